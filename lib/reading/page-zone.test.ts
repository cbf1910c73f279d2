import { expect, it } from 'vitest';
import { line, shopPage } from '../../test/support/shop-page';
import { statedZone } from './page-zone';

const zoneOf = (...texts: string[]) => statedZone(shopPage({ lines: texts.map((text) => line(text)) }));

it('reads the zone that a page says its times are in', () => {
  expect(zoneOf('今天 截至 14:00 (GMT+08)')).toBe('Etc/GMT-8');
  expect(zoneOf('Data as of 2026-11-10 (UTC-03:00)')).toBe('Etc/GMT+3');
  expect(zoneOf('All times are UTC+0')).toBe('UTC');
  expect(zoneOf('(GMT+07:00) Asia/Jakarta')).toBe('Asia/Jakarta');
});

it('takes none of several, no half hour, and nothing that is no zone', () => {
  expect(zoneOf('GMT+8', 'GMT+7')).toBeNull();
  expect(zoneOf('IST (GMT+05:30)')).toBeNull();
  expect(zoneOf('Asia/Nowhere')).toBeNull();
  expect(zoneOf('GMT watches')).toBeNull();
});
