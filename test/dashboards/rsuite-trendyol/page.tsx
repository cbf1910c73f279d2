import { createRoot } from 'react-dom/client';
import { Cell, Column, ColumnGroup, HeaderCell, Table } from 'rsuite-table';
import { cellText, type Dashboard, type Kpi, type Row } from '../dashboard';
import { thumbnailUrl } from '../elements';
import 'rsuite-table/dist/css/rsuite-table.css';
import './page.css';

/** Renders the whole page. */
export function render(dashboard: Dashboard): void {
  const host = document.getElementById('app');
  if (host) createRoot(host).render(<Page dashboard={dashboard} />);
}

function Page({ dashboard }: { dashboard: Dashboard }) {
  return (
    <>
      <div className="ty-top">
        <b>trendyol</b>
        {['Ürün', 'Sipariş & Kargo', 'Raporlar', 'Reklam', 'Finans'].map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <div className="ty-body">
        <div className="ty-side">
          {['Satış Raporu', 'Ürün Performansı', 'Trafik', 'Müşteri'].map((name) => (
            <div key={name}>{name}</div>
          ))}
        </div>
        <div className="ty-main">
          <div role="tablist" className="ty-tabs">
            <span role="tab" tabIndex={0} aria-selected="false">
              Dün
            </span>
            <span role="tab" tabIndex={0} aria-selected="true">
              Son 7 Gün
            </span>
            <span role="tab" tabIndex={0} aria-selected="false">
              Son 30 Gün
            </span>
            <span className="ty-range">{dashboard.dateRange.raw}</span>
          </div>
          <div className="ty-tiles">
            {dashboard.kpis.map((kpi) => (
              <Tile key={kpi.metric} kpi={kpi} />
            ))}
          </div>
          <ProductTable dashboard={dashboard} />
          <div className="ty-foot">
            Toplam {dashboard.rows.length} ürün listeleniyor · Veriler 11.11.2026 07:15 itibarıyla
          </div>
        </div>
      </div>
    </>
  );
}

function Tile({ kpi }: { kpi: Kpi }) {
  return (
    <div className="ty-tile">
      <div>
        <div className="ty-label">{kpi.label}</div>
        <div className="ty-value">{kpi.raw}</div>
      </div>
      <div className="ty-change">
        {kpi.change}
        <br />
        önceki 7 güne göre
      </div>
    </div>
  );
}

function ProductTable({ dashboard }: { dashboard: Dashboard }) {
  const total: Row[] = dashboard.totals
    ? [{ productId: '', title: dashboard.totals.label, cells: dashboard.totals.cells }]
    : [];
  const groups = [...new Set(dashboard.columns.map(({ group, header }) => group ?? header))];
  return (
    <Table
      data={[...total, ...dashboard.rows]}
      virtualized
      height={560}
      rowHeight={64}
      headerHeight={80}
      rowKey="title"
      bordered
      cellBordered
    >
      <Column width={290} fixed="left" verticalAlign="middle">
        <HeaderCell>Ürün Bilgisi</HeaderCell>
        <Cell>{(row) => <Product row={row as Row} />}</Cell>
      </Column>
      {groups.map((group) => {
        const columns = dashboard.columns.filter((one) => (one.group ?? one.header) === group);
        const inner = columns.map(({ metric, header }) => (
          <Column key={metric} width={96} align="right" verticalAlign="middle" sortable>
            <HeaderCell>{header}</HeaderCell>
            <Cell>{(row) => cellText(dashboard, (row as Row).cells[metric])}</Cell>
          </Column>
        ));
        return columns[0]?.group ? (
          <ColumnGroup key={group} header={group} align="center">
            {inner}
          </ColumnGroup>
        ) : (
          inner
        );
      })}
    </Table>
  );
}

function Product({ row }: { row: Row }) {
  if (!row.productId) return <b>{row.title}</b>;
  return (
    <div className="ty-product">
      <img src={thumbnailUrl(row.title)} alt="" width={36} height={48} />
      <div>
        <div className="ty-name" title={row.title}>
          {row.title}
        </div>
        <div className="ty-ids">
          Ürün ID: {row.productId} | Barkod: {row.sku}
        </div>
      </div>
    </div>
  );
}
