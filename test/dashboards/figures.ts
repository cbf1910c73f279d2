import type { Column, Kpi, Row, Shown } from './dashboard';
import { type Facts, type Product, partOf } from './facts';

/** A column, with how its cells come from what happened. null is a missing value. */
export interface Figure extends Column {
  show(facts: Facts): Shown | null;
}

/** The columns as the page names them. */
export function columnsOf(figures: readonly Figure[]): Column[] {
  return figures.map(({ show: _, ...column }) => column);
}

/** One row of figures. */
export function cellsOf(figures: readonly Figure[], facts: Facts): Record<string, Shown | null> {
  return Object.fromEntries(figures.map(({ metric, show }) => [metric, show(facts)]));
}

/** The product rows. Every `idleEvery`th product had no visit at all: its row is full of missing values. */
export function rowsOf(
  products: readonly Product[],
  figures: readonly Figure[],
  options: {
    idleEvery?: number;
    sku?: (index: number) => string;
    variants?: readonly string[];
    withVariants?: number;
  } = {},
): Row[] {
  const { idleEvery = Number.POSITIVE_INFINITY, sku, variants = [], withVariants = 0 } = options;
  return products.map(({ id, title, facts }, index) => {
    const idle = index % idleEvery === idleEvery - 1;
    const cells = cellsOf(figures, facts);
    const row: Row = {
      productId: id,
      title,
      ...(sku ? { sku: sku(index) } : {}),
      cells: idle
        ? Object.fromEntries(Object.entries(cells).map(([metric, cell]) => [metric, kept(metric, cell)]))
        : cells,
    };
    if (index >= withVariants) return row;
    const children = variants.map((name, at) => ({
      skuId: `${id}${10 + at}`,
      title: name,
      cells: cellsOf(figures, partOf(facts, 0.6 - 0.25 * at)),
    }));
    return { ...row, children };
  });
}

/** A tile of the shop. */
export function kpi(metric: string, label: string, shown: Shown, change: string): Kpi {
  return { metric, label, ...shown, change };
}

/** A product that nobody saw still has a price and a stock. */
function kept(metric: string, cell: Shown | null): Shown | null {
  return metric === 'price' || metric === 'stock' || metric === 'promo_price' ? cell : null;
}
