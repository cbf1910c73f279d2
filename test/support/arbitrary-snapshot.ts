import fc from 'fast-check';
import { CheckId } from '@/lib/domain/check-id';
import { AmbiguityReason, RefusalReason } from '@/lib/domain/field';
import { type Finding, FindingState, type Judgement, Severity, type Subject } from '@/lib/domain/finding';
import { Unit } from '@/lib/domain/metric';
import type { Money } from '@/lib/domain/money';
import { PageKind } from '@/lib/domain/platform';
import type { Quantity } from '@/lib/domain/quantity';
import {
  type MoneyField,
  OfferReading,
  PriceSource,
  type QuantityField,
  type Reading,
  Verdict,
} from '@/lib/domain/reading';
import type { EarlierLook, Snapshot } from '@/lib/domain/snapshot';
import { nastyText } from './arbitrary-campaign';

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const few = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 3 });
const locator = nastyText.map((text) => text.slice(0, 1000));
const decimal = fc.stringMatching(/^-?\d{1,18}(\.\d{1,6})?$/);
const currency = fc.constantFrom('CNY', 'USD', 'JPY');
const platform = fc.constantFrom('tmall', 'jd', 'shopee');
const metric = fc.constantFrom('visitors', 'gmv_paid', 'conversion');
const url = fc.webUrl({ withQueryParameters: true });
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const localTime = fc.tuple(instant, fc.constantFrom(10, 16, 19)).map(([text, length]) => text.slice(0, length));
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const count = fc.nat();

const money: fc.Arbitrary<Money> = fc.record({ amount: decimal, currency });
const quantity: fc.Arbitrary<Quantity> = fc.oneof(
  fc.record({ unit: fc.constant('money' as const), value: decimal, currency: maybe(currency) }),
  fc.record({ unit: fc.constantFrom(...Unit.exclude(['money']).options), value: decimal }),
);

function fieldOf<T>(value: fc.Arbitrary<T>) {
  return fc.oneof(
    fc.record({ status: fc.constant('ok' as const), value, raw: nastyText, at: locator }),
    fc.record({ status: fc.constant('absent' as const), raw: maybe(nastyText) }),
    fc.record({
      status: fc.constant('ambiguous' as const),
      raw: nastyText,
      at: locator,
      reason: fc.constantFrom(...AmbiguityReason.options),
    }),
    fc.record({
      status: fc.constant('unparsable' as const),
      raw: nastyText,
      at: locator,
      reason: fc.constantFrom(...RefusalReason.options),
    }),
  );
}

const quantityField: fc.Arbitrary<QuantityField> = fieldOf(quantity);
const moneyField: fc.Arbitrary<MoneyField> = fieldOf(money);

const table = fc.nat({ max: 3 }).chain((rows) =>
  fc.record({
    at: locator,
    caption: maybe(nastyText),
    columns: few(
      fc.record({
        header: nastyText,
        metric: maybe(metric),
        qualifiers: few(nastyText),
        fields: fc.array(quantityField, { minLength: rows, maxLength: rows }),
      }),
    ),
    rows: fc.array(
      fc.record({
        ref: count,
        at: locator,
        key: maybe(nastyText),
        productId: maybe(nastyText),
        title: maybe(nastyText),
        labels: fc.dictionary(nastyText, nastyText, { maxKeys: 3, noNullPrototype: true }),
      }),
      { minLength: rows, maxLength: rows },
    ),
    totals: maybe(few(quantityField)),
    rowsSeen: count,
    rowsTotal: maybe(count),
  }),
);

const offer: fc.Arbitrary<OfferReading> = fc.record({
  raw: nastyText,
  at: locator,
  kind: fc.constantFrom(...OfferReading.shape.kind.options),
  threshold: maybe(money),
  pieces: maybe(fc.integer({ min: 1, max: 99 })),
  off: maybe(
    fc.oneof(
      fc.record({ by: fc.constant('amount' as const), amount: money }),
      fc.record({ by: fc.constant('share' as const), share: decimal }),
    ),
  ),
});

