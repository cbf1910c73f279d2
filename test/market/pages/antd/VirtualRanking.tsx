import { Skeleton, Table, Tabs } from 'antd';
import { useEffect, useState } from 'react';
import type { ListingState } from '../../promotion';
import { count, money } from '../state';
import { Frame } from './Frame';
import { Goods } from './Goods';

const DEVICES = [
  { key: 'all', label: '全部终端', share: 1 },
  { key: 'mobile', label: '移动端', share: 0.4 },
] as const;

/** All products in one list that keeps only the rows in view; its tabs show another list under the same address. */
export function VirtualRanking() {
  const [device, setDevice] = useState<(typeof DEVICES)[number]>(DEVICES[0]);
  const loading = useLoading(device.key);
  return (
    <Frame title="商品明细">
      {({ listings }) => {
        const shown = listings.filter(({ platform }) => platform === 'jd').map((one) => partOf(one, device.share));
        return (
          <>
            <Tabs
              activeKey={device.key}
              onChange={(key) => setDevice(DEVICES.find((one) => one.key === key) ?? DEVICES[0])}
              items={DEVICES.map(({ key, label }) => ({ key, label }))}
            />
            {loading ? <Skeleton active paragraph={{ rows: 8 }} /> : <List listings={shown} />}
          </>
        );
      }}
    </Frame>
  );
}

/** As an answer of the server would, the list of another tab comes after a moment. */
function useLoading(tab: string): boolean {
  const [loaded, setLoaded] = useState('all');
  useEffect(() => {
    const timer = setTimeout(() => setLoaded(tab), 800);
    return () => clearTimeout(timer);
  }, [tab]);
  return loaded !== tab;
}

function List({ listings }: { listings: ListingState[] }) {
  return (
    <Table<ListingState>
      virtual
      rowKey="productId"
      scroll={{ x: 1100, y: 560 }}
      dataSource={listings}
      pagination={false}
      footer={(shown) => `共 ${shown.length} 条`}
      columns={[
        { title: '商品', width: 380, render: (_value, row) => <Goods {...row} /> },
        { title: '访客数', width: 140, render: (_value, row) => count(row.visitors) },
        { title: '浏览量', width: 140, render: (_value, row) => count(row.pageViews) },
        { title: '成交客户数', width: 140, render: (_value, row) => count(row.buyers) },
        { title: '成交商品件数', width: 140, render: (_value, row) => count(row.units) },
        { title: '成交金额', width: 160, render: (_value, row) => money(row.sales) },
      ]}
    />
  );
}

function partOf(listing: ListingState, share: number): ListingState {
  const part = (value: number) => Math.floor(value * share);
  return {
    ...listing,
    visitors: part(listing.visitors),
    pageViews: part(listing.pageViews),
    buyers: part(listing.buyers),
    units: part(listing.units),
    sales: part(listing.sales),
  };
}
