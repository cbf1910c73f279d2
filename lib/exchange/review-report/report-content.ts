import type { Language } from '@/lib/i18n/translate';

/** What figures are counted in; money is in the campaign's currency, a ratio is a fraction, a factor is so many times. */
export type ChartUnit = 'count' | 'money' | 'ratio' | 'factor';

/** What a line or bar stands for: it decides its look, beside its name. */
export type Role = 'seen' | 'plan' | 'earlier';

/** A curve. `all` is how many points were known; fewer are drawn where a picture cannot show more. */
export interface Line {
  name: string;
  role: Role;
  points: readonly { x: number; y: number }[];
  all: number;
}

/** A phase behind the curves, in milliseconds. */
export interface Band {
  name: string;
  from: number;
  to: number;
}

export interface LineChart {
  kind: 'lines';
  title: string;
  description: string;
  unit: ChartUnit;
  /** Time is in milliseconds on the clock of `zone`; a share of the live phases runs from 0 to 1. */
  axis: { kind: 'time'; zone: string; bands: readonly Band[] } | { kind: 'share'; label: string };
  lines: readonly Line[];
}

/** Bars beside each other for each category; null draws none and says so with `unknown`. */
export interface BarChart {
  kind: 'bars';
  title: string;
  description: string;
  unit: ChartUnit;
  unknown: string;
  categories: readonly string[];
  bars: readonly { name: string; role: Role; values: readonly (number | null)[] }[];
}

/** A product in the quadrants: its visitors, its conversion and the interval that holds it. */
export interface PlacedProduct {
  name: string;
  visitors: number;
  conversion: number;
  low: number;
  high: number;
  place: 'hot' | 'dark' | 'hidden' | 'quiet' | null;
}

export interface QuadrantChart {
  kind: 'quadrant';
  title: string;
  description: string;
  visitors: string;
  conversion: string;
  points: readonly PlacedProduct[];
  lines: { visitors: number; conversion: number } | null;
  /** What each place is called, that of the products without one too. */
  places: readonly { place: PlacedProduct['place']; name: string }[];
}

export type Chart = LineChart | BarChart | QuadrantChart;

export type Tone = 'ok' | 'breach' | 'doubt';

/** The shapes that stand for verdicts beside their words and colours. */
export const TONE_SHAPES: Record<Tone, string> = { ok: '✓', breach: '✕', doubt: '?' };

/** A cell as readers see it; `note` says what its text alone does not, above all why there is no figure. */
export interface Cell {
  text: string;
  note?: string;
  tone?: Tone;
}

export interface Table {
  columns: readonly { header: string; align: 'start' | 'end' }[];
  rows: readonly (readonly Cell[])[];
}

/** `table` null: there is nothing of the kind, and `empty` says so. */
export interface Section {
  id: 'goals' | 'series' | 'funnels' | 'products' | 'slots' | 'budget' | 'log' | 'comparison';
  title: string;
  lead: string | null;
  charts: readonly Chart[];
  table: Table | null;
  empty: string;
}

/** The review in the words of one language, whatever it is written as: every figure is a text already. */
export interface ReportContent {
  language: Language;
  title: string;
  subtitle: string;
  facts: readonly { label: string; value: string }[];
  highlights: readonly { label: string; value: string; note: string; verdict: string; tone: Tone }[];
  sections: readonly Section[];
  footer: string;
}
