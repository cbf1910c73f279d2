import { describe, expect, it } from 'vitest';
import type { LogEntry } from '@/lib/domain/campaign-review';
import { markersOf } from './markers';

const from = Date.parse('2026-11-10T00:00:00Z');
const to = Date.parse('2026-11-11T00:00:00Z');
const entry = (clock: string, severity: LogEntry['severity'], day = '10'): LogEntry => ({
  finding: clock,
  check: 'price',
  subject: { type: 'slot', slot: 'T1' },
  platform: null,
  reason: { key: 'x', args: {} },
  expected: null,
  seen: null,
  severity,
  since: `2026-11-${day}T${clock}:00.000Z`,
  resolved: null,
  state: 'open',
  hours: 1,
  cost: null,
  notes: [],
});

describe('signs of findings on a chart', () => {
  it('stand where they began, and not at all outside of what is drawn', () => {
    const found = markersOf([entry('12:00', 'minor'), entry('12:00', 'minor', '12')], from, to, 0.02);
    expect(found.map(({ share }) => share)).toEqual([0.5]);
  });

  it('are one sign where they would cover each other, as grave as the gravest of them', () => {
    const [first, second] = markersOf(
      [entry('18:00', null), entry('06:10', 'critical'), entry('06:00', 'minor')],
      from,
      to,
      0.02,
    );
    expect(first).toMatchObject({ share: 0.25, severity: 'critical' });
    expect(first?.entries.map(({ finding }) => finding)).toEqual(['06:00', '06:10']);
    expect(second).toMatchObject({ share: 0.75, severity: null });
  });
});
