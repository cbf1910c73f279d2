import type { PageLabels } from '@/lib/messages/page-to-background';
import { make } from './element';

const SHOWN = 7000;

/** One line at the foot of the window: read out at once, shown for some seconds, with a way back where there is one. */
export interface Toast {
  readonly element: HTMLElement;
  /** `undo` is offered until the line goes; `focus` gives it the keyboard's focus. */
  say(text: string, undo?: { run: () => void; focus: boolean }): void;
  label(labels: PageLabels): void;
  /** Takes the line away, since what it speaks of is gone. */
  clear(): void;
}

/** `left` is told when the line goes while it had the focus. */
export function createToast(page: Document, left: () => void): Toast {
  const text = make(page, 'span', { role: 'status', 'aria-live': 'polite' });
  const back = make(page, 'button', { type: 'button' });
  const element = make(page, 'div', { class: 'toast' }, text, back);
  let run: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // The line stays in the document while it is empty: what comes into being with its words is not read out.
  element.dataset.empty = '';

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(clear, SHOWN);
  }
  function clear(): void {
    clearTimeout(timer);
    const focused = element.matches(':focus-within');
    element.dataset.empty = '';
    text.textContent = '';
    back.hidden = true;
    run = null;
    if (focused) left();
  }

  clear();
  // Nobody loses the way back while reaching for it.
  for (const type of ['pointerenter', 'focusin']) element.addEventListener(type, () => clearTimeout(timer));
  for (const type of ['pointerleave', 'focusout']) element.addEventListener(type, () => run && wait());
  element.addEventListener('keydown', ({ key }) => key === 'Escape' && clear());
  back.addEventListener('click', () => {
    const undo = run;
    clear();
    undo?.();
  });

  return {
    element,
    say(said, undo) {
      delete element.dataset.empty;
      // The same words again are read out again only where they come anew.
      text.textContent = '';
      text.textContent = said;
      run = undo?.run ?? null;
      back.hidden = !undo;
      wait();
      if (undo?.focus) back.focus({ preventScroll: true });
    },
    label({ undo }) {
      back.textContent = undo;
    },
    clear,
  };
}
