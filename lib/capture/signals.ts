import type { Signals } from '@/lib/domain/capture';
import type { Pace } from './pace';
import { type Box, rectOf, type Walk } from './walk';

const BUSY = /(^|[-_ ])(skeleton|spinner|spinning|loading|loader|shimmer|placeholder-glow)([-_ ]|$)/i;
const CHALLENGE = /captcha|challenge-(form|running)|geetest|nc_1_wrapper|turnstile|slidetounlock|baxia/i;

/** What the page shows before data or instead of it: spinners, sign-in fields, challenges, what cannot be entered. */
export async function signalsOf(walk: Walk, pace: Pace): Promise<Signals> {
  const signals = { busy: 0, passwordFields: 0, challenges: 0, closedFrames: 0, canvases: 0 };
  const told = new Map<string, Told>();
  for (const box of walk.order) {
    const rest = pace();
    if (rest) await rest;
    const { element, tag } = box;
    const named = toldBy(element.getAttribute('class') ?? '', told);
    const own = element.id === '' ? NOTHING : toldBy(element.id, told);
    if (box.inks < 2) {
      const bar = box.role === 'progressbar' && !element.hasAttribute('aria-valuenow');
      const busy = element.getAttribute('aria-busy') === 'true';
      if ((bar || busy || named.busy || own.busy) && area(box) > 0) signals.busy++;
    } else if (element.getAttribute('aria-busy') === 'true') signals.busy++;
    if (tag === 'input' && (element as HTMLInputElement).type === 'password') signals.passwordFields++;
    const source = tag === 'iframe' ? (element.getAttribute('src') ?? '') : '';
    if (named.challenge || own.challenge || CHALLENGE.test(source)) signals.challenges++;
    if (box.closed && tag !== 'canvas' && area(box) > 40_000) signals.closedFrames++;
    if (tag === 'canvas' && area(box) > 60_000) signals.canvases++;
  }
  return signals;
}

/** What a class or an id says; boxes of one class are many. */
interface Told {
  readonly busy: boolean;
  readonly challenge: boolean;
}

const NOTHING: Told = { busy: false, challenge: false };

function toldBy(name: string, told: Map<string, Told>): Told {
  if (name === '') return NOTHING;
  let says = told.get(name);
  if (!says) {
    says = { busy: BUSY.test(name), challenge: CHALLENGE.test(name) };
    told.set(name, says);
  }
  return says;
}

function area(box: Box): number {
  const { left, top, right, bottom } = rectOf(box);
  return (right - left) * (bottom - top);
}
