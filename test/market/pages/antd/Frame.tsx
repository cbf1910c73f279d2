import { Layout, Spin, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { MarketState } from '../../promotion';
import { useMarket } from '../state';

/** The frame of a dashboard: its title, the time its figures are of, and its body once there are figures. */
export function Frame(props: { title: string; children: (state: MarketState) => ReactNode }) {
  const state = useMarket();
  return (
    <Layout>
      <p className="synthetic">Synthetic demo page, not a real dashboard. 演示页面，非真实后台</p>
      <main>
        <Typography.Title level={3}>{props.title}</Typography.Title>
        {state ? (
          <>
            <Typography.Text type="secondary">
              统计时间 {state.local.slice(0, 10)} 更新时间 {state.local.slice(11)}
            </Typography.Text>
            {props.children(state)}
          </>
        ) : (
          <Spin size="large" />
        )}
      </main>
    </Layout>
  );
}
