import { useEffect, useState } from 'react';

const MINUTE = 60_000;

/** The current time in milliseconds, renewed at every full minute while the surface is shown. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), MINUTE - (now % MINUTE));
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}
