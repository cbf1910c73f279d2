import { z } from 'zod';
import { CheckId } from './check-id';
import { Instant } from './time';

/** A kind of finding that the user does not want to hear of in a campaign; it is still judged and kept. */
export const Mute = z.object({ campaign: z.string(), check: CheckId, since: Instant });
export type Mute = z.infer<typeof Mute>;
