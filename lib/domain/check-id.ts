import { z } from 'zod';
import { CHECK_IDS } from './check-ids';

export const CheckId = z.enum(CHECK_IDS);
export type CheckId = z.infer<typeof CheckId>;
