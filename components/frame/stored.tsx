import { createContext, type DependencyList, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { onStoreChange, type StoreChange } from '@/lib/messages/changes';
import type { Database } from '@/lib/store/database';

const Context = createContext<Database | null>(null);

export function StoreProvider({ database, children }: { database: Database; children: ReactNode }) {
  return <Context value={database}>{children}</Context>;
}

/**
 * What `read` finds in the database, read again when one of `tables` changes or a dependency does; undefined until
 * the first answer. The last answer stays shown while a newer one is read. A failure reaches the error boundary.
 * `first` is an answer that was read before the surface was shown, which saves a paint.
 */
export function useStored<T>(
  read: (database: Database) => Promise<T>,
  tables: readonly StoreChange[],
  dependencies: DependencyList,
  first?: T,
): T | undefined {
  const database = useContext(Context);
  if (!database) throw new Error('no StoreProvider above');
  const [answer, setAnswer] = useState<{ value: T } | { error: unknown } | null>(
    first === undefined ? null : { value: first },
  );
  const known = useRef(first !== undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` is a new function each time; its inputs are named.
  useEffect(() => {
    let newest = 0;
    const load = () => {
      newest += 1;
      const turn = newest;
      read(database).then(
        (value) => turn === newest && setAnswer({ value }),
        (error: unknown) => turn === newest && setAnswer({ error }),
      );
    };
    if (!known.current) load();
    known.current = false;
    const stop = onStoreChange((changes) => changes.some((change) => tables.includes(change)) && load());
    return () => {
      newest = -1;
      stop();
    };
  }, [database, ...dependencies]);

  if (answer && 'error' in answer) throw answer.error;
  return answer?.value;
}
