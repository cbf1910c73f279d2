import type { Page } from 'playwright';
import type { Dashboard } from './dashboard';

export interface Paint {
  /** Products of which the page's DOM holds the id. */
  rowIds: string[];
  /** Metrics, of those that the page does not hide, of which it holds most figures of those products. */
  metrics: string[];
  /** Tiles whose label and figure both stand on the page. */
  kpis: string[];
}

/** What really stands in the DOM of an open page, found by plain text: the check of a truth's `firstPaint`. */
export async function paintOf(page: Page, dashboard: Dashboard): Promise<Paint> {
  const text = await page.evaluate(`(() => {
    const said = [];
    const walk = (node) => {
      if (node.nodeType === 3) said.push(node.data);
      if (node.localName === 'script' || node.localName === 'style') return;
      if (node.localName === 'input') said.push(node.value);
      if (node.localName === 'a') said.push(node.getAttribute('href') ?? '');
      if (node.shadowRoot) node.shadowRoot.childNodes.forEach(walk);
      node.childNodes.forEach(walk);
    };
    walk(document.body);
    return said.join('\\n');
  })()`);
  const stands = (wanted: string) => typeof text === 'string' && text.includes(wanted);
  const rows = dashboard.rows.filter(({ productId }) => stands(productId));
  const metrics = dashboard.columns.flatMap(({ metric, hidden }) => (hidden ? [] : [metric]));
  return {
    rowIds: rows.map(({ productId }) => productId),
    metrics: metrics.filter((metric) => {
      const shown = rows.flatMap(({ cells }) => cells[metric]?.raw ?? []);
      return shown.filter(stands).length > shown.length / 2;
    }),
    kpis: dashboard.kpis.filter(({ label, raw }) => stands(label) && stands(raw)).map(({ metric }) => metric),
  };
}
