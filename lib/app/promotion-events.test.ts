import { describe, expect, it } from 'vitest';
import { nextSale, PROMOTION_EVENTS } from './promotion-events';

const next = (id: string, today: string) => {
  const event = PROMOTION_EVENTS.find((one) => one.id === id);
  return event ? nextSale(event, today) : undefined;
};

describe('the next sale of an event', () => {
  it.each([
    ['1111', '2026-03-01', { start: '2026-11-10T20:00', end: '2026-11-12T00:00' }],
    ['1111', '2026-11-11', { start: '2026-11-10T20:00', end: '2026-11-12T00:00' }],
    ['1111', '2026-11-12', { start: '2027-11-10T20:00', end: '2027-11-12T00:00' }],
    ['618', '2026-11-25', { start: '2027-06-17T20:00', end: '2027-06-19T00:00' }],
    // https://en.wikipedia.org/wiki/Black_Friday_(shopping): 27 November 2026, 26 November 2027, 24 November 2028.
    ['black-friday', '2026-01-01', { start: '2026-11-27T00:00', end: '2026-11-28T00:00' }],
    ['black-friday', '2027-01-01', { start: '2027-11-26T00:00', end: '2027-11-27T00:00' }],
    ['cyber-monday', '2028-01-01', { start: '2028-11-27T00:00', end: '2028-11-28T00:00' }],
    ['prime-day', '2026-01-01', null],
  ])('%s after %s', (id, today, sale) => {
    expect(next(id, today)).toEqual(sale);
  });
});
