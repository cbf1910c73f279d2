import type { Capture, Line, Structured } from '@/lib/domain/capture';
import { captured } from './captured';

/** A visible line of a made-up shop page; `y` follows from its place unless it is given. */
export function line(text: string, about: Partial<Line> & { y?: number; x?: number } = {}): Line {
  const { y = Number.NaN, x = 40, ...rest } = about;
  return {
    text,
    runs: [],
    at: `body > ${text.slice(0, 20)}`,
    tag: 'div',
    box: { x, y, width: text.length * 8, height: 18 },
    fontSize: 16,
    bold: false,
    struck: false,
    link: null,
    region: 'main',
    hints: [],
    group: [0, 1],
    ...rest,
  };
}

/** What the page script would send for a shop page with these lines, one below the other. */
export function shopPage(about: {
  lines: readonly Line[];
  url?: string;
  title?: string;
  lang?: string | null;
  structured?: readonly Structured[];
}): Capture {
  return captured({
    url: about.url ?? 'https://shop.example/product/blue-kettle',
    title: about.title ?? 'Blue Kettle 1.7 l | Example Shop',
    lang: about.lang === undefined ? 'en' : about.lang,
    structured: [...(about.structured ?? [])],
    lines: about.lines.map((one, index) => ({
      ...one,
      box: { ...one.box, y: Number.isNaN(one.box.y) ? 100 + index * 60 : one.box.y },
    })),
  });
}

/** A JSON-LD script with these fields of a product. */
export function jsonLd(product: Record<string, unknown>): Structured {
  const text = JSON.stringify({ '@context': 'https://schema.org', '@type': 'Product', ...product });
  return { kind: 'json-ld', at: '', text };
}

/** The document's meta tags. */
export function metaTags(entries: Record<string, string>): Structured {
  return { kind: 'meta', entries: Object.entries(entries).map(([name, value]) => ({ name, value })) };
}
