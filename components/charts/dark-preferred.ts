import { useSyncExternalStore } from 'react';

const query = () => matchMedia('(prefers-color-scheme: dark)');

/** Whether the browser prefers dark now, for what is drawn and not styled. */
export function useDarkPreferred(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = query();
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => query().matches,
  );
}
