import Big from 'big.js';
import type { Campaign, PhaseKind } from '@/lib/domain/campaign';
import { compareDecimals } from '@/lib/domain/decimal';
import type { Judgement, Severity } from '@/lib/domain/finding';
import type { Asked, Check } from './check';
import { showMoney } from './display';
import { evidenceOf, unreadReason } from './evidence';
import type { PlannedListing } from './listing-index';
import type { TableRows } from './listing-rows';
import { hourly, paceOf } from './pace';
import { holdsAt, type TimedPrice, timedPhases, timedPrices } from './plan-clock';
import { newestByPlace, type PriceHistory, type PriceSighting } from './price-sightings';
import { remembered } from './remembered';
import { sightsOf } from './sights';

type PriceKind = 'promotion' | 'list';
const KINDS: readonly PriceKind[] = ['promotion', 'list'];

/**
 * The price that each listing shows against the plan's for the phase that held when it was seen. The newest sight of its
 * own page and of a dashboard row both count, and a breach on either is one; but a row tells nothing that was read
 * before the page was seen to be right. Where the current phase plans a price, only what was seen since it began counts.
 */
export const checkPrice: Check = (context) => {
  const { campaign } = context;
  const { index, rows, prices } = sightsOf(context);
  return index.all.flatMap((planned) =>
    judgeListing(context, planned, campaign, prices.get(planned.key), rows.get(planned.key)),
  );
};

const judgeListing = remembered(
  (
    clock,
    planned: PlannedListing,
    campaign: Campaign,
    history: PriceHistory | undefined,
    rows: readonly TableRows[] = [],
  ): Judgement[] => {
    const prices = timedPrices(planned.product, planned.listing, timedPhases(campaign));
    return KINDS.flatMap((kind) => {
      const asked = prices.filter(({ price }) => price[kind] !== null);
      const current = asked.findLast(({ span }) => clock.holds(span));
      const sightings = (history?.[kind] ?? []).filter(({ seenAt }) => !current || holdsAt(current.span, seenAt));
      const answers = newestByPlace(sightings).flatMap((sighting) => {
        const held = asked.findLast(({ span }) => holdsAt(span, sighting.seenAt));
        const selling = { rows, zone: campaign.zone };
        return held ? [{ sighting, answer: judge(planned, kind, sighting, held, selling) }] : [];
      });
      return worst(standing(answers)) ?? (current ? [unseen(planned, kind, current)] : []);
    });
  },
);

interface Selling {
  rows: readonly TableRows[];
  zone: string;
}

function judge(
  { subject }: PlannedListing,
  kind: PriceKind,
  sighting: PriceSighting,
  { phase, price, currency }: TimedPrice,
  selling: Selling,
): Judgement {
  const { field, snapshot } = sighting;
  const plan = { amount: price[kind] ?? '0', currency };
  const base: Asked = {
    check: 'price',
    aspect: kind,
    subject,
    expected: showMoney(plan),
    evidence: [evidenceOf(snapshot, field)],
  };
  if (field.status !== 'ok') return { ...base, verdict: 'cannot-tell', seen: null, reason: unreadReason(field) };

  const shown = field.value;
  const seen = showMoney(shown);
  const args = { seen, plan: showMoney(plan), phase: phase.name };
  if (shown.currency !== plan.currency) {
    const reason = { key: 'check.price.currency', args: { seen: shown.currency, plan: plan.currency } };
    return { ...base, verdict: 'cannot-tell', seen, reason };
  }
  const order = compareDecimals(shown.amount, plan.amount);
  const disputed = sighting.disputed ? '-disputed' : '';
  if (order === 0) return { ...base, verdict: 'ok', seen, reason: { key: `check.price.ok${disputed}`, args } };
  const isPlannedList = kind === 'promotion' && price.list !== null && compareDecimals(shown.amount, price.list) === 0;
  if (sighting.vague && isPlannedList) {
    return { ...base, verdict: 'cannot-tell', seen, reason: { key: 'check.price.maybe-list', args } };
  }
  const key = kind === 'list' ? 'check.price.wrong-list' : `check.price.wrong${disputed}`;
  const lost = order < 0 && kind === 'promotion' ? new Big(plan.amount).minus(shown.amount).toFixed() : null;
  return {
    ...base,
    verdict: 'breach',
    seen,
    reason: { key, args },
    severity: severityOf(kind, phase.kind),
    costPerHour: lost ? hourly(paceOf(selling.rows, selling.zone), lost, plan.currency) : null,
  };
}

function severityOf(kind: PriceKind, phase: PhaseKind): Severity {
  const selling = phase === 'live' || phase === 'presale' || phase === 'encore';
  if (kind === 'list') return selling ? 'major' : 'minor';
  return selling ? 'critical' : 'major';
}

function unseen({ subject }: PlannedListing, kind: PriceKind, { phase, price, currency }: TimedPrice): Judgement {
  return {
    check: 'price',
    aspect: kind,
    subject,
    verdict: 'cannot-tell',
    expected: showMoney({ amount: price[kind] ?? '0', currency }),
    seen: null,
    reason: { key: 'check.price.unseen', args: { phase: phase.name, kind } },
    evidence: [],
  };
}

interface Answer {
  sighting: PriceSighting;
  answer: Judgement;
}

/** A dashboard row that was read before the buyer's own page was right again says nothing of now. */
function standing(answers: readonly Answer[]): Judgement[] {
  const right = answers.find(
    ({ sighting, answer }) => sighting.where === 'product-page' && answer.verdict === 'ok',
  )?.sighting;
  return answers
    .filter(({ sighting }) => !right || sighting === right || sighting.seenAt > right.seenAt)
    .map(({ answer }) => answer);
}

/** One answer out of several places: any breach, else what the buyer-facing page says, else the dashboard. */
function worst(answers: readonly Judgement[]): Judgement[] | null {
  const verdict = answers.some((answer) => answer.verdict === 'breach') ? 'breach' : answers[0]?.verdict;
  const said = answers.filter((answer) => answer.verdict === verdict);
  const [first] = said;
  return first ? [{ ...first, evidence: said.flatMap(({ evidence }) => evidence) }] : null;
}
