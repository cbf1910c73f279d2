import type { Choice } from '@/lib/domain/capture';
import type { Pace } from './pace';
import { type Box, isBox, locatorOf, textOf, type Walk } from './walk';

const MOST_CHOICES = 80;
const LONGEST = 60;
/** A control shows a word or two; what holds more is a part of the page. */
const MOST_INKS = 6;

/** Words by which class names say of one among alternatives that it is the chosen one ("is-active", "tab--selected"). */
const CHOSEN = /(?:^|[\s_-])(?:active|actived|selected|checked|current|cur|on)(?:$|\s)/i;
/** Where being chosen says where one is, which entry is pointed at or which row is ticked, and not what is shown. */
const ELSEWHERE = new Set(
  'navigation menu menubar listbox option tree treeitem grid row gridcell rowgroup table'.split(' '),
);
const ELSEWHERE_TAGS = new Set('nav,footer,table,td,th,option,thead,tbody'.split(','));
/** "2", "2 / 5", "Page 2 of 5", "第 2 页": what a pager shows as chosen. */
const PAGE_NUMBER = /^(?:page|第)?\s*\d{1,4}\s*(?:页|頁)?(?:\s*(?:[/／]|of|共)\s*\d+\s*(?:页|頁)?)?$/i;
const SWITCHED = new Set(['checkbox', 'switch']);

/**
 * What the page shows as chosen outside the boxes that `leaveOut` claims (its tables): selected tabs and segments,
 * ticked boxes, what selects and fields hold. The number of a page in a pager is none.
 */
export async function choicesOf(walk: Walk, leaveOut: readonly Box[], pace: Pace): Promise<Choice[]> {
  const choices: Choice[] = [];
  const ends = new Map(leaveOut.map(({ first, last }) => [first, last]));
  for (let at = 0; at < walk.order.length && choices.length < MOST_CHOICES; at++) {
    const rest = pace();
    if (rest) await rest;
    const box = walk.order[at];
    if (!box) break;
    if (ends.has(at) || ELSEWHERE.has(box.role ?? '') || ELSEWHERE_TAGS.has(box.tag)) {
      at = Math.max(ends.get(at) ?? at, box.last);
      continue;
    }
    const choice = box.inks <= MOST_INKS ? choiceIn(box) : null;
    if (!choice) continue;
    at = box.last;
    if (choice.text !== '' && choice.text.length <= LONGEST && !PAGE_NUMBER.test(choice.text)) choices.push(choice);
  }
  return choices;
}

function choiceIn(box: Box): Choice | null {
  const { element, tag, role } = box;
  if (isField(box)) return { control: 'field', at: locatorOf(box), label: labelOf(element), text: shownBy(box) };
  if (box.inks === 0) return null;
  const control = tag === 'label' ? (element as HTMLLabelElement).control : null;
  if (control?.localName === 'input' && (control as HTMLInputElement).checked) {
    return chosen(box, (control as HTMLInputElement).type === 'checkbox' ? 'toggle' : 'tab');
  }
  if (element.getAttribute('aria-checked') === 'true') return chosen(box, SWITCHED.has(role ?? '') ? 'toggle' : 'tab');
  if (element.getAttribute('aria-selected') === 'true') return chosen(box, 'tab');
  if (element.getAttribute('aria-pressed') === 'true') return chosen(box, hasRivals(box, isPressed) ? 'tab' : 'toggle');
  const current = element.getAttribute('aria-current');
  if (current && current !== 'false' && hasRivals(box, isCurrent)) return chosen(box, 'tab');
  return isNamedChosen(box) && hasRivals(box, isNamedChosen) ? chosen(box, 'tab') : null;
}

function chosen(box: Box, control: 'tab' | 'toggle'): Choice {
  return { control, at: locatorOf(box), label: labelOf(box.element), text: textOf(box) };
}

const isPressed = ({ element }: Box) => element.getAttribute('aria-pressed') === 'true';
const isCurrent = ({ element }: Box) => (element.getAttribute('aria-current') ?? 'false') !== 'false';

function isNamedChosen({ element }: Box): boolean {
  return CHOSEN.test(element.getAttribute('class') ?? '');
}

/** One is chosen among others that are painted beside it and are not; all that are alike are no alternatives. */
function hasRivals(box: Box, isChosen: (box: Box) => boolean): boolean {
  const beside = box.parent?.nodes.filter((node): node is Box => isBox(node) && node !== box && node.tag === box.tag);
  return beside !== undefined && beside.length > 0 && beside.every((other) => other.inks > 0 && !isChosen(other));
}

const TYPED = new Set(['text', 'search', 'date', 'datetime-local', 'month', 'week', '']);

function isField({ element, tag, role }: Box): boolean {
  if (tag === 'select' || role === 'combobox' || element.getAttribute('aria-haspopup') === 'listbox') return true;
  return tag === 'input' && TYPED.has((element as HTMLInputElement).type);
}

/** The text of a field: its own, or where it is only the place to type in, what is painted in the box around it. */
function shownBy(box: Box): string {
  let at: Box | null = box;
  for (let level = 0; at && level < 4; level++, at = at.parent) {
    if (at.inks > 0) return at.inks <= MOST_INKS ? textOf(at) : '';
    if (box.tag === 'input' && box.role !== 'combobox') return '';
  }
  return '';
}

function labelOf(element: Element): string | null {
  const named = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent;
  const text = named?.replace(/\s+/g, ' ').trim() ?? '';
  return text === '' ? null : text.slice(0, LONGEST);
}
