import { Card, Statistic, Table } from 'antd';
import type { ListingState } from '../../promotion';
import { count, money, share } from '../state';
import { Frame } from './Frame';
import { Goods } from './Goods';

/** The realtime product ranking: tiles, then a table that sorts and pages. */
export function Ranking() {
  return (
    <Frame title="商品排行">
      {({ listings, totals }) => (
        <>
          <div className="tiles">
            <Card size="small">
              <Statistic title="访客数" value={totals.visitors} />
            </Card>
            <Card size="small">
              <Statistic title="浏览量" value={totals.pageViews} />
            </Card>
            <Card size="small">
              <Statistic title="支付买家数" value={totals.buyers} />
            </Card>
            <Card size="small">
              <Statistic title="支付订单数" value={totals.orders} />
            </Card>
            <Card size="small">
              <Statistic title="支付金额" value={money(totals.sales)} prefix="¥" />
            </Card>
            <Card size="small">
              <Statistic title="支付转化率" value={share(totals.buyers, totals.visitors)} />
            </Card>
          </div>
          <Table<ListingState>
            rowKey="productId"
            dataSource={listings
              .filter((listing) => listing.platform === 'tmall')
              .toSorted((a, b) => b.sales - a.sales)}
            pagination={{ defaultPageSize: 10, showTotal: (total) => `共 ${total} 条` }}
            columns={[
              { title: '排名', width: 64, render: (_value, _row, index) => index + 1 },
              { title: '商品', render: (_value, row) => <Goods {...row} /> },
              {
                title: '访客数',
                align: 'right',
                sorter: (a, b) => a.visitors - b.visitors,
                render: (_value, row) => count(row.visitors),
              },
              { title: '浏览量', align: 'right', render: (_value, row) => count(row.pageViews) },
              { title: '加购件数', align: 'right', render: (_value, row) => count(row.cartAdds) },
              { title: '支付买家数', align: 'right', render: (_value, row) => count(row.buyers) },
              { title: '支付件数', align: 'right', render: (_value, row) => count(row.units) },
              {
                title: '支付金额',
                align: 'right',
                sorter: (a, b) => a.sales - b.sales,
                render: (_value, row) => money(row.sales),
              },
              { title: '支付转化率', align: 'right', render: (_value, row) => share(row.buyers, row.visitors) },
            ]}
          />
        </>
      )}
    </Frame>
  );
}
