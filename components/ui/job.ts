import { useCallback, useEffect, useRef, useState } from 'react';

/** How far a job is, from 0 to 1; null where that cannot be known. */
export type Share = number | null;

/** What came of a job: its value, or that the user stopped it. A failure rejects. */
export type JobEnd<T> = { status: 'done'; value: T } | { status: 'cancelled' };

export interface Job {
  /** Null while nothing is being done. */
  running: { share: Share } | null;
  /**
   * Does `work`, after stopping what was being done before. What was stopped answers at once, and what it still
   * brings is dropped, whether or not the work heeds `signal`.
   */
  run<T>(work: (signal: AbortSignal, report: (share: number) => void) => Promise<T>): Promise<JobEnd<T>>;
  cancel(): void;
}

/** One thing at a time that takes long and can be stopped; show it with `Progress`. It stops when its surface closes. */
export function useJob(): Job {
  const [running, setRunning] = useState<{ share: Share } | null>(null);
  const current = useRef<AbortController | null>(null);
  const cancel = useCallback(() => current.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  const run = useCallback<Job['run']>(async (work) => {
    current.current?.abort();
    const own = new AbortController();
    const { signal } = own;
    current.current = own;
    setRunning({ share: null });
    const stopped = new Promise<{ status: 'cancelled' }>((resolve) => {
      signal.addEventListener('abort', () => resolve({ status: 'cancelled' }));
    });
    const worked = work(signal, (share) => {
      if (!signal.aborted) setRunning({ share });
    }).then(
      (value) => ({ status: 'done', value }) as const,
      (error: unknown) => {
        // Stopped work may end by throwing, which is how most of it heeds a signal.
        if (signal.aborted) return { status: 'cancelled' } as const;
        throw error;
      },
    );
    try {
      return await Promise.race([worked, stopped]);
    } finally {
      if (current.current === own) {
        current.current = null;
        setRunning(null);
      }
    }
  }, []);

  return { running, run, cancel };
}
