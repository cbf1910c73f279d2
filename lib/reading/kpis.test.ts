import { describe, expect, it } from 'vitest';
import type { Pair } from '@/lib/domain/capture';
import { readKpis } from './kpis';
import type { PageContext } from './page-context';

const CHINESE: PageContext = { platform: 'tmall', lang: 'zh-CN', currency: 'CNY', home: 'CNY', locale: 'zh-CN' };

function pair(label: string, values: readonly string[], at = label): Pair {
  return { at, label, values: values.map((text) => ({ text, struck: false })), heading: null };
}

function read(...pairs: Pair[]) {
  return readKpis(pairs, [], CHINESE).map(({ metric, field }) => [
    metric,
    field.status === 'ok' ? field.value.value : field.status,
  ]);
}

describe('reading tiles', () => {
  it('gives the figure of each tile that names a metric', () => {
    expect(read(pair('支付金额', ['¥1,303.58']), pair('菜单', ['3']))).toEqual([['gmv_paid', '1303.58']]);
  });

  it('takes no comparison for the figure', () => {
    expect(read(pair('访客数', ['218,773', '-0.46%']))).toEqual([['visitors', '218773']]);
    expect(read(pair('较前一日', ['+5%']))).toEqual([]);
    expect(read(pair('支付转化率', ['+5.22% 较前一日']))).toEqual([['pay_conversion_rate', 'unparsable']]);
    expect(read(pair('支付转化率', ['+5.22%']))).toEqual([['pay_conversion_rate', 'unparsable']]);
  });

  it('keeps a dash as no value', () => {
    expect(read(pair('访客数', ['--']))).toEqual([['visitors', 'absent']]);
  });

  it('gives no value where the page shows two for one metric', () => {
    expect(read(pair('访客数', ['10'], 'a'), pair('访客数', ['20'], 'b'))).toEqual([['visitors', 'ambiguous']]);
    expect(read(pair('访客数', ['10'], 'a'), pair('访客数', ['10'], 'b'))).toEqual([['visitors', '10']]);
  });

  it('gives no value where two labels claim one figure', () => {
    expect(read(pair('访客数', ['10'], 'a'), pair('浏览量', ['10'], 'a'))).toEqual([
      ['visitors', 'ambiguous'],
      ['page_views', 'ambiguous'],
    ]);
  });
});
