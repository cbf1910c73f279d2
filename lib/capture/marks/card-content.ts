import type { PageLabels, PageSettlement } from '@/lib/messages/page-to-background';
import { make } from './element';
import { type Drawable, headingOf } from './entry';
import { drawVerdict } from './shapes';

/** As long as a note that is stored may be. */
const MOST = '500';

/** What a card asks of whoever opened it. */
export interface CardActs {
  settle(settlement: PageSettlement, said: string): void;
  /** What was typed of a note and not stored yet, kept while the card is closed. */
  draft(id: string, text?: string): string | undefined;
  /** The card has another size. */
  resized(): void;
}

/** What an open card shows of a mark: what it says, the facts behind it and what to do. */
export function cardFacts(page: Document, drawable: Drawable, labels: PageLabels): Node[] {
  const { verdict, details, todo } = drawable;
  const heading = make(
    page,
    'h2',
    { id: 'says' },
    drawVerdict(page, verdict),
    make(page, 'span', {}, headingOf(drawable)),
  );
  const advice = todo ? [make(page, 'p', {}, make(page, 'b', {}, labels.todo), make(page, 'span', {}, todo))] : [];
  return [heading, make(page, 'div', { id: 'facts' }, ...factList(page, details), ...advice)];
}

/** Facts as a list of terms; nothing where there are none. */
export function factList(page: Document, facts: Drawable['details']): Node[] {
  const lines = facts.flatMap(({ label, text }) => [make(page, 'dt', {}, label), make(page, 'dd', {}, text)]);
  return lines.length > 0 ? [make(page, 'dl', {}, ...lines)] : [];
}

/** What the user can say of a mark's finding: each control is known by its `data-act`. */
export function cardActs(page: Document, finding: PageSettlement, labels: PageLabels, acts: CardActs): Node[] {
  const { id, state, note } = finding;
  const draft = acts.draft(id);
  const field = make(page, 'textarea', {
    'aria-label': labels.note,
    placeholder: labels.noteHint,
    maxlength: MOST,
    rows: '2',
    'data-act': 'field',
  });
  field.value = draft ?? note;
  field.addEventListener('input', () => acts.draft(id, field.value));
  const button = (act: string, text: string, press: () => void) => {
    const made = make(page, 'button', { type: 'button', 'data-act': act }, text);
    made.addEventListener('click', press);
    return made;
  };
  const settle = (to: PageSettlement['state'], said: string) => () =>
    acts.settle({ id, state: to, note: field.value }, said);
  const save = button('save', labels.save, settle(state, labels.noted));
  const noting = make(page, 'div', { class: 'noting' }, field, save);
  const toggle = button('note', labels.note, () => show(noting.hidden === true));
  function show(open: boolean): void {
    noting.hidden = !open;
    toggle.setAttribute('aria-expanded', String(open));
    acts.resized();
    if (open) field.focus();
  }
  noting.hidden = draft === undefined;
  toggle.setAttribute('aria-expanded', String(!noting.hidden));
  const first =
    state === 'acknowledged'
      ? button('state', labels.reopen, settle('open', labels.reopened))
      : button('state', labels.acknowledge, settle('acknowledged', labels.acknowledged));
  const alarm = button('alarm', labels.falseAlarm, settle('false-alarm', labels.marked));
  return [make(page, 'div', { class: 'acts' }, first, alarm, toggle), noting];
}
