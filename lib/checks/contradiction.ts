import type { Campaign } from '@/lib/domain/campaign';
import type { Evidence, Judgement, Message } from '@/lib/domain/finding';
import type { MetricId } from '@/lib/domain/metric';
import type { TableReading } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Asked, Check } from './check';
import { daysOf } from './coverage';
import { evidenceOf } from './evidence';
import { indexListings, type PlannedListing } from './listing-index';
import { looksByPage } from './looks-by-page';
import { kept } from './memory';
import { type Contradiction, type Figures, type Labelled, relateRows } from './related-figures';
import { wrongTotals } from './table-totals';

/**
 * Whether the figures of one look at a page can all be true: a rate against its part over its whole, a part against its
 * whole, a total against its rows. A row of a planned listing is about the product, all else about the page. Only the
 * newest look at each page of the plan's marketplaces counts, and what no definition makes certain is not asked.
 */
export const checkContradiction: Check = (context) => {
  const { campaign } = context;
  const remembered = kept(context, REMEMBERED, () => new WeakMap<Snapshot, Judgement[]>());
  const answers = new Map<string, Judgement>();
  for (const { newest: snapshot } of looksByPage(context)) {
    const said = remembered.get(snapshot) ?? judge(snapshot, campaign);
    remembered.set(snapshot, said);
    for (const judgement of said) {
      const key = JSON.stringify([judgement.aspect, judgement.subject]);
      const other = answers.get(key);
      // One product may stand on several pages: a contradiction on any of them is one.
      if (!other || other.verdict === 'ok') answers.set(key, judgement);
    }
  }
  return [...answers.values()];
};

const REMEMBERED = {};

/** What is found, with the row or page that it was found in. */
interface Found {
  name: string;
  contradiction: Contradiction;
}

function judge(snapshot: Snapshot, campaign: Campaign): Judgement[] {
  const { reading, trigger } = snapshot;
  const days = daysOf(snapshot, campaign.zone);
  const about = { platform: reading.platform, running: trigger !== 'report' && (days?.running ?? true) };
  const page = { type: 'page', pageKey: snapshot.pageKey } as const;
  const title = snapshot.title || snapshot.pageKey;
  const judgements: Judgement[] = [];

  const tiles = tileFigures(snapshot);
  const ofTiles = relateRows([tiles], { ...about, tiles: true });
  if (ofTiles.asked > 0) {
    const found = (ofTiles.contradictions.get(0) ?? []).map((contradiction) => ({ name: title, contradiction }));
    judgements.push(answer({ aspect: 'tiles', subject: page }, snapshot, found, [...tiles.values()]));
  }
  const index = indexListings(campaign);
  const unplanned = { asked: 0, found: [] as Found[], some: [] as Labelled[] };
  const planned = new Map<string, { listing: PlannedListing; found: Found[]; some: Labelled[] }>();
  for (const table of reading.tables) {
    const rows = table.rows.map((_, at) => rowFigures(table, at));
    const { asked, contradictions } = relateRows(rows, { ...about, tiles: false });
    if (asked === 0) continue;
    table.rows.forEach(({ productId, title: name, labels }, at) => {
      const listing = productId === null ? null : index.byProductId(snapshot, productId);
      const found = (contradictions.get(at) ?? []).map((contradiction) => ({
        name: listing?.product.name ?? name ?? productId ?? Object.values(labels)[0] ?? title,
        contradiction,
      }));
      const some = [...(rows[at]?.values() ?? [])].filter(({ field }) => field.status === 'ok');
      if (some.length === 0) return;
      if (!listing) {
        unplanned.found.push(...found);
        unplanned.asked += 1;
        if (unplanned.some.length === 0) unplanned.some = some;
        return;
      }
      const known = planned.get(listing.key);
      if (known) known.found.push(...found);
      else planned.set(listing.key, { listing, found, some });
    });
  }
  for (const { listing, found, some } of planned.values())
    judgements.push(answer({ aspect: 'row', subject: listing.subject }, snapshot, found, some));
  if (unplanned.asked > 0)
    judgements.push(answer({ aspect: 'rows', subject: page }, snapshot, unplanned.found, unplanned.some));
  judgements.push(...totals(snapshot, page, about.running));
  return judgements;
}

