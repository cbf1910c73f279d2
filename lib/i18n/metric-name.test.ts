import { expect, it } from 'vitest';
import { METRIC_LINES } from '@/lib/lexicon/metric-table';
import { namedMetrics } from './metric-name';

it('names every metric of the lexicon, and no other', () => {
  const ids = METRIC_LINES.split('\n').map((line) => line.split('|')[0]);
  expect([...namedMetrics].sort()).toEqual(ids.sort());
});
