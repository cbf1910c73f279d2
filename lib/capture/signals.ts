import type { Signals } from '@/lib/domain/capture';
import type { Pace } from './pace';
import { type Box, rectOf, type Walk } from './walk';

const BUSY = /(^|[-_ ])(skeleton|spinner|spinning|loading|loader|shimmer|placeholder-glow)([-_ ]|$)/i;
const BUSY_IN_CAMEL_CASE = /[a-z](?:Skeleton|Spinner|Loading|Loader|Shimmer)(?![a-z])/;
const CHALLENGE = /captcha|challenge-(form|running)|geetest|nc_1_wrapper|turnstile|slidetounlock|baxia/i;

/** What the page shows before data or instead of it: spinners, sign-in fields, challenges, what cannot be entered. */
export async function signalsOf(
  walk: Walk,
  tables: { painted: readonly Box[]; rows: ReadonlyMap<number, Element> },
  pace: Pace,
): Promise<Signals> {
  const signals = { busy: 0, veiled: 0, passwordFields: 0, challenges: 0, closedFrames: 0, canvases: 0 };
  const spinning: Box[] = [];
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
      if ((bar || busy || named.busy || own.busy) && area(box) > 0) {
        signals.busy++;
        spinning.push(box);
      }
    } else if (element.getAttribute('aria-busy') === 'true') signals.busy++;
    if (tag === 'input' && (element as HTMLInputElement).type === 'password') signals.passwordFields++;
    const source = tag === 'iframe' ? (element.getAttribute('src') ?? '') : '';
    if (named.challenge || own.challenge || CHALLENGE.test(source)) signals.challenges++;
    if (box.closed && tag !== 'canvas' && area(box) > 40_000) signals.closedFrames++;
    if (tag === 'canvas' && area(box) > 60_000) signals.canvases++;
  }
  signals.veiled = veiledBy(spinning, tables.painted, [...tables.rows.values()]);
  return signals;
}

/**
 * How many tables cannot be taken for read: they stand in a busy container, or a spinner lies over one of their rows. One
 * in a row or after the last one loads only a part of it, or more.
 */
function veiledBy(spinning: readonly Box[], tables: readonly Box[], rows: readonly Element[]): number {
  if (tables.length === 0) return 0;
  const own = new Set(rows);
  const over = spinning.filter(({ element }) => element.checkVisibility(SHOWN) && !isWithin(element, own));
  const places = over.length === 0 ? [] : rows.map((row) => row.getBoundingClientRect());
  const covered = over.some((box) => places.some((place) => liesOver(box, place)));
  return tables.filter(isInBusy).length || (covered ? 1 : 0);
}

const SHOWN = { visibilityProperty: true, opacityProperty: true };

function isWithin(element: Element, rows: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (rows.has(at)) return true;
  return false;
}

function isInBusy(table: Box): boolean {
  for (let at: Box | null = table; at; at = at.parent) if (at.element.getAttribute('aria-busy') === 'true') return true;
  return false;
}

function liesOver(box: Box, place: DOMRect): boolean {
  const { left, top, right, bottom } = rectOf(box);
  const [x, y] = [(left + right) / 2 - box.frame.x, (top + bottom) / 2 - box.frame.y];
  return place.height > 0 && x > place.left && x < place.right && y > place.top && y < place.bottom;
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
    says = { busy: BUSY.test(name) || BUSY_IN_CAMEL_CASE.test(name), challenge: CHALLENGE.test(name) };
    told.set(name, says);
  }
  return says;
}

function area(box: Box): number {
  const { left, top, right, bottom } = rectOf(box);
  return (right - left) * (bottom - top);
}
