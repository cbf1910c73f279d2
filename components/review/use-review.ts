import { useCallback, useEffect, useRef, useState } from 'react';
import type { CampaignReview } from '@/lib/domain/campaign-review';
import type { ReviewQuestion, ReviewReader } from '@/lib/domain/review-reader';
import type { Share } from '../ui/job';

/** A review as far as it is known: what was answered last stays while something newer is read. */
export interface ReviewState {
  review: CampaignReview | null;
  /** What is being read now; null when it is answered. */
  reading: { share: Share } | null;
  end: 'answered' | 'stopped' | 'failed' | 'none';
  stop(): void;
  again(): void;
}

/** Asks for a campaign's review as of an instant, and again when what is known changes. */
export function useReview(
  reader: ReviewReader,
  campaign: string,
  at: ReviewQuestion['at'],
  compareWith: string | null,
): ReviewState {
  const [review, setReview] = useState<CampaignReview | null>(null);
  const [reading, setReading] = useState<{ share: Share } | null>(null);
  const [end, setEnd] = useState<ReviewState['end']>('none');
  const [turn, setTurn] = useState(0);
  const running = useRef(false);
  const isStale = useRef(false);
  const dropped = useRef(false);
  const again = useCallback(() => setTurn((before) => before + 1), []);

  useEffect(
    () =>
      reader.onStale(() => {
        // A first answer takes long; asking anew at each snapshot would put it off for ever.
        if (running.current) isStale.current = true;
        else again();
      }),
    [reader, again],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks again.
  useEffect(() => {
    let isNewest = true;
    running.current = true;
    dropped.current = false;
    setReading({ share: null });
    const finish = (how: ReviewState['end']) => {
      if (!isNewest) return;
      running.current = false;
      setReading(null);
      if (dropped.current) return;
      setEnd(how);
      if (isStale.current) {
        isStale.current = false;
        again();
      }
    };
    reader
      .review({ campaign, at, compareWith }, (share) => isNewest && !dropped.current && setReading({ share }))
      .then(
        (answer) => {
          if (isNewest && !dropped.current && answer.status === 'ok') setReview(answer.review);
          finish('answered');
        },
        () => finish('failed'),
      );
    return () => {
      isNewest = false;
    };
  }, [reader, campaign, at, compareWith, turn]);

  const stop = useCallback(() => {
    dropped.current = true;
    setReading(null);
    setEnd('stopped');
  }, []);
  return { review: review?.campaign.id === campaign ? review : null, reading, end, stop, again };
}
