import type { Unit } from '@/lib/domain/metric';

/** What a page shows for one figure, and what a careful reader makes of it. */
export interface Shown {
  raw: string;
  /** In the unit's base; null where the text gives no single value. */
  value: number | null;
  unit: Unit;
  currency?: string;
  /** Abbreviated on screen: the value is what the screen says. */
  rounded?: true;
}

export interface Column {
  /** The truth's coarse name of the metric, or `other:…` for what no metric stands for. */
  metric: string;
  header: string;
  group?: string;
  /** Hidden by the page itself: it need not be read. */
  hidden?: true;
}

export interface Row {
  productId: string;
  title: string;
  sku?: string;
  /** null where the page shows its mark of a missing value. */
  cells: Record<string, Shown | null>;
  /** Rows of the product's variants. */
  children?: { skuId: string; title: string; cells: Record<string, Shown | null> }[];
}

export interface Kpi extends Shown {
  metric: string;
  label: string;
  change: string;
}

/** A synthetic seller dashboard: what its page renders and what its truth is written from. */
export interface Dashboard {
  page: string;
  library: string;
  url: string;
  platform: string;
  lang: string;
  zone: string;
  currency: string;
  dateRange: { raw: string; start: string; end: string };
  missing: string;
  kpis: Kpi[];
  columns: Column[];
  rows: Row[];
  totals?: { label: string; cells: Record<string, Shown | null> };
  pageSize?: number;
  /** Which rows and which metrics stand in the DOM at 1440 × 900 before anything is scrolled. */
  firstPaint: { rows: number; metrics: string[] };
  features: string[];
}

/** The text that a page shows in a cell. */
export function cellText(dashboard: Dashboard, cell: Shown | null | undefined): string {
  return cell ? cell.raw : dashboard.missing;
}
