import { z } from 'zod';

/**
 * Where on the page something stood: a CSS path, " >>> " into a shadow root, " ||| " into an iframe.
 * It serves people and evidence; marks use the row references of a capture instead.
 */
export const Locator = z.string().max(1000);
export type Locator = z.infer<typeof Locator>;
