import { Table } from 'antd';
import type { ListingState } from '../../promotion';
import { count, money } from '../state';
import { Frame } from './Frame';
import { Goods } from './Goods';

/** All products in one list that keeps only the rows in view. */
export function VirtualRanking() {
  return (
    <Frame title="商品明细">
      {({ listings }) => (
        <Table<ListingState>
          virtual
          rowKey="productId"
          scroll={{ x: 1100, y: 560 }}
          dataSource={listings.filter(({ platform }) => platform === 'jd')}
          pagination={false}
          columns={[
            { title: '商品', width: 380, render: (_value, row) => <Goods {...row} /> },
            { title: '访客数', width: 140, render: (_value, row) => count(row.visitors) },
            { title: '浏览量', width: 140, render: (_value, row) => count(row.pageViews) },
            { title: '成交客户数', width: 140, render: (_value, row) => count(row.buyers) },
            { title: '成交商品件数', width: 140, render: (_value, row) => count(row.units) },
            { title: '成交金额', width: 160, render: (_value, row) => money(row.sales) },
          ]}
        />
      )}
    </Frame>
  );
}
