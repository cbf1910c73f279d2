import DataTable from 'datatables.net-bs5';
import 'datatables.net-responsive-bs5';
import 'bootstrap/dist/css/bootstrap.min.css';
import 'datatables.net-bs5/css/dataTables.bootstrap5.css';
import 'datatables.net-responsive-bs5/css/responsive.bootstrap5.css';
import { cellText, type Dashboard, type Kpi, type Row } from '../dashboard';
import { element, thumbnail } from '../elements';

/** Renders the whole page. */
export function render(dashboard: Dashboard): void {
  document.body.append(
    element('nav', { class: 'navbar navbar-expand navbar-dark bg-dark px-3' }, [
      element('span', { class: 'navbar-brand' }, ['Cdiscount · Espace vendeur']),
      element(
        'ul',
        { class: 'navbar-nav' },
        ['Offres', 'Commandes (27)', 'Statistiques', 'Publicité', 'Paiements'].map((name) =>
          element('li', { class: 'nav-item' }, [element('a', { class: 'nav-link', href: '#' }, [name])]),
        ),
      ),
    ]),
    element('div', { class: 'container-fluid py-3' }, [
      element('div', { class: 'alert alert-warning py-2' }, [
        'Black Friday : 3 offres sont sans stock. Vérifiez vos 128 prix avant le 20/11.',
      ]),
      element('div', { class: 'd-flex gap-3 align-items-center mb-3' }, [
        element('h1', { class: 'h4 mb-0' }, ['Performance des produits']),
        element('button', { class: 'btn btn-outline-secondary btn-sm dropdown-toggle' }, [dashboard.dateRange.raw]),
        element('small', { class: 'text-muted' }, ['Comparé à la période précédente']),
      ]),
      element('div', { class: 'row g-2 mb-3' }, dashboard.kpis.map(tile)),
      element('div', { class: 'card card-body' }, [table(dashboard)]),
    ]),
  );
  const made = new DataTable('#produits', {
    pageLength: dashboard.pageSize ?? 10,
    order: [],
    autoWidth: false,
    responsive: { details: { type: 'column', target: 0 } },
    columnDefs: [
      { targets: 0, className: 'dtr-control', orderable: false },
      { targets: dashboard.columns.flatMap(({ hidden }, index) => (hidden ? [] : [index + 2])), className: 'all' },
      ...dashboard.columns.flatMap(({ hidden }, index) => (hidden ? [{ targets: index + 2, className: 'none' }] : [])),
    ],
    language: {
      lengthMenu: 'Afficher _MENU_ produits',
      search: 'Rechercher :',
      info: 'Affichage de _START_ à _END_ sur _TOTAL_ produits',
      infoEmpty: 'Aucun produit',
    },
  });
  (made.row(1).node() as HTMLElement).querySelector<HTMLElement>('td.dtr-control')?.click();
}

function tile(kpi: Kpi): HTMLElement {
  const colour = kpi.change.startsWith('-') ? 'text-danger' : 'text-success';
  return element('div', { class: 'col' }, [
    element('div', { class: 'card' }, [
      element('div', { class: 'card-body p-3' }, [
        element('h5', { class: 'card-title fs-4 mb-0' }, [kpi.raw]),
        element('p', { class: 'card-text text-muted mb-0' }, [kpi.label]),
        element('small', { class: colour }, [kpi.change, ' vs N-1']),
      ]),
    ]),
  ]);
}

function table(dashboard: Dashboard): HTMLElement {
  const headers = ['', 'Produit', ...dashboard.columns.map(({ header }) => header), 'Actions'];
  return element('table', { id: 'produits', class: 'table table-striped table-sm align-middle', style: 'width:100%' }, [
    element('thead', {}, [
      element(
        'tr',
        {},
        headers.map((header) => element('th', {}, [header])),
      ),
    ]),
    element(
      'tbody',
      {},
      dashboard.rows.map((row) => line(dashboard, row)),
    ),
    element('tfoot', {}, [
      element('tr', {}, [
        element('th', {}, []),
        element('th', {}, [dashboard.totals?.label ?? '']),
        ...dashboard.columns.map(({ metric }) =>
          element('th', {}, [cellText(dashboard, dashboard.totals?.cells[metric])]),
        ),
        element('th', {}, []),
      ]),
    ]),
  ]);
}

function line(dashboard: Dashboard, row: Row): HTMLElement {
  return element('tr', {}, [
    element('td', {}, []),
    element('td', {}, [
      element('div', { class: 'd-flex gap-2' }, [
        thumbnail(row.title),
        element('div', {}, [
          element('a', { href: `https://www.cdiscount.com/f-${row.productId}.html` }, [row.title]),
          element('div', { class: 'small text-muted' }, [`Réf. ${row.productId}`]),
          element('span', { class: 'badge text-bg-light' }, [row.sku ?? '']),
        ]),
      ]),
    ]),
    ...dashboard.columns.map(({ metric }) =>
      element('td', { class: 'text-end text-nowrap' }, [cellText(dashboard, row.cells[metric])]),
    ),
    element('td', {}, [element('button', { class: 'btn btn-link btn-sm' }, ['Modifier'])]),
  ]);
}
