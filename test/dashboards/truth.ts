import type { Dashboard } from './dashboard';

/** The truth of a page, in the format of ../shared/dashboards: what a careful reader finds. */
export function truthOf(dashboard: Dashboard): object {
  const { rows, columns, firstPaint, pageSize, totals, missing, kpis, ...meta } = dashboard;
  const painted = new Set(firstPaint.metrics);
  const ids = rows.slice(0, firstPaint.rows).map(({ productId }) => productId);
  return {
    ...meta,
    set: 'dev',
    timezone: meta.zone,
    kpis: kpis.map(({ change, ...kpi }) => ({ ...kpi, change: { raw: change } })),
    columns,
    rows: rows.map((row, index) => ({
      ...row,
      children: row.children?.map((child) => ({ ...child, parentProductId: row.productId })),
      inDomAtFirstPaint: index < firstPaint.rows,
    })),
    ...(totals ? { totalsRow: totals } : {}),
    missing,
    unreadable: [],
    notes: '',
    totalRows: rows.length,
    pagination: pageSize ? { pageSize, pages: Math.ceil(rows.length / pageSize), total: rows.length } : null,
    firstPaint: {
      viewport: [1440, 900],
      rowsInDom: ids.length,
      rowIdsInDom: ids,
      metricsInDom: columns.map(({ metric }) => metric).filter((metric) => painted.has(metric)),
    },
  };
}
