import { compareDecimals } from '@/lib/domain/decimal';
import type { Judgement, Message } from '@/lib/domain/finding';
import { type Money, sameMoney } from '@/lib/domain/money';
import type { MoneyField } from '@/lib/domain/reading';
import type { Statement } from './announced-statement';
import type { Asked, CheckContext } from './check';
import { showMoney } from './display';
import { evidenceOf, unreadReason } from './evidence';
import { holdsAt, isSelling, millisecondsOf, type TimedPrice, timedPrices } from './plan-clock';
import { sightsOf } from './sights';

/**
 * The price that an announcement of a product states against the promotion price of its phase: of a message by its text,
 * of a page only as seen while the phase held, since before it another price is right. A planned listing's own page is
 * the price check's. Nothing is asked where the plan has no price.
 */
export function announcedPrice(statement: Statement, context: CheckContext): Judgement[] {
  const { announcement, timed, source } = statement;
  const product = context.campaign.products.find(({ id }) => id === announcement.product);
  if (!product || !source) return [];
  const plans = product.listings.flatMap((listing) => timedPrices(product, listing, [timed]));
  const planned = plans.flatMap(({ price, currency }) =>
    price.promotion === null ? [] : [{ amount: price.promotion, currency }],
  );
  const fields = fieldsOf(statement, context);
  if (planned.length === 0 || fields === null) return [];
  const expected = [...new Set(planned.map(showMoney))].join(' / ');
  const asked: Asked = {
    check: 'times',
    aspect: 'price',
    subject: { type: 'announcement', announcement: announcement.id },
    expected,
    evidence: source.kind === 'page' && fields[0] ? [evidenceOf(source.snapshot, fields[0])] : [],
  };
  const args = { place: announcement.kind, product: product.name, phase: timed.phase.name, plan: expected };
  return [judge(asked, fields[0] ?? null, planned, plans, args, isSelling(timed.phase.kind))];
}

/** What the announcement says of a price; null where it is not to be asked. */
function fieldsOf({ timed, source }: Statement, context: CheckContext): readonly MoneyField[] | null {
  if (source?.kind === 'text') return source.text.prices;
  if (!source) return null;
  const { snapshot } = source;
  const { product } = snapshot.reading;
  if (!product || sightsOf(context).index.byPage(snapshot)) return null;
  return holdsAt(timed.span, millisecondsOf(snapshot.takenAt)) ? [product.price] : null;
}

function judge(
  asked: Asked,
  field: MoneyField | null,
  planned: readonly Money[],
  plans: readonly TimedPrice[],
  args: Message['args'],
  selling: boolean,
): Judgement {
  const cannotTell = (reason: Message, seen: string | null = null): Judgement => ({
    ...asked,
    verdict: 'cannot-tell',
    seen,
    reason,
  });
  if (!field || field.status === 'absent') return cannotTell({ key: 'check.announced.no-price', args });
  if (field.status === 'ambiguous' && field.reason === 'witnesses')
    return cannotTell({ key: 'check.announced.several', args });
  if (field.status !== 'ok') return cannotTell(unreadReason(field));
  const stated = field.value;
  const seen = showMoney(stated);
  if (planned.some((price) => sameMoney(price, stated)))
    return { ...asked, verdict: 'ok', seen, reason: { key: 'check.announced.ok', args: { ...args, seen } } };
  if (planned.every(({ currency }) => currency !== stated.currency))
    return cannotTell(
      { key: 'check.price.currency', args: { seen: stated.currency, plan: planned[0]?.currency ?? '' } },
      seen,
    );
  const isList = plans.some(({ price: { list } }) => list !== null && compareDecimals(list, stated.amount) === 0);
  if (isList) return cannotTell({ key: 'check.announced.maybe-list', args: { ...args, seen } }, seen);
  const reason = { key: 'check.announced.wrong', args: { ...args, seen } };
  return { ...asked, verdict: 'breach', seen, reason, severity: selling ? 'critical' : 'major', costPerHour: null };
}
