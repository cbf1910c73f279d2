import type { Signals } from '@/lib/domain/capture';
import type { Pace } from './pace';
import { type Box, rectOf, type Walk } from './walk';

const BUSY = /(^|[-_ ])(skeleton|spinner|spinning|loading|loader|shimmer|placeholder-glow)([-_ ]|$)/i;
const CHALLENGE = /captcha|challenge-(form|running)|geetest|nc_1_wrapper|turnstile|slidetounlock|baxia/i;

/** What the page shows before data or instead of it: spinners, sign-in fields, challenges, what cannot be entered. */
export async function signalsOf(walk: Walk, pace: Pace): Promise<Signals> {
  const signals = { busy: 0, passwordFields: 0, challenges: 0, closedFrames: 0, canvases: 0 };
  for (const box of walk.order) {
    const rest = pace();
    if (rest) await rest;
    const { element, tag } = box;
    const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
    if (box.inks < 2) {
      const bar = box.role === 'progressbar' && !element.hasAttribute('aria-valuenow');
      const busy = element.getAttribute('aria-busy') === 'true';
      if ((bar || busy || BUSY.test(name)) && area(box) > 0) signals.busy++;
    } else if (element.getAttribute('aria-busy') === 'true') signals.busy++;
    if (tag === 'input' && (element as HTMLInputElement).type === 'password') signals.passwordFields++;
    const source = tag === 'iframe' ? (element.getAttribute('src') ?? '') : '';
    if (CHALLENGE.test(name) || CHALLENGE.test(source)) signals.challenges++;
    if (box.closed && tag !== 'canvas' && area(box) > 40_000) signals.closedFrames++;
    if (tag === 'canvas' && area(box) > 60_000) signals.canvases++;
  }
  return signals;
}

function area(box: Box): number {
  const { left, top, right, bottom } = rectOf(box);
  return (right - left) * (bottom - top);
}
