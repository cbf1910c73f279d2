import {
  Badge,
  Button,
  ConfigProvider,
  DatePicker,
  Descriptions,
  Drawer,
  Radio,
  Statistic,
  Table,
  Tabs,
  Tooltip,
} from '@arco-design/web-react';
import zhCn from '@arco-design/web-react/es/locale/zh-CN';
import { createRoot } from 'react-dom/client';
import { type Column, cellText, type Dashboard, type Kpi, type Row } from '../dashboard';
import { thumbnailUrl } from '../elements';
import '@arco-design/web-react/dist/css/arco.css';
import './page.css';

/** Renders the whole page. */
export function render(dashboard: Dashboard): void {
  const host = document.getElementById('app');
  if (host) createRoot(host).render(<Page dashboard={dashboard} />);
}

function Page({ dashboard }: { dashboard: Dashboard }) {
  const { start, end } = dashboard.dateRange;
  return (
    <ConfigProvider locale={zhCn}>
      <div className="compass-head">
        <b>抖音电商罗盘</b>
        {['首页', '实时', '交易', '商品', '直播', '短视频', '服务'].map((name) => (
          <span key={name}>{name}</span>
        ))}
        <Badge count={8}>
          <span>消息</span>
        </Badge>
      </div>
      <div className="compass-main">
        <Tabs defaultActiveTab="list">
          <Tabs.TabPane key="overview" title="商品概览" />
          <Tabs.TabPane key="list" title="商品明细 (36)" />
          <Tabs.TabPane key="risk" title="流失商品 (3)" />
        </Tabs>
        <div className="compass-bar">
          <Radio.Group
            type="button"
            defaultValue="7"
            options={['1', '7', '30'].map((value) => ({ value, label: `近${value}天` }))}
          />
          <DatePicker.RangePicker defaultValue={[start, end]} style={{ width: 260 }} />
          <Button type="outline">导出数据</Button>
          <span className="compass-note">数据更新至 2026-11-10 23:59:59，统计口径：支付时间</span>
        </div>
        <div className="compass-tiles">
          {dashboard.kpis.map((kpi) => (
            <Tile key={kpi.metric} kpi={kpi} />
          ))}
        </div>
        <ProductTable dashboard={dashboard} />
      </div>
      <OneProduct dashboard={dashboard} row={dashboard.rows[3]} />
    </ConfigProvider>
  );
}

function Tile({ kpi }: { kpi: Kpi }) {
  return (
    <div className="compass-tile">
      <Statistic
        title={
          <Tooltip content={`${kpi.label}：统计周期内的合计`}>
            <span>{kpi.label}</span>
          </Tooltip>
        }
        value={0}
        renderFormat={() => kpi.raw}
      />
      <div className="compass-versus">
        较上周期 <em>{kpi.change}</em>
      </div>
      <svg width="100" height="24" role="img" aria-label="近7天趋势">
        <polyline points="0,20 16,12 32,15 48,6 64,9 80,4 96,11" fill="none" stroke="#1966ff" />
      </svg>
    </div>
  );
}

function ProductTable({ dashboard }: { dashboard: Dashboard }) {
  const rows = dashboard.rows.map((row) => ({
    key: row.productId,
    row,
    ...(row.children
      ? {
          children: row.children.map(({ skuId, title, cells }) => ({
            key: skuId,
            row: { productId: skuId, title, cells },
          })),
        }
      : {}),
  }));
  return (
    <Table
      data={rows}
      rowSelection={{ type: 'checkbox' }}
      scroll={{ x: 1900 }}
      pagination={{ pageSize: dashboard.pageSize ?? 10, showTotal: true, sizeCanChange: true }}
      defaultExpandedRowKeys={[dashboard.rows[0]?.productId ?? '']}
      columns={[
        {
          title: '商品信息',
          fixed: 'left',
          width: 330,
          render: (_, { row, key }) => (
            <Product row={row} sku={!dashboard.rows.some(({ productId }) => productId === key)} />
          ),
        },
        ...dashboard.columns.map((column) => ({
          title: <Header column={column} />,
          dataIndex: column.metric,
          width: 150,
          sorter: () => 0,
          render: (_: unknown, { row }: { row: Row }) => (
            <Figure text={cellText(dashboard, row.cells[column.metric])} metric={column.metric} id={row.productId} />
          ),
        })),
        { title: '操作', fixed: 'right', width: 130, render: () => <Button type="text">查看详情</Button> },
      ]}
    />
  );
}

function Header({ column }: { column: Column }) {
  return (
    <span>
      {column.header}
      <Tooltip content="指标说明">
        <i className="compass-tip">?</i>
      </Tooltip>
    </span>
  );
}

function Figure({ text, metric, id }: { text: string; metric: string; id: string }) {
  if (metric.startsWith('other:') || text === '-') return <div>{text}</div>;
  const change = ((Number(id.slice(-3)) + metric.length * 37) % 900) / 10 - 40;
  return (
    <>
      <div>{text}</div>
      <div className="compass-versus">
        较上周期 {change < 0 ? '' : '+'}
        {change.toFixed(2)}%
      </div>
    </>
  );
}

function Product({ row, sku }: { row: Row; sku: boolean }) {
  return (
    <span className="compass-product">
      {sku ? null : <img src={thumbnailUrl(row.title)} alt="" width={44} height={44} />}
      <span>
        <span className="compass-name">{row.title}</span>
        <br />
        <span className="compass-note">
          {sku ? '规格ID' : 'ID'}：{row.productId}
        </span>
      </span>
    </span>
  );
}

function OneProduct({ dashboard, row }: { dashboard: Dashboard; row: Row | undefined }) {
  if (!row) return null;
  const data = dashboard.columns
    .filter(({ metric }) => ['gmv', 'orders', 'buyers', 'impressions'].includes(metric))
    .map(({ metric, header }) => ({ label: header, value: cellText(dashboard, row.cells[metric]) }));
  return (
    <Drawer visible mask={false} width={300} title="商品详情" footer={null}>
      <p>{row.title}</p>
      <Descriptions column={1} data={data} />
    </Drawer>
  );
}
