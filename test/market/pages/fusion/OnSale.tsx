// One by one: the package's index takes in its tree, which needs a lodash that it does not declare.
import Loading from '@alifd/next/es/loading';
import Pagination from '@alifd/next/es/pagination';
import Table from '@alifd/next/es/table';
import { useState } from 'react';
import type { ListingState } from '../../promotion';
import { count, useMarket } from '../state';

const PAGE = 10;

/** The shop's listings with their prices and stock. */
export function OnSale() {
  const state = useMarket();
  const [page, setPage] = useState(1);
  const listings = (state?.listings ?? []).filter((listing) => listing.platform === 'tmall');
  return (
    <>
      <p className="synthetic">Synthetic demo page, not a real dashboard. 演示页面，非真实后台</p>
      <main>
        <h2>出售中的宝贝</h2>
        <Loading visible={state === null} style={{ display: 'block' }}>
          <Table
            style={{ width: '100%' }}
            dataSource={listings.slice((page - 1) * PAGE, page * PAGE)}
            primaryKey="productId"
          >
            <Table.Column
              title="商品"
              cell={(_value: unknown, _index: number, row: ListingState) => (
                <>
                  <a href={row.url ?? '#'}>{row.title}</a>
                  <div className="goods-id">ID：{row.productId}</div>
                </>
              )}
            />
            <Table.Column
              title="一口价"
              align="right"
              cell={(_value: unknown, _index: number, row: ListingState) => (row.list === null ? '-' : `¥${row.list}`)}
            />
            <Table.Column
              title="活动价"
              align="right"
              cell={(_value: unknown, _index: number, row: ListingState) =>
                row.promotion === null ? '-' : `¥${row.promotion}`
              }
            />
            <Table.Column
              title="库存"
              align="right"
              cell={(_value: unknown, _index: number, row: ListingState) => count(row.stock)}
            />
          </Table>
          <Pagination current={page} pageSize={PAGE} total={listings.length} onChange={setPage} />
        </Loading>
      </main>
    </>
  );
}
