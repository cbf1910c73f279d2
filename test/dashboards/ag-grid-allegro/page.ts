import {
  AllCommunityModule,
  type ColDef,
  type ColGroupDef,
  createGrid,
  type ICellRendererParams,
  ModuleRegistry,
  themeQuartz,
} from 'ag-grid-community';
import { cellText, type Dashboard, type Kpi, type Row } from '../dashboard';
import { element, sparkline, thumbnail } from '../elements';
import './page.css';

/** Renders the whole page. */
export function render(dashboard: Dashboard): void {
  document.body.append(
    element('header', { class: 'top' }, [
      element('b', {}, ['allegro ', element('small', {}, ['Sales Center'])]),
      ...['Asortyment', 'Zamówienia', 'Statystyki', 'Reklama', 'Finanse'].map((name, index) =>
        element('a', { href: '#' }, [name, ...(index === 1 ? [element('i', { class: 'badge' }, ['14'])] : [])]),
      ),
    ]),
    element('main', {}, [
      element('h1', {}, ['Statystyki ofert']),
      element('div', { class: 'filters' }, [
        element('label', {}, [
          'Okres ',
          element('button', { class: 'period', type: 'button' }, [dashboard.dateRange.raw]),
        ]),
        element('span', {}, ['w porównaniu z: 28.10.2026 – 03.11.2026']),
        element('select', {}, [element('option', {}, ['Wszystkie kategorie'])]),
        element('small', {}, ['Dane zaktualizowano 11.11.2026, 06:40']),
      ]),
      element('section', { class: 'tiles' }, dashboard.kpis.map(tile)),
      element('div', { id: 'grid' }, []),
    ]),
  );
  grid(dashboard);
}

function tile(kpi: Kpi): HTMLElement {
  return element('article', {}, [
    element('h3', {}, [kpi.label, element('abbr', { title: 'Suma dla wszystkich ofert w wybranym okresie' }, ['ⓘ'])]),
    element('p', { class: 'big' }, [kpi.raw]),
    element('p', { class: kpi.change.startsWith('-') ? 'down' : 'up' }, [
      kpi.change,
      element('span', {}, [' względem poprzedniego okresu']),
    ]),
    sparkline(kpi.label),
  ]);
}

function grid(dashboard: Dashboard): void {
  const host = document.getElementById('grid');
  if (!host) return;
  ModuleRegistry.registerModules([AllCommunityModule]);
  const columns = dashboard.columns.map(
    ({ metric, header }): ColDef<Row> => ({
      colId: metric,
      headerName: header,
      width: 132,
      type: 'rightAligned',
      sortable: true,
      headerTooltip: `${header}: wartość w wybranym okresie`,
      valueGetter: ({ data }) => cellText(dashboard, data?.cells[metric]),
    }),
  );
  const groups = [...new Set(dashboard.columns.map(({ group }) => group))].map(
    (group): ColGroupDef<Row> => ({
      headerName: group ?? '',
      children: columns.filter((_, index) => dashboard.columns[index]?.group === group),
    }),
  );
  createGrid<Row>(host, {
    theme: themeQuartz,
    columnDefs: [
      { headerName: 'Oferta', pinned: 'left', width: 300, autoHeight: false, cellRenderer: offer },
      ...groups,
      { headerName: 'Akcje', pinned: 'right', width: 110, cellRenderer: actions },
    ],
    rowData: dashboard.rows,
    rowHeight: 62,
    rowSelection: { mode: 'multiRow', headerCheckbox: true },
    pinnedBottomRowData: dashboard.totals
      ? [{ productId: '', title: dashboard.totals.label, cells: dashboard.totals.cells }]
      : [],
  });
}

function offer({ data, node }: ICellRendererParams<Row>): HTMLElement {
  if (!data) return element('span', {}, []);
  if (node.rowPinned) return element('b', {}, [data.title]);
  return element('div', { class: 'offer' }, [
    thumbnail(data.title),
    element('div', {}, [
      element('a', { href: `https://allegro.pl/oferta/${data.productId}` }, [data.title]),
      element('div', { class: 'ids' }, [`ID: ${data.productId}`, element('span', {}, [` · ${data.sku}`])]),
    ]),
  ]);
}

function actions({ node }: ICellRendererParams<Row>): HTMLElement {
  return element(
    'span',
    {},
    node.rowPinned ? [] : [element('a', { href: '#' }, ['Edytuj']), ' ', element('a', { href: '#' }, ['⋮'])],
  );
}
