import type { Message } from './finding';
import type { Money } from './money';

/**
 * Whether a worst case holds the floor: `breach` where a buyer comes below it, `assumed` where he does only if the
 * platform's offers combine as they are assumed to, `open` where he would if they combined against what is assumed.
 */
export type FloorVerdict = 'no-floor' | 'holds' | 'breach' | 'assumed' | 'open';

/** The least that a buyer can come to pay for a listing in a phase, against its floor; `how` says by which offers. */
export interface WorstCaseRow {
  product: string;
  platform: string;
  phase: string;
  floor: Money | null;
  verdict: FloorVerdict;
  how: Message['args'];
}
