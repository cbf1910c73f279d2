import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Teaching } from '@/lib/domain/teaching';
import { readTeachings, writeTeachings } from './teachings-file';

const AT = '2026-11-10T12:00:00.000Z';
const COLUMN: Teaching = {
  id: 'one',
  taughtAt: AT,
  host: 'seller.example.com',
  page: { path: '/goods/rank', query: [{ name: 'tab', value: 'goods' }], route: null },
  lesson: {
    place: 'column',
    means: { kind: 'metric', metric: 'impressions', currency: null, scale: 4 },
    anchors: [{ since: AT, header: ['人气'], headers: ['商品', '人气'], position: 1, look: 'number' }],
  },
  standing: {
    status: 'moved',
    since: AT,
    proposal: {
      place: 'column',
      anchor: { since: AT, header: ['热力'], headers: ['商品', '热力'], position: 1, look: 'number' },
      confidence: 0.7,
      shown: '热力',
      samples: ['secret 8,231'],
    },
  },
};

const textOf = (teachings: Teaching[]) => new TextDecoder().decode(writeTeachings(teachings, '2026-11-10T20:00').bytes);

/** A file with something in it put in the place of what we write. */
function withOther(parts: Record<string, unknown>): string {
  return JSON.stringify({ ...JSON.parse(textOf([COLUMN])), ...parts });
}

const UNKNOWN = { kind: 'metric', metric: 'nonsense', currency: null, scale: 0 };

describe('a file of lessons', () => {
  it('gives back the lessons, untried, and holds nothing that a page showed', () => {
    expect(readTeachings(textOf([COLUMN]))).toEqual([{ ...COLUMN, standing: { status: 'untried' } }]);
    expect(textOf([COLUMN])).not.toContain('8,231');
    expect(writeTeachings([COLUMN], '2026-11-10T20:00').name).toBe('pitcrew-teachings-20261110-2000.json');
  });

  it.each<[string, Record<string, unknown>]>([
    ['another format', { format: 'plan' }],
    ['a later version', { version: 2 }],
    ['a metric that nobody knows', { teachings: [{ ...COLUMN, lesson: { ...COLUMN.lesson, means: UNKNOWN } }] }],
    ['a host that is none', { teachings: [{ ...COLUMN, host: 'a/../b' }] }],
    ['an id twice', { teachings: [COLUMN, COLUMN] }],
    ['no anchor', { teachings: [{ ...COLUMN, lesson: { ...COLUMN.lesson, anchors: [] } }] }],
    ['too many lessons', { teachings: Array.from({ length: 1001 }, (_, id) => ({ ...COLUMN, id: String(id) })) }],
  ])('is refused whole for %s', (_, parts) => expect(readTeachings(withOther(parts))).toBeNull());

  it('leaves out what it does not know, prototypes too', () => {
    const text = textOf([COLUMN]).replace(
      '"id": "one"',
      '"__proto__": {"polluted": true}, "code": "alert(1)", "id": "one"',
    );
    const [read] = readTeachings(text) ?? [];
    expect(read).toEqual({ ...COLUMN, standing: { status: 'untried' } });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => readTeachings(text) === null));
  });
});
