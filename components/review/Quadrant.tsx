import { type KeyboardEvent, useRef, useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import type { ProductPlace } from '@/lib/domain/campaign-review';
import { metricName } from '@/lib/i18n/metric-name';
import { type I18n, useI18n } from '../ui/i18n';
import { nameOf } from './figures';
import { DRAWN, type Placed, type QuadrantGroup, quadrantScale } from './quadrant-scale';
import './quadrant.css';

interface Props {
  campaign: Campaign;
  group: QuadrantGroup;
  /** The product whose panel is open. */
  chosen: string | null;
  onChoose: (product: string) => void;
}

/** Names that stand beside their points, those of the busiest; the others are told on hover and focus. */
const NAMED = 12;
const CORNERS: readonly ProductPlace[] = ['hidden', 'hot', 'quiet', 'dark'];

/** Products by traffic and conversion, each with the interval of its rate. Arrow keys walk along the points. */
export function Quadrant({ campaign, group, chosen, onChoose }: Props) {
  const i18n = useI18n();
  const { t, format, language } = i18n;
  const [held, setHeld] = useState<number | null>(null);
  const points = useRef<(HTMLButtonElement | null)[]>([]);
  const drawn = group.placed.slice(0, DRAWN);
  const { across, up, trafficTicks, rateTicks } = quadrantScale(drawn, group.lines);
  const percent = (share: number) => `${share * 100}%`;
  const isChosenDrawn = drawn.some(({ outcome }) => outcome.product === chosen);

  function walk(event: KeyboardEvent, at: number) {
    const by =
      event.key === 'ArrowRight' || event.key === 'ArrowDown'
        ? 1
        : event.key === 'ArrowLeft' || event.key === 'ArrowUp'
          ? -1
          : 0;
    if (by === 0) return;
    event.preventDefault();
    points.current[Math.min(drawn.length - 1, Math.max(0, at + by))]?.focus();
  }

  const shown = held === null ? null : drawn[held];
  return (
    <div className="quadrant">
      <p className="quadrant-up small soft">{t('review-page.quadrant.up', { per: rateName(i18n, group.outOf) })}</p>
      <div className="quadrant-plot">
        {rateTicks.map((tick) => (
          <span key={tick} className="quadrant-tick-up" style={{ insetBlockEnd: percent(up(tick)) }} aria-hidden="true">
            <b>{format.percent(tick, 1)}</b>
          </span>
        ))}
        {trafficTicks.map((tick) => (
          <span
            key={tick}
            className="quadrant-tick"
            style={{ insetInlineStart: percent(across(tick)) }}
            aria-hidden="true"
          >
            <b>{format.number(tick)}</b>
          </span>
        ))}
        {group.lines && (
          <>
            <i className="quadrant-middle" style={{ insetInlineStart: percent(across(group.lines.visitors)) }} />
            <i className="quadrant-middle-up" style={{ insetBlockEnd: percent(up(group.lines.conversion)) }} />
            {CORNERS.map((place) => (
              <span key={place} className="quadrant-corner small" data-place={place} aria-hidden="true">
                {t(`review-page.place.${place}`)}
              </span>
            ))}
          </>
        )}
        <fieldset className="quadrant-points" aria-label={t('review-page.quadrant.label', { count: drawn.length })}>
          {drawn.map((one, at) => {
            const { outcome } = one;
            const isChosen = outcome.product === chosen;
            const name = nameOf({ type: 'product', product: outcome.product }, campaign, i18n);
            return (
              <button
                key={`${outcome.product} ${outcome.productId}`}
                ref={(element) => {
                  points.current[at] = element;
                }}
                type="button"
                className="quadrant-point"
                style={{ insetInlineStart: percent(across(one.traffic)), insetBlockEnd: percent(up(one.rate)) }}
                data-place={outcome.place ?? 'unsure'}
                data-testid="quadrant-point"
                data-product={outcome.product}
                aria-pressed={isChosen}
                aria-label={pointLabel(i18n, name, one)}
                // One stop for Tab; the arrows lead from there.
                tabIndex={(isChosenDrawn ? isChosen : at === 0) ? 0 : -1}
                onClick={() => onChoose(outcome.product)}
                onKeyDown={(event) => walk(event, at)}
                onFocus={() => setHeld(at)}
                onBlur={() => setHeld(null)}
                onPointerEnter={() => setHeld(at)}
                onPointerLeave={() => setHeld(null)}
              />
            );
          })}
        </fieldset>
        {drawn.map((one) => (
          <i
            key={`${one.outcome.product} ${one.outcome.productId}`}
            className="quadrant-interval"
            data-held={one === shown || one.outcome.product === chosen}
            style={{
              insetInlineStart: percent(across(one.traffic)),
              insetBlockEnd: percent(up(one.low)),
              blockSize: percent(up(one.high) - up(one.low)),
            }}
          />
        ))}
        {apart(drawn, across, up).map((one) => (
          <span
            key={`${one.outcome.product} ${one.outcome.productId}`}
            className="quadrant-name small"
            aria-hidden="true"
            data-end={across(one.traffic) > 0.75}
            style={{ insetInlineStart: percent(across(one.traffic)), insetBlockEnd: percent(up(one.rate)) }}
          >
            {nameOf({ type: 'product', product: one.outcome.product }, campaign, i18n)}
          </span>
        ))}
        {shown && (
          <div
            className="quadrant-tip"
            aria-hidden="true"
            data-end={across(shown.traffic) > 0.6}
            data-top={up(shown.rate) > 0.6}
            style={{ insetInlineStart: percent(across(shown.traffic)), insetBlockEnd: percent(up(shown.rate)) }}
          >
            <PointTip campaign={campaign} placed={shown} />
          </div>
        )}
      </div>
      <p className="quadrant-across small soft">
        {t('review-page.quadrant.across', {
          metric: group.outOf === null ? t('goal.metric.visitors') : metricName(language, group.outOf),
        })}
      </p>
      {group.placed.length > drawn.length && (
        <p className="faint small">
          {t('review-page.quadrant.drawn', {
            drawn: format.number(drawn.length),
            all: format.number(group.placed.length),
          })}
        </p>
      )}
    </div>
  );
}

/** What a rate is out of, in words: visitors who pay, or clicks that become orders. */
export function rateName({ t, language }: I18n, outOf: string | null): string {
  return outOf === null || outOf === 'visitors'
    ? t('goal.metric.conversion')
    : t('review-page.quadrant.per', { metric: metricName(language, outOf) });
}

function pointLabel({ t, format }: I18n, name: string, { outcome, traffic, rate, low, high }: Placed): string {
  return t('review-page.quadrant.point', {
    name,
    traffic: format.number(traffic),
    rate: format.percent(rate, 2),
    low: format.percent(low, 2),
    high: format.percent(high, 2),
    place: t(`review-page.place.${outcome.place ?? 'unsure'}`),
  });
}

function PointTip({ campaign, placed }: { campaign: Campaign; placed: Placed }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const { outcome, traffic, rate, low, high } = placed;
  return (
    <>
      <strong>{nameOf({ type: 'product', product: outcome.product }, campaign, i18n)}</strong>
      <span>
        {format.percent(rate, 2)}{' '}
        <span className="soft">
          {t('review-page.range', { low: format.percent(low, 2), high: format.percent(high, 2) })}
        </span>
      </span>
      <span className="soft">{t('review-page.quadrant.traffic', { traffic: format.number(traffic) })}</span>
      <span>{t(`review-page.place.${outcome.place ?? 'unsure'}`)}</span>
    </>
  );
}

/** The busiest whose names do not run into each other. */
function apart(drawn: readonly Placed[], across: (traffic: number) => number, up: (rate: number) => number): Placed[] {
  const named: Placed[] = [];
  for (const one of drawn) {
    if (named.length === NAMED) break;
    const clear = named.every(
      (other) =>
        Math.abs(across(one.traffic) - across(other.traffic)) > 0.16 || Math.abs(up(one.rate) - up(other.rate)) > 0.06,
    );
    if (clear) named.push(one);
  }
  return named;
}
