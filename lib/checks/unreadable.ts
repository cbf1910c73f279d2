import type { Evidence, Judgement, Message, Subject } from '@/lib/domain/finding';
import type { PageHealth } from '@/lib/domain/health';
import { healthState, lostFields } from '@/lib/domain/health-state';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Zone } from '@/lib/domain/time';
import { wallClock } from '@/lib/domain/wall-clock';
import type { Asked, Check, CheckContext } from './check';
import { evidenceAt } from './evidence';
import { indexListings } from './listing-index';
import { looksByPage } from './looks-by-page';
import { kept } from './memory';
import { millisecondsOf, promotionSince, timedPhases } from './plan-clock';
import { type NeededValues, neededValues } from './unreadable-values';

/** So many names at most stand in a sentence. */
const NAMED = 4;

/**
 * Whether the pages of the plan's marketplaces are still read: `kind` asks it of each kind of page, which must give what
 * it gave before, `values` of each page as last seen, whose needed values must be readable where they stand. A column
 * that is gone altogether may have been switched off by the user, and an empty page may be empty, so these leave it open.
 */
export const checkUnreadable: Check = (context) => [...kindsOfPages(context), ...valuesOfPages(context)];

function kindsOfPages(context: CheckContext): Judgement[] {
  const { campaign, health } = context;
  const { platforms } = indexListings(campaign);
  const since = promotionSince(timedPhases(campaign));
  const newest = newestByKind(context);
  return health.flatMap((page) => {
    const isOurs = page.platform !== null && platforms.has(page.platform);
    if (!isOurs || page.lastReadAt === null || millisecondsOf(page.lastTriedAt) < since) return [];
    const snapshot = newest.get(page.key) ?? newest.get(page.pageKey) ?? null;
    return judgeKind(page, snapshot, campaign.zone);
  });
}

/** The newest look at each kind of page under the key that its health has, and at each page under its own. */
function newestByKind(context: CheckContext): Map<string, Snapshot> {
  const newest = new Map<string, Snapshot>();
  for (const { pageKey, newest: snapshot } of looksByPage(context)) {
    const { platform, page } = snapshot.reading;
    newest.set(pageKey, snapshot);
    if (page === null) continue;
    const kind = `${platform}/${page}@${pageKey.split('/', 1)[0]}`;
    const other = newest.get(kind);
    if (!other || other.takenAt < snapshot.takenAt) newest.set(kind, snapshot);
  }
  return newest;
}

function judgeKind(page: PageHealth, snapshot: Snapshot | null, zone: Zone): Judgement[] {
  const asked: Asked = {
    check: 'unreadable',
    aspect: 'kind',
    subject: { type: 'page', pageKey: page.key },
    expected: null,
    evidence: snapshot ? [evidenceAt(snapshot, '', snapshot.title)] : [],
  };
  const name = snapshot?.title || page.key;
  const at = (instant: string | null) => (instant ? wallClock(millisecondsOf(instant), zone).replace('T', ' ') : '');
  const breach = (reason: Message): Judgement[] => [
    { ...asked, verdict: 'breach', seen: null, reason, severity: 'minor', costPerHour: null },
  ];
  const open = (reason: Message): Judgement[] => [{ ...asked, verdict: 'cannot-tell', seen: null, reason }];
  const args = { name, since: at(page.lastReadAt) };
  switch (healthState(page)) {
    case 'well':
      if (!snapshot) return [];
      return [{ ...asked, verdict: 'ok', seen: null, reason: { key: 'check.unreadable.well', args } }];
    case 'loading':
      return open({ key: 'check.unreadable.loading', args });
    case 'signed-out':
      return breach({ key: 'check.unreadable.signed-out', args });
    case 'unread':
      if (page.lastVerdict === 'nothing-to-read') return open({ key: 'check.unreadable.empty', args });
      return breach({ key: 'check.unreadable.unread', args });
    case 'lossy': {
      const lost = lostFields(page);
      const failed = lost.filter((field) => field.lost.how !== 'missing');
      const moved = page.fallbacks.flatMap((one) => (one.kind === 'taught-moved' ? [one.name] : []));
      const names = [...failed.map((field) => field.name), ...moved];
      const told = failed.length > 0 ? failed : lost;
      const first = told.reduce<string | null>(
        (min, field) => (min && min < field.lost.since ? min : field.lost.since),
        null,
      );
      const of = (all: readonly string[]) => ({ ...listed(all), name, since: at(first ?? page.lastReadAt) });
      if (names.length > 0) return breach({ key: 'check.unreadable.lost', args: of(names) });
      return open({ key: 'check.unreadable.missing', args: of(lost.map((field) => field.name)) });
    }
  }
}

function listed(all: readonly string[]): { names: string; more: number } {
  return { names: all.slice(0, NAMED).join(', '), more: Math.max(0, all.length - NAMED) };
}

const REMEMBERED = {};

function valuesOfPages(context: CheckContext): Judgement[] {
  const { campaign } = context;
  const known = kept(context, REMEMBERED, () => new WeakMap<Snapshot, NeededValues>());
  const valuesOf = (snapshot: Snapshot): NeededValues => {
    const values = known.get(snapshot) ?? neededValues(snapshot, campaign);
    known.set(snapshot, values);
    return values;
  };
  return looksByPage(context).flatMap(({ pageKey, looks, newest }): Judgement[] => {
    const { read, unread } = valuesOf(newest);
    const subject: Subject = { type: 'page', pageKey };
    const name = newest.title || pageKey;
    const asked = (evidence: Evidence[]): Asked => ({
      check: 'unreadable',
      aspect: 'values',
      subject,
      expected: null,
      evidence,
    });
    if (unread.length === 0) {
      if (!read) return [];
      const reason = { key: 'check.unreadable.values', args: { name } };
      return [{ ...asked([read]), verdict: 'ok', seen: read.raw, reason }];
    }
    const readable = looks.findLastIndex(({ snapshot }) => valuesOf(snapshot).unread.length === 0);
    const since = millisecondsOf((looks[readable + 1]?.snapshot ?? newest).takenAt);
    const named = unread.flatMap(({ name: header }) => header ?? []);
    const args = {
      name,
      since: wallClock(since, campaign.zone).replace('T', ' '),
      price: named.length < unread.length ? 1 : 0,
      columns: named.length,
      ...listed(named),
      raw: unread[0]?.evidence.raw ?? '',
    };
    return [
      {
        ...asked(unread.map(({ evidence }) => evidence)),
        verdict: 'breach',
        seen: args.raw,
        reason: { key: 'check.unreadable.value', args },
        severity: 'minor',
        costPerHour: null,
      },
    ];
  });
}
