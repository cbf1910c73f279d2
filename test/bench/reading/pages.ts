import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** A page to measure on, under the URL that it is served at. */
export interface BenchPage {
  name: string;
  url: string;
  html: string;
}

const DASHBOARDS = new URL('../../../../shared/dashboards/', import.meta.url);

/** A page is long when its table has this size. */
const LONG = { rows: 5000, columns: 15 };
const LIVE = { rows: 60, columns: 10, tiles: 6, every: 2000 };

/** The dashboards beside the project; none where there are none. */
export async function dashboards(): Promise<BenchPage[]> {
  const manifest = new URL('manifest.jsonl', DASHBOARDS);
  if (!existsSync(manifest)) return [];
  const lines = (await readFile(manifest, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return Promise.all(
    lines.map(async (line) => {
      const { file, url }: { file: string; url: string } = JSON.parse(line);
      return { name: file.replace(/\.html$/, ''), url, html: await readFile(new URL(file, DASHBOARDS), 'utf8') };
    }),
  );
}

/** One table that is longer than what a capture holds. */
export function longPage(): BenchPage {
  const rows = Array.from({ length: LONG.rows }, (_, row) => rowOf(row, LONG.columns)).join('');
  const html = pageOf(`<table><thead><tr>${headOf(LONG.columns)}</tr></thead><tbody>${rows}</tbody></table>`);
  return { name: `${LONG.rows} rows × ${LONG.columns} columns`, url: 'https://long.bench.example/products', html };
}

/** A dashboard whose tiles and a fifth of whose rows show new numbers every two seconds, for as long as it is open. */
export function livePage(): BenchPage {
  const tiles = Array.from(
    { length: LIVE.tiles },
    (_, at) => `<div class="tile"><div>Metric ${at}</div><div class="live">${at * 1371}</div></div>`,
  ).join('');
  const rows = Array.from({ length: LIVE.rows }, (_, row) => rowOf(row, LIVE.columns)).join('');
  const script = `let turn = 0; setInterval(() => {
    turn += 1;
    for (const tile of document.querySelectorAll('.live')) tile.textContent = String(1000 + ((turn * 7919 + tile.textContent.length * 31) % 90000));
    document.querySelectorAll('tbody tr').forEach((row, at) => {
      if (at % 5 === turn % 5) row.cells[2].textContent = String((turn * 37 + at * 911) % 9973);
    });
  }, ${LIVE.every})`;
  const html = pageOf(
    `<main><h1>Product performance</h1>${tiles}<table><thead><tr>${headOf(LIVE.columns)}</tr></thead><tbody>${rows}</tbody></table></main><script>${script}</script>`,
  );
  return { name: 'live numbers', url: 'https://live.bench.example/products', html };
}

const METRICS = 'Visitors,Orders,Sales,Page views,Units,Refunds,Clicks,Impressions,Buyers'.split(',');

function headOf(columns: number): string {
  const named = Array.from({ length: columns - 1 }, (_, at) => METRICS[at] ?? `Column ${at}`);
  return ['Product', ...named].map((name) => `<th>${name}</th>`).join('');
}

function rowOf(row: number, columns: number): string {
  const cells = Array.from({ length: columns - 1 }, (_, at) => `<td>${(row * 37 + at * 911) % 9973}</td>`).join('');
  return `<tr><td><a href="/item?id=${100000 + row}">Product ${row}</a></td>${cells}</tr>`;
}

function pageOf(body: string): string {
  return `<!doctype html><html lang="en"><head><title>Bench</title></head><body>${body}</body></html>`;
}
