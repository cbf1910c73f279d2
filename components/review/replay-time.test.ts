import { describe, expect, it } from 'vitest';
import { lastBefore, minuteOf, nextAfter, reachOf, within } from './replay-time';

const at = (clock: string) => Date.parse(`2026-11-10T${clock}Z`);
const span = { from: '2026-11-10T00:00:00.000Z', to: '2026-11-12T00:00:00.000Z' };

describe('what can be replayed', () => {
  it('ends now while the promotion runs, and with the promotion after it', () => {
    expect(reachOf(span, at('12:00:40'))).toEqual({ from: at('00:00:00'), to: at('12:00:00') });
    expect(reachOf(span, Date.parse('2027-01-01T00:00:00Z'))?.to).toBe(Date.parse(span.to));
  });

  it('is nothing before it begins', () => {
    expect(reachOf(span, Date.parse('2026-11-01T00:00:00Z'))).toBeNull();
    expect(reachOf(span, Date.parse(span.from))).toBeNull();
  });

  it('is gone through by the minute, never past its ends', () => {
    const reach = { from: at('00:00:00'), to: at('12:00:00') };
    expect(within(reach, at('03:00:31'))).toBe(at('03:01:00'));
    expect(within(reach, at('23:00:00'))).toBe(reach.to);
    expect(within(reach, 0)).toBe(reach.from);
  });

  it('leads to the finding before or after, at the minute by which it was known', () => {
    const reach = { from: at('00:00:00'), to: at('12:00:00') };
    const minutes = ['01:00:00', '02:00:01', '13:00:00'].map((clock) => minuteOf(`2026-11-10T${clock}.000Z`));
    expect(minutes[1]).toBe(at('02:01:00'));
    expect(nextAfter(minutes, at('01:00:00'), reach)).toBe(at('02:01:00'));
    expect(nextAfter(minutes, at('02:01:00'), reach)).toBeNull();
    expect(lastBefore(minutes, at('02:01:00'), reach)).toBe(at('01:00:00'));
    expect(lastBefore(minutes, at('01:00:00'), reach)).toBeNull();
  });
});
