/** What changed in the database, so that open panels read again; `pointed` is what the user pointed at on a page. */
export type StoreChange = 'snapshots' | 'campaigns' | 'findings' | 'health' | 'teachings' | 'pointed';

const CHANNEL = 'pitcrew-store';

/** Tells every open panel that tables changed; the background calls it after its transaction has completed. */
export function announceStoreChange(changes: readonly StoreChange[]): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(changes);
  channel.close();
}

/** Calls back with the tables that changed; returns the way to stop. */
export function onStoreChange(listener: (changes: readonly StoreChange[]) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<readonly StoreChange[]>) => listener(event.data);
  return () => channel.close();
}
