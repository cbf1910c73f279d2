import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageHealth } from '@/lib/domain/health';
import { type Database, openDatabase } from './database';
import { allHealth, healthOfPage, recordHealth } from './health';

let database: Database;
let opened = 0;

beforeEach(async () => {
  opened += 1;
  database = await openDatabase(`health ${opened}`);
});

function health(key: string, second: number): PageHealth {
  return {
    key,
    platform: null,
    page: null,
    kind: null,
    pageKey: `${key}/page`,
    host: 'a.example',
    readerVersion: 1,
    lastTriedAt: new Date(Date.UTC(2026, 10, 10, 12, 0, second)).toISOString(),
    lastVerdict: 'read',
    lastReadAt: null,
    tries: [],
    fields: [],
    fallbacks: [],
    counts: { rows: 0, rowsTotal: null, ok: 0, absent: 0, ambiguous: 0, unparsable: 0 },
    outline: {
      grids: [],
      labels: [],
      pairs: 0,
      lines: 0,
      structured: [],
      signals: { busy: 0, veiled: 0, passwordFields: 0, challenges: 0, closedFrames: 0, canvases: 0 },
      cut: [],
    },
  };
}

describe('health', () => {
  it('changes what is stored by what is stored, also where two attempts come at once', async () => {
    const again = (second: number) =>
      recordHealth(database, {
        key: 'a',
        after: (before) => ({
          ...health('a', second),
          tries: [{ verdict: 'read', count: (before?.tries[0]?.count ?? 0) + 1 }],
        }),
      });
    await Promise.all([again(1), again(2), again(3)]);
    expect(await allHealth(database)).toMatchObject([{ key: 'a', tries: [{ count: 3 }] }]);
  });

  it('remembers the last 300 kinds of pages and tells of a page what was last tried there', async () => {
    for (let index = 0; index < 305; index += 1) {
      await recordHealth(database, { key: `k${index}`, after: () => health(`k${index}`, index) });
    }
    const all = await allHealth(database);
    expect([all.length, all[0]?.key, all.at(-1)?.key]).toEqual([300, 'k304', 'k5']);
    expect(await healthOfPage(database, 'k7/page')).toMatchObject({ key: 'k7' });
    expect(await healthOfPage(database, 'k1/page')).toBeNull();
  });
});
