import { type Box, moveTo } from './geometry';
import { drawVerdict, type MarkVerdict } from './shapes';

/** What a card tells. */
export interface CardContent {
  verdict: MarkVerdict;
  /** The verdict in words and the mark's own text. */
  heading: string;
  details: readonly { label: string; text: string }[];
}

const MARGIN = 8;

/** The one card of the overlay, which shows the reasons and the evidence of the mark that is pointed at. */
export interface Card {
  readonly element: HTMLElement;
  fill(content: CardContent): void;
  /** Puts the card beside a mark, inside the window. */
  place(beside: Box): void;
  hide(): void;
}

/** Makes the card, hidden. Everything from the page goes in as text. */
export function createCard(page: Document): Card {
  const element = page.createElement('div');
  element.className = 'card';
  element.id = 'card';
  element.setAttribute('role', 'tooltip');
  element.hidden = true;
  const heading = page.createElement('h2');
  const list = page.createElement('dl');
  element.append(heading, list);

  return {
    element,
    fill({ verdict, heading: text, details }) {
      element.dataset.verdict = verdict;
      const words = page.createElement('span');
      words.textContent = text;
      heading.replaceChildren(drawVerdict(page, verdict), words);
      list.hidden = details.length === 0;
      list.replaceChildren(
        ...details.flatMap((detail) => {
          const label = page.createElement('dt');
          label.textContent = detail.label;
          const value = page.createElement('dd');
          value.textContent = detail.text;
          return [label, value];
        }),
      );
      element.hidden = false;
    },
    place({ left, top, bottom }) {
      const { clientWidth, clientHeight } = page.documentElement;
      const { offsetWidth, offsetHeight } = element;
      const below = bottom + MARGIN;
      const fits = below + offsetHeight <= clientHeight - MARGIN;
      const y = fits ? below : Math.max(MARGIN, top - MARGIN - offsetHeight);
      const x = Math.max(MARGIN, Math.min(left, clientWidth - offsetWidth - MARGIN));
      moveTo(element, x, y);
    },
    hide() {
      element.hidden = true;
    },
  };
}
