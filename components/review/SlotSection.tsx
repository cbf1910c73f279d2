import { useState } from 'react';
import type { Slot } from '@/lib/domain/campaign';
import type { CampaignReview, SlotOutcome } from '@/lib/domain/campaign-review';
import { SeverityMark } from '../findings/SeverityMark';
import { EmptyState } from '../ui/EmptyState';
import { useI18n } from '../ui/i18n';
import { Select } from '../ui/Select';
import { FigureText, nameOf } from './figures';
import { isUnsolved } from './log-rows';
import { More } from './More';
import { SlotDeliveries } from './SlotDeliveries';

type Order = 'plan' | 'return' | 'cost';
const PAGE = 24;

interface Props {
  review: CampaignReview;
  platformName: (id: string) => string;
  productHref: (product: string) => string;
}

/** Every slot: what it was promised for, what it delivered, and what came back of its cost. */
export function SlotSection({ review, platformName, productHref }: Props) {
  const { t } = useI18n();
  const { campaign, slots } = review;
  const [order, setOrder] = useState<Order>('plan');
  const [limit, setLimit] = useState(PAGE);
  if (campaign.slots.length === 0)
    return <EmptyState level={3} title={t('review-page.slots.none')} text={t('review-page.slots.none.text')} />;
  const rows = campaign.slots
    .map((slot) => ({ slot, outcome: slots.find((one) => one.slot === slot.id) ?? null }))
    .toSorted((a, b) => ORDERS[order](a, b));
  return (
    <section className="stack" aria-label={t('review-page.nav.slots')}>
      <div className="row">
        <Select
          label={t('finding.sort')}
          value={order}
          options={(['plan', 'return', 'cost'] as const).map((one) => ({
            value: one,
            label: t(`review-page.slots.order.${one}`),
          }))}
          onChoose={setOrder}
          testId="slots-order"
        />
        <p className="faint small">{t('review-page.slots.key')}</p>
      </div>
      <ul className="slots">
        {rows.slice(0, limit).map(({ slot, outcome }) => (
          <SlotCard
            key={slot.id}
            slot={slot}
            outcome={outcome}
            review={review}
            platformName={platformName}
            productHref={productHref}
          />
        ))}
      </ul>
      <More shown={limit} all={rows.length} page={PAGE} onMore={() => setLimit(limit + PAGE)} />
    </section>
  );
}

function SlotCard({
  slot,
  outcome,
  review: { campaign, log },
  platformName,
  productHref,
}: Props & { slot: Slot; outcome: SlotOutcome | null }) {
  const i18n = useI18n();
  const { t, format, message } = i18n;
  const wrong = log.filter(
    (entry) => isUnsolved(entry) && entry.subject.type === 'slot' && entry.subject.slot === slot.id,
  );
  return (
    <li className="card stack slot-outcome" data-testid="slot-outcome">
      <div>
        <h3>
          {slot.page} · {slot.position}
        </h3>
        <a href={productHref(slot.product)}>{nameOf({ type: 'product', product: slot.product }, campaign, i18n)}</a>
        <p className="faint small">
          {platformName(slot.platform)} ·{' '}
          {t('review-page.slots.window', { start: format.local(slot.start), end: format.local(slot.end) })}
        </p>
      </div>
      <SlotDeliveries campaign={campaign} outcome={outcome} />
      <dl>
        <div>
          <dt>{t('review-page.slots.cost')}</dt>
          <dd>{slot.cost === null ? '–' : format.money({ amount: slot.cost, currency: campaign.currency })}</dd>
        </div>
        <div>
          <dt>{t('review-page.return')}</dt>
          <dd data-testid="slot-return">
            {outcome ? (
              <FigureText figure={outcome.returned} of={{ unit: 'times' }} zone={campaign.zone} explained />
            ) : (
              '–'
            )}
          </dd>
        </div>
      </dl>
      {wrong.map((entry) => (
        <p key={`${entry.finding} ${entry.since}`} className="slot-wrong small">
          <SeverityMark severity={entry.severity} quiet />
          <span className="grow">{message(entry.reason)}</span>
        </p>
      ))}
    </li>
  );
}

interface Row {
  slot: Slot;
  outcome: SlotOutcome | null;
}

const ORDERS: Record<Order, (a: Row, b: Row) => number> = {
  plan: () => 0,
  return: (a, b) => returnOf(b) - returnOf(a),
  cost: (a, b) => Number(b.slot.cost ?? -1) - Number(a.slot.cost ?? -1),
};

/** Those of which it cannot be told stand last. */
function returnOf({ outcome }: Row): number {
  return outcome && outcome.returned.status !== 'cannot-tell' ? Number(outcome.returned.value) : -1;
}