/** Tiles by metric; one that two tiles show, or that is narrowed by a qualifier, says nothing of the others. */
function tileFigures({ reading }: Snapshot): Figures {
  return once(
    reading.kpis.flatMap(({ metric, qualifiers, label, field }) =>
      metric !== null && qualifiers.length === 0 ? [[metric, { label, field }] as const] : [],
    ),
  );
}

function rowFigures(table: TableReading, at: number): Figures {
  return once(
    table.columns.flatMap(({ metric, qualifiers, header, fields }) => {
      const field = fields[at];
      return metric !== null && qualifiers.length === 0 && field ? [[metric, { label: header, field }] as const] : [];
    }),
  );
}

function once(entries: readonly (readonly [MetricId, Labelled])[]): Map<MetricId, Labelled> {
  const figures = new Map(entries);
  const seen = new Set<MetricId>();
  for (const [metric] of entries) {
    if (seen.has(metric)) figures.delete(metric);
    seen.add(metric);
  }
  return figures;
}

function answer(
  about: Pick<Asked, 'aspect' | 'subject'>,
  snapshot: Snapshot,
  found: readonly Found[],
  some: readonly Labelled[],
): Judgement {
  const [first] = found;
  const asked: Asked = { check: 'contradiction', ...about, expected: null, evidence: [] };
  const evidence = (labelled: readonly Labelled[]): Evidence[] =>
    labelled.map(({ field }) => evidenceOf(snapshot, field));
  if (!first) {
    const seen = some.filter(({ field }) => field.status === 'ok').slice(0, 3);
    const reason = { key: 'check.contradiction.none', args: { count: seen.length } };
    return { ...asked, verdict: 'ok', seen: null, evidence: evidence(seen), reason };
  }
  const { contradiction } = first;
  const { part, whole } = contradiction;
  const shown = contradiction.kind === 'rate' ? [contradiction.rate, part, whole] : [part, whole];
  return {
    ...asked,
    verdict: 'breach',
    seen: shown.map(({ field }) => field.raw).join(' · '),
    evidence: evidence(shown),
    reason: reasonOf(first, new Set(found.map(({ name }) => name)).size - 1),
    severity: 'minor',
    costPerHour: null,
  };
}

function reasonOf({ name, contradiction }: Found, more: number): Message {
  const { part, whole } = contradiction;
  const args = {
    name,
    more,
    part: part.label,
    partShown: part.field.raw ?? '',
    whole: whole.label,
    wholeShown: whole.field.raw ?? '',
  };
  if (contradiction.kind === 'part') return { key: 'check.contradiction.part', args };
  const { rate, made } = contradiction;
  const isPercent = rate.field.status === 'ok' && rate.field.value.unit === 'ratio' && /[%％]/.test(rate.field.raw);
  const makes = isPercent ? `${(made * 100).toFixed(2)}%` : made.toFixed(2);
  return {
    key: 'check.contradiction.rate',
    args: { ...args, rate: rate.label, rateShown: rate.field.raw ?? '', makes },
  };
}

function totals(snapshot: Snapshot, page: Asked['subject'], running: boolean): Judgement[] {
  // What the page was cut off at may be missing from any sum.
  if (snapshot.cut.length > 0) return [];
  const results = snapshot.reading.tables.map((table) => wrongTotals(table, running ? 0.1 : 0.005));
  if (results.every(({ asked }) => asked === 0)) return [];
  const asked: Asked = { check: 'contradiction', aspect: 'totals', subject: page, expected: null, evidence: [] };
  const [wrong] = results.flatMap((result) => result.wrong);
  if (!wrong) {
    const at = results.findIndex((result) => result.asked > 0);
    const shown = snapshot.reading.tables[at]?.totals?.find(({ status }) => status === 'ok');
    if (!shown) return [];
    const reason = { key: 'check.contradiction.none', args: {} };
    return [{ ...asked, verdict: 'ok', seen: shown.raw, evidence: [evidenceOf(snapshot, shown)], reason }];
  }
  const { header, total, row, sum } = wrong;
  const args = { header, total: total.raw ?? '', row: row?.raw ?? '', sum: Math.round(sum * 100) / 100 };
  const reason = { key: row ? 'check.contradiction.total-below' : 'check.contradiction.total-sum', args };
  const evidence = [total, ...(row ? [row] : [])].map((field) => evidenceOf(snapshot, field));
  return [{ ...asked, verdict: 'breach', seen: total.raw, evidence, reason, severity: 'minor', costPerHour: null }];
}
