import 'temporal-polyfill/global';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Campaign } from '@/lib/domain/campaign';
import type { Snapshot } from '@/lib/domain/snapshot';
import { builtExtension } from '../support/build';
import { launchChromium } from '../support/chromium';
import { startFixtureServer } from '../support/fixture-server';
import { promotionOf, snapshotsOf } from '../support/review-promotion';

export const title =
  'Reviews of a promotion as of any instant, and a page of a million points, in the worker of the review page';

const LOOKS = 10_000;
const FIGURES = 100;
const STEPS = 40;

/** Measures in a real browser: reading the history, the first review, a cursor that is dragged, and a page's series. */
export async function run(): Promise<string[]> {
  const extension = await builtExtension('chrome');
  const worker = await workerIn(extension);
  const server = await startFixtureServer(() => null);
  try {
    return await measured(extension, worker, server.port);
  } finally {
    await server.close();
  }
}

async function measured(extension: string, worker: string, port: number): Promise<string[]> {
  const lines: string[] = [];
  for (const every of [24, 1]) {
    const browser = await launchChromium({ extension, port });
    try {
      const page = await browser.openPage('review.html');
      // tsx gives functions their names by this one, which the page has not.
      await page.evaluate('globalThis.__name = (named) => named');
      const snapshots = [...snapshotsOf(2026, every), ...snapshotsOf(2025, every * 2)];
      await store(page, [promotionOf(2026), promotionOf(2025)], snapshots);
      const dragged = await page.evaluate(drag, { worker, steps: STEPS });
      lines.push(`${snapshots.length} snapshots: read and reviewed first in ${dragged.first.toFixed(0)} ms`);
      lines.push(
        `  another instant, median ${middle(dragged.times)} ms, slowest ${Math.max(...dragged.times).toFixed(0)} ms`,
      );
      lines.push(`  longest task of the page meanwhile ${dragged.blocked.toFixed(0)} ms`);
      if (every === 1) {
        await page.evaluate(fill, { looks: LOOKS, figures: FIGURES });
        const series = await page.evaluate(readSeries, { worker });
        lines.push(
          `a page of ${series.points} points in ${series.series} series: ${series.time.toFixed(0)} ms to ${series.shown} points`,
        );
      }
    } finally {
      await browser.close();
    }
  }
  return lines;
}

async function workerIn(extension: string): Promise<string> {
  const names = await readdir(join(extension, 'assets'));
  const name = names.find((one) => one.startsWith('review-worker'));
  if (!name) throw new Error('the build has no worker of reviews');
  return `/assets/${name}`;
}

function middle(times: readonly number[]): string {
  return ([...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(0);
}

async function store(page: Page, campaigns: readonly Campaign[], snapshots: readonly Snapshot[]): Promise<void> {
  for (let from = 0; from < snapshots.length; from += 500)
    await page.evaluate(put, { campaigns, snapshots: snapshots.slice(from, from + 500) });
}

/** These run in a page of the extension, so they can use nothing of this file. */
async function put({ campaigns, snapshots }: { campaigns: readonly Campaign[]; snapshots: readonly Snapshot[] }) {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('pitcrew');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = database.transaction(['snapshots', 'campaigns'], 'readwrite');
  for (const campaign of campaigns) transaction.objectStore('campaigns').put(campaign);
  for (const snapshot of snapshots) transaction.objectStore('snapshots').put(snapshot);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

async function drag({ worker, steps }: { worker: string; steps: number }) {
  let blocked = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocked = Math.max(blocked, duration);
  }).observe({ type: 'longtask' });
  const running = new Worker(worker, { type: 'module' });
  let asked = 0;
  const ask = (at: number) =>
    new Promise<number>((resolve, reject) => {
      asked += 1;
      const id = asked;
      const from = performance.now();
      const listen = ({ data }: MessageEvent) => {
        if (data.id !== id || data.type === 'progress') return;
        running.removeEventListener('message', listen);
        if (data.answer?.status === 'ok') resolve(performance.now() - from);
        else reject(new Error(JSON.stringify(data)));
      };
      running.addEventListener('message', listen);
      const instant = new Date(at).toISOString();
      running.postMessage({
        id,
        type: 'review',
        campaign: 'double-11-2026',
        compareWith: 'double-11-2025',
        at: instant,
      });
    });
  const start = Date.UTC(2026, 10, 9, 16);
  const first = await ask(start + 48 * 3_600_000);
  const times: number[] = [];
  for (let step = 0; step < steps; step += 1)
    times.push(await ask(start + (((step * 17) % steps) / steps) * 48 * 3_600_000));
  running.terminate();
  return { first, times, blocked };
}

async function fill({ looks, figures }: { looks: number; figures: number }) {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('pitcrew');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  for (let from = 0; from < looks; from += 500) {
    const transaction = database.transaction('snapshots', 'readwrite');
    for (let at = from; at < Math.min(looks, from + 500); at += 1) {
      const url = 'https://many.example/figures';
      const kpis = Array.from({ length: figures }, (_, figure) => {
        const value = String(Math.round(1000 * (2 + Math.sin(at / 50 + figure))));
        const field = { status: 'ok', value: { unit: 'count', value }, raw: value, at: `#figure-${figure}` };
        return { label: `Figure ${figure}`, metric: null, qualifiers: [], field };
      });
      transaction.objectStore('snapshots').put({
        id: (at + 1).toString(16).padStart(64, 'f'),
        pageKey: url,
        url,
        title: 'Figures',
        takenAt: new Date(Date.UTC(2024, 0, 1) + at * 60_000).toISOString(),
        trigger: 'settled',
        cut: [],
        reading: {
          readerVersion: 3,
          platform: null,
          page: null,
          pageKind: null,
          verdict: 'read',
          zone: 'Asia/Shanghai',
          currency: 'CNY',
          product: null,
          kpis,
          tables: [],
          period: null,
          windows: [],
        },
      });
    }
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
  }
  database.close();
}

async function readSeries({ worker }: { worker: string }) {
  const running = new Worker(worker, { type: 'module' });
  const from = performance.now();
  const data = await new Promise<{ series: { count: number; points: unknown[] }[] }>((resolve, reject) => {
    running.addEventListener('message', ({ data }: MessageEvent) => {
      if (data.type === 'failed') reject(new Error(data.message));
      else if (data.type === 'series') resolve(data.answer);
    });
    running.postMessage({
      id: 1,
      type: 'series',
      pageKey: 'https://many.example/figures',
      zone: 'Asia/Shanghai',
      points: 600,
    });
  });
  const time = performance.now() - from;
  running.terminate();
  const sum = (of: (one: { count: number; points: unknown[] }) => number) =>
    data.series.reduce((all, one) => all + of(one), 0);
  return {
    time,
    series: data.series.length,
    points: sum(({ count }) => count),
    shown: sum(({ points }) => points.length),
  };
}
