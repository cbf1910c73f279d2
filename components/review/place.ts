import { useCallback, useEffect, useRef, useState } from 'react';
import { type ReviewPlace, reviewHash, reviewPlaceOf } from '@/lib/messages/review-address';

/** Browsers refuse an address that changes many times a second, as it would while the replay is dragged. */
const QUIET = 300;

/** Where the review is, and the way to another place of it. */
export interface Place extends ReviewPlace {
  /** Goes there: the browser's back button leads back unless only the instant changes. */
  go(change: Partial<ReviewPlace>): void;
  /** The address of another place that keeps all that is not named. */
  href(change: Partial<ReviewPlace>): string;
}

/** The place that the address names. */
export function usePlace(): Place {
  const [place, setPlace] = useState(() => reviewPlaceOf(location.hash));
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const follow = () => {
      clearTimeout(pending.current);
      setPlace(reviewPlaceOf(location.hash));
    };
    window.addEventListener('hashchange', follow);
    return () => {
      clearTimeout(pending.current);
      window.removeEventListener('hashchange', follow);
    };
  }, []);

  const go = useCallback(
    (change: Partial<ReviewPlace>) => {
      const next = { ...place, ...change };
      clearTimeout(pending.current);
      setPlace(next);
      const isSamePart = Object.keys(change).every((name) => name === 'at');
      if (isSamePart) pending.current = setTimeout(() => history.replaceState(null, '', reviewHash(next)), QUIET);
      else location.hash = reviewHash(next);
    },
    [place],
  );
  const href = useCallback((change: Partial<ReviewPlace>) => reviewHash({ ...place, ...change }), [place]);
  return { ...place, go, href };
}
