import type { Campaign } from '@/lib/domain/campaign';
import type { GoalLine } from '@/lib/domain/progress';
import { type Pace, paceOf } from './pace';

/** A channel by the goal that it is furthest from; the others are left out. */
export interface ChannelStanding {
  id: string;
  name: string;
  line: GoalLine;
  pace: Pace;
}

const RANK: Record<Pace, number> = { behind: 0, partial: 1, unread: 2, on: 3, early: 4, ahead: 5, reached: 6 };

/** The channels that have goals, the one furthest behind what was due by now first; what was not read is no good news and comes before what is on pace. */
export function channelsByPace(campaign: Pick<Campaign, 'channels'>, lines: readonly GoalLine[]): ChannelStanding[] {
  return campaign.channels
    .flatMap(({ id, name }) => {
      const worst = lines
        .filter(({ owner }) => owner.type === 'channel' && owner.channel === id)
        .map((line) => ({ id, name, line, pace: paceOf(line) }))
        .toSorted(worstFirst)
        .at(0);
      return worst ? [worst] : [];
    })
    .toSorted(worstFirst);
}

function worstFirst(a: ChannelStanding, b: ChannelStanding): number {
  return RANK[a.pace] - RANK[b.pace] || ratioOf(a.line) - ratioOf(b.line);
}

/** What was reached of what was due by now; all of it where that cannot be told, so that nothing is ordered by it. */
function ratioOf({ standing, expectedByNow }: GoalLine): number {
  const due = Number(expectedByNow);
  return standing.status === 'cannot-tell' || due <= 0 ? 1 : Number(standing.value) / due;
}
