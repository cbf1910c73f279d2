import type { Capture, Grid, Line, Pair } from '@/lib/domain/capture';
import { patternOf } from '@/lib/domain/page-pattern';
import type { ColumnMeaning, Teaching, ValueMeaning } from '@/lib/domain/teaching';
import { anchorOf, columnsIn } from './columns';
import { valueAnchor } from './values';

export const URL_TAUGHT = 'https://seller.example.com/goods/rank?tab=goods&dateType=today';
const AT = '2026-11-10T12:00:00.000Z';

/** A table of texts under headers; a header's levels are parted by a slash. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[], at = 'table'): Grid {
  const levels = Math.max(...headers.map((header) => header.split('/').length));
  return {
    at,
    shape: 'table',
    caption: null,
    header: Array.from({ length: levels }, (_, level) =>
      headers.flatMap((header, col) => {
        const text = header.split('/')[level] ?? '';
        return text === '' ? [] : [{ col, span: 1, at: `${at} head ${level} ${col}`, text }];
      }),
    ),
    body: rows.map((texts, ref) => ({
      ref,
      at: `${at} row ${ref}`,
      key: null,
      level: 0,
      cells: texts.map((text, col) => ({
        col,
        at: `${at} cell ${ref} ${col}`,
        text,
        parts: [{ text, struck: false }],
        links: [],
        attributes: {},
      })),
    })),
    foot: [],
    declaredRows: null,
    pagerText: null,
  };
}

export function pair(label: string, value: string, heading: string | null = null, at = `tile ${label}`): Pair {
  return { at, label, values: [{ text: value, struck: false }], heading };
}

export function line(text: string, about: Partial<Line> = {}): Line {
  return {
    text,
    runs: [],
    at: `line ${text}`,
    tag: 'span',
    box: { x: 0, y: 0, width: 100, height: 20 },
    fontSize: 14,
    bold: false,
    struck: false,
    link: null,
    region: 'main',
    hints: [],
    group: [],
    ...about,
  };
}

export function pageOf(about: Partial<Capture>): Capture {
  return {
    version: 1,
    url: URL_TAUGHT,
    title: 'Seller centre',
    lang: 'zh-CN',
    browserZone: 'Asia/Shanghai',
    takenAt: AT,
    trigger: 'settled',
    visit: 'visit',
    grids: [],
    pairs: [],
    structured: [],
    lines: [],
    choices: [],
    frames: [],
    signals: { busy: 0, veiled: 0, passwordFields: 0, challenges: 0, closedFrames: 0, canvases: 0 },
    cut: [],
    ...about,
  };
}

/** A lesson as pointing at a column of the page's first table makes it. */
export function taughtColumn(capture: Capture, header: string, means: ColumnMeaning, id = header): Teaching {
  const column = columnsIn(capture.grids[0] as Grid).find((one) => one.header === header);
  if (!column) throw new Error(`no column ${header}`);
  return {
    id,
    taughtAt: AT,
    host: new URL(capture.url).host,
    page: patternOf(capture.url),
    lesson: { place: 'column', means, anchors: [anchorOf(column, AT)] },
    standing: { status: 'untried' },
  };
}

/** A lesson as pointing at a tile or a line makes it. */
export function taughtValue(capture: Capture, of: Pair | Line, means: ValueMeaning, id = of.at): Teaching {
  const place = 'values' in of ? ({ kind: 'pair', pair: of } as const) : ({ kind: 'line', line: of } as const);
  return {
    id,
    taughtAt: AT,
    host: new URL(capture.url).host,
    page: patternOf(capture.url),
    lesson: { place: 'value', means, anchors: [valueAnchor(place, capture.lines, AT)] },
    standing: { status: 'untried' },
  };
}

export function metric(id: string, about: { currency?: string; scale?: number } = {}): ColumnMeaning & ValueMeaning {
  return { kind: 'metric', metric: id, currency: about.currency ?? null, scale: about.scale ?? 0 };
}
