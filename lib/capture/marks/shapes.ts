import type { Mark } from '@/lib/messages/page-to-background';

export type MarkVerdict = Mark['verdict'];

/** The panels' signs for the same verdicts: a ticked circle, a crossed octagon, a questioned diamond, a dashed circle; and a sum. */
const STROKES: Record<MarkVerdict, string> = {
  ok: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm-3 6.7 2.1 2.1L11 6.2',
  breach: 'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2ZM5.8 5.8l4.4 4.4m0-4.4-4.4 4.4',
  'cannot-tell': 'M8 1.4 14.6 8 8 14.6 1.4 8ZM6.6 6.5a1.5 1.5 0 1 1 2 1.4c-.4.2-.6.5-.6.9m0 1.8v.01',
  unplanned: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM5.2 8h5.6',
  total: 'M12 4V2.5H4L8.2 8 4 13.5h8V12',
};

/** Builds an SVG icon of strokes, hidden from assistive technology: the words beside it say the same. */
export function drawIcon(page: Document, ...paths: string[]): SVGElement {
  const name = 'http://www.w3.org/2000/svg';
  const icon = page.createElementNS(name, 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('aria-hidden', 'true');
  for (const path of paths) {
    const stroke = page.createElementNS(name, 'path');
    stroke.setAttribute('d', path);
    icon.append(stroke);
  }
  return icon;
}

export function drawVerdict(page: Document, verdict: MarkVerdict): SVGElement {
  return drawIcon(page, STROKES[verdict]);
}

/** The extension's own sign: nine slots in a chequer, the last path being the one that is lit. */
export function drawSign(page: Document): SVGElement {
  return drawIcon(
    page,
    'M1 1h4v4H1zM6 6h4v4H6zM1 11h4v4H1zM11 11h4v4h-4z',
    'M6 1h4v4H6zM1 6h4v4H1zM11 6h4v4h-4zM6 11h4v4H6z',
    'M11 1h4v4h-4z',
  );
}