const reading: fc.Arbitrary<Reading> = fc.record({
  readerVersion: fc.integer({ min: 1, max: 9 }),
  platform: maybe(platform),
  page: maybe(nastyText),
  pageKind: maybe(fc.constantFrom(...PageKind.options)),
  verdict: fc.constantFrom(...Verdict.options),
  zone: maybe(fc.constantFrom('Asia/Shanghai', 'America/New_York')),
  currency: maybe(currency),
  product: maybe(
    fc.record({
      title: maybe(nastyText),
      productId: maybe(nastyText),
      price: moneyField,
      listPrice: moneyField,
      range: maybe(fc.record({ min: money, max: maybe(money) })),
      availability: fc.constantFrom('in' as const, 'out' as const, 'unknown' as const),
      availabilityRaw: maybe(nastyText),
      status: fc.constantFrom('agreed' as const, 'single' as const, 'conflict' as const, 'no-price' as const),
      sources: few(
        fc.record({ where: fc.constantFrom(...PriceSource.shape.where.options), raw: nastyText, price: maybe(money) }),
      ),
      offers: few(offer),
    }),
  ),
  kpis: few(fc.record({ label: nastyText, metric: maybe(metric), qualifiers: few(nastyText), field: quantityField })),
  tables: fc.array(table, { maxLength: 2 }),
  period: maybe(
    fc.record(
      { raw: nastyText, start: maybe(localTime), end: maybe(localTime), relative: nastyText },
      { requiredKeys: ['raw', 'start', 'end'] },
    ),
  ),
  scope: few(fc.record({ label: maybe(nastyText), text: nastyText, qualifiers: few(nastyText) })),
  windows: few(
    fc.record({
      label: maybe(nastyText),
      text: nastyText,
      at: locator,
      window: fc.record({ start: maybe(localTime), end: maybe(localTime) }),
    }),
  ),
});

const earlierLook: fc.Arbitrary<EarlierLook> = fc.record({
  snapshotId: hash,
  takenAt: instant,
  tables: few(fc.record({ table: count, was: count, columns: few(nastyText), products: few(nastyText) })),
});

/** Snapshots of every shape that the schema allows, with texts made to break a file format. */
export const arbitrarySnapshot: fc.Arbitrary<Snapshot> = fc.record(
  {
    id: hash,
    pageKey: nastyText,
    url,
    title: nastyText,
    takenAt: instant,
    trigger: fc.constantFrom('settled' as const, 'route' as const, 'change' as const, 'user' as const),
    view: hash,
    earlier: few(earlierLook),
    cut: few(fc.record({ what: fc.constantFrom('rows' as const, 'text' as const), kept: count })),
    reading,
  },
  { requiredKeys: ['id', 'pageKey', 'url', 'title', 'takenAt', 'trigger', 'cut', 'reading'] },
);

const subject: fc.Arbitrary<Subject> = fc.oneof(
  fc.record({ type: fc.constant('product' as const), product: nastyText, platform: nastyText, productId: nastyText }),
  fc.record({ type: fc.constant('slot' as const), slot: nastyText }),
  fc.record({ type: fc.constant('phase' as const), phase: nastyText, place: nastyText }),
  fc.record({ type: fc.constant('page' as const), pageKey: nastyText }),
);

const judged = {
  check: fc.constantFrom(...CheckId.options),
  aspect: nastyText,
  subject,
  reason: fc.record({
    key: nastyText,
    args: fc.dictionary(nastyText, fc.oneof(nastyText, count), { noNullPrototype: true }),
  }),
  expected: maybe(nastyText),
  seen: maybe(nastyText),
  evidence: few(fc.record({ snapshotId: nastyText, url, takenAt: instant, at: locator, raw: nastyText })),
};
const judgement: fc.Arbitrary<Judgement> = fc.oneof(
  fc.record({ ...judged, verdict: fc.constantFrom('ok' as const, 'cannot-tell' as const) }),
  fc.record({
    ...judged,
    verdict: fc.constant('breach' as const),
    severity: fc.constantFrom(...Severity.options),
    costPerHour: maybe(money),
  }),
);
const state = fc.constantFrom(...FindingState.options);

const opening = fc.record({
  at: instant,
  since: instant,
  reason: judged.reason,
  expected: maybe(nastyText),
  seen: maybe(nastyText),
  severity: fc.constantFrom(...Severity.options),
  costPerHour: maybe(money),
});
const finding = {
  id: nastyText,
  campaign: nastyText,
  state,
  note: nastyText,
  revision: fc.integer({ min: 1, max: 99 }),
  since: instant,
  lastSeen: instant,
  judgement,
  log: few(fc.record({ at: instant, state, note: nastyText })),
};
/** Findings of every shape that the schema allows. */
export const arbitraryFinding: fc.Arbitrary<Finding> = fc.oneof(
  fc.record(finding),
  fc.record({ ...finding, openings: few(opening) }),
);
