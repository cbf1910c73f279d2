import { Table } from 'antd';
import type { SlotState } from '../../promotion';
import { count, money, share } from '../state';
import { Frame } from './Frame';
import { Goods } from './Goods';

/** Where the promotion's traffic comes from: one row a slot. */
export function Slots() {
  return (
    <Frame title="流量来源 · 坑位效果">
      {({ slots, listings }) => (
        <Table<SlotState>
          rowKey="id"
          dataSource={slots.filter((slot) => slot.platform === 'tmall')}
          pagination={false}
          columns={[
            { title: '页面', dataIndex: 'page' },
            { title: '坑位', dataIndex: 'position' },
            {
              title: '商品',
              render: (_value, row) => (
                <Goods {...row} url={listings.find((one) => one.productId === row.productId)?.url ?? null} />
              ),
            },
            { title: '曝光量', align: 'right', render: (_value, row) => count(row.impressions) },
            { title: '点击量', align: 'right', render: (_value, row) => count(row.clicks) },
            { title: '点击率', align: 'right', render: (_value, row) => share(row.clicks, row.impressions) },
            { title: '支付买家数', align: 'right', render: (_value, row) => count(row.buyers) },
            { title: '支付金额', align: 'right', render: (_value, row) => money(row.sales) },
            { title: '花费', align: 'right', render: (_value, row) => money(row.cost) },
          ]}
        />
      )}
    </Frame>
  );
}
