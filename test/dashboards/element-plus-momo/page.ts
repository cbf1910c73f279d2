import {
  ElButton,
  ElCard,
  ElConfigProvider,
  ElDatePicker,
  ElImage,
  ElPagination,
  ElStatistic,
  ElTable,
  ElTableColumn,
  ElTabPane,
  ElTabs,
  ElTag,
  ElTooltip,
} from 'element-plus';
import zhTw from 'element-plus/es/locale/lang/zh-tw';
import { type Component, createApp, defineComponent, h, type VNode } from 'vue';
import { type Column, cellText, type Dashboard, type Row } from '../dashboard';
import { thumbnailUrl } from '../elements';
import 'element-plus/dist/index.css';
import './page.css';

// Their types do not stand under exactOptionalPropertyTypes.
const Provider: Component = ElConfigProvider as never;
const Tabs: Component = ElTabs as never;

/** Renders the whole page. */
export function render(dashboard: Dashboard): void {
  createApp(defineComponent({ render: () => h(Provider, { locale: zhTw }, () => [head(), main(dashboard)]) })).mount(
    '#app',
  );
}

function head(): VNode {
  const names = ['首頁', '商品管理', '訂單管理', '行銷活動', '數據中心', '帳務'];
  return h('header', { class: 'head' }, [
    h('strong', 'momo 賣家中心'),
    h(
      'nav',
      names.map((name) => h('a', name)),
    ),
  ]);
}

function main(dashboard: Dashboard): VNode {
  const { start, end } = dashboard.dateRange;
  return h('main', [
    h(Tabs, { modelValue: 'goods' }, () =>
      ['營運總覽', '商品分析', '流量來源'].map((label, index) =>
        h(ElTabPane, { label, name: index === 1 ? 'goods' : label }),
      ),
    ),
    h('div', { class: 'bar' }, [
      '統計期間',
      h(ElDatePicker, {
        type: 'daterange',
        modelValue: [new Date(`${start}T00:00:00`), new Date(`${end}T00:00:00`)],
        format: 'YYYY/MM/DD',
        rangeSeparator: '至',
      }),
      h(ElButton, { type: 'primary' }, () => '查詢'),
      h(ElButton, {}, () => '匯出報表'),
    ]),
    h(
      'div',
      { class: 'cards' },
      dashboard.kpis.map((kpi) =>
        h(ElCard, { shadow: 'never' }, () => [
          h(
            ElStatistic,
            { title: kpi.label, value: 0, formatter: () => kpi.raw },
            { title: () => h('span', [kpi.label, h(ElTag, { size: 'small', type: 'info' }, () => '日')]) },
          ),
          h('div', { class: 'versus' }, ['較前期 ', h('b', kpi.change)]),
        ]),
      ),
    ),
    table(dashboard),
    h(ElPagination, {
      layout: 'total, sizes, prev, pager, next, jumper',
      total: dashboard.rows.length,
      pageSize: dashboard.pageSize ?? 20,
      currentPage: 1,
    }),
  ]);
}

function table(dashboard: Dashboard): VNode {
  const rows = dashboard.rows.slice(0, dashboard.pageSize);
  const first = rows[0]?.productId ?? '';
  const groups = [...new Set(dashboard.columns.map(({ group, header }) => group ?? header))];
  return h(
    ElTable,
    {
      data: rows,
      rowKey: 'productId',
      border: true,
      height: 620,
      showSummary: true,
      expandRowKeys: [first],
      summaryMethod: ({ columns }: { columns: { property?: string; type: string }[] }) =>
        columns.map(({ property, type }) => {
          if (property === 'title') return dashboard.totals?.label ?? '';
          return type === 'default' && property && property !== 'action'
            ? cellText(dashboard, dashboard.totals?.cells[property])
            : '';
        }),
    },
    () => [
      h(
        ElTableColumn,
        { type: 'expand', fixed: 'left', width: 40 },
        { default: ({ row }: { row: Row }) => variants(dashboard, row) },
      ),
      h(ElTableColumn, { type: 'selection', fixed: 'left', width: 44 }),
      h(
        ElTableColumn,
        { prop: 'title', label: '商品', fixed: 'left', width: 280 },
        { default: ({ row }: { row: Row }) => product(row) },
      ),
      ...groups.map((group) => {
        const columns = dashboard.columns.filter((column) => (column.group ?? column.header) === group);
        const inner = columns.map((column) => figure(dashboard, column));
        return columns[0]?.group ? h(ElTableColumn, { label: group, align: 'center' }, () => inner) : inner;
      }),
      h(
        ElTableColumn,
        { prop: 'action', label: '操作', fixed: 'right', width: 120 },
        {
          default: () => [
            h(ElButton, { link: true, type: 'primary' }, () => '趨勢'),
            h(ElButton, { link: true, type: 'primary' }, () => '詳情'),
          ],
        },
      ),
    ],
  );
}

function figure(dashboard: Dashboard, { metric, header }: Column): VNode {
  return h(
    ElTableColumn,
    { prop: metric, width: 126, align: 'right', sortable: 'custom' },
    {
      header: () => [header, h(ElTooltip, { content: `${header}的定義` }, () => h('i', { class: 'tip' }, '?'))],
      default: ({ row, $index }: { row: Row; $index: number }) => [
        h('div', cellText(dashboard, row.cells[metric])),
        ['visitors', 'orders'].includes(metric) && row.cells[metric]
          ? h('div', { class: 'versus' }, `${$index % 3 ? '+' : '-'}${($index * 1.7 + 0.4).toFixed(1)}%`)
          : null,
      ],
    },
  );
}

function product(row: Row): VNode {
  return h('div', { class: 'product' }, [
    h(ElImage, { src: thumbnailUrl(row.title), style: 'width:40px;height:40px;flex:none' }),
    h('div', [
      h('a', { href: `https://www.momoshop.com.tw/goods/GoodsDetail.jsp?i_code=${row.productId}` }, row.title),
      h('div', { class: 'versus' }, [`商品編號：${row.productId}`, h('br'), `貨號：${row.sku}`]),
    ]),
  ]);
}

function variants(dashboard: Dashboard, row: Row): VNode {
  const columns = dashboard.columns.filter(({ metric }) =>
    ['visitors', 'orders', 'units', 'gmv', 'stock'].includes(metric),
  );
  return h('table', { class: 'variants' }, [
    h('thead', [h('tr', [h('th', '規格'), h('th', '規格編號'), ...columns.map(({ header }) => h('th', header))])]),
    h(
      'tbody',
      (row.children ?? []).map((child) =>
        h('tr', [
          h('td', child.title),
          h('td', child.skuId),
          ...columns.map(({ metric }) => h('td', cellText(dashboard, child.cells[metric]))),
        ]),
      ),
    ),
  ]);
}
