import { useCallback, useState } from 'react';

/** How long a choice is remembered: until the tab is closed, or for good. */
type Keeping = 'session' | 'local';

/**
 * A choice that outlives the surface: a panel is made anew on each page that it stands in. `parse` says what of a stored
 * text may still be shown, null where nothing. Where the browser keeps nothing for us it is a choice like any other.
 */
export function useRemembered<T>(
  key: string,
  first: T,
  parse: (stored: unknown) => T | null,
  keeping: Keeping,
): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => parse(stored(key, keeping)) ?? first);
  const remember = useCallback(
    (next: T) => {
      setValue(next);
      try {
        storageOf(keeping).setItem(key, JSON.stringify(next));
      } catch {
        // Full, or barred in a frame of another site.
      }
    },
    [key, keeping],
  );
  return [value, remember];
}

function storageOf(keeping: Keeping): Storage {
  return keeping === 'session' ? sessionStorage : localStorage;
}

function stored(key: string, keeping: Keeping): unknown {
  try {
    return JSON.parse(storageOf(keeping).getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
