import { useMemo, useState } from 'react';
import type { CampaignReview, ProductOutcome } from '@/lib/domain/campaign-review';
import { EmptyState } from '../ui/EmptyState';
import { useI18n } from '../ui/i18n';
import { Select } from '../ui/Select';
import { FigureText, nameOf, RateText, Untold } from './figures';
import { More } from './More';
import { PlaceMark } from './PlaceMark';
import { ProductPanel } from './ProductPanel';
import { type PlaceWord, placeWord, placeWords } from './place-word';
import { Quadrant, rateName } from './Quadrant';
import { quadrantGroups } from './quadrant-scale';
import './products.css';

interface Props {
  review: CampaignReview;
  platformName: (id: string) => string;
  /** The product whose panel is open. */
  product: string | null;
  onChoose: (product: string | null) => void;
}

const PAGE = 50;

/** Traffic beside conversion, with a way to each product; what sells, and what has traffic and does not. */
export function ProductSection({ review, platformName, product, onChoose }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const { products, campaign } = review;
  const groups = useMemo(() => quadrantGroups(products), [products]);
  const [chosenGroup, setGroup] = useState('');
  const group = groups.find(({ key }) => key === chosenGroup) ?? groups[0];
  if (campaign.products.length === 0)
    return <EmptyState level={3} title={t('review-page.products.none')} text={t('review-page.products.none.text')} />;
  const isKnown = campaign.products.some(({ id }) => id === product);

  return (
    <>
      <div className="products-top" data-open={isKnown}>
        <section className="card stack" aria-labelledby="quadrant">
          <div className="row">
            <h3 id="quadrant" className="grow">
              {t('review-page.quadrant')}
            </h3>
            {groups.length > 1 && group && (
              <Select
                label={t('review-page.quadrant.group')}
                value={group.key}
                options={groups.map(({ key, platform, outOf }) => ({
                  value: key,
                  label: `${platformName(platform)} · ${rateName(i18n, outOf)}`,
                }))}
                onChoose={setGroup}
                testId="quadrant-group"
              />
            )}
          </div>
          {group ? (
            <>
              <Quadrant campaign={campaign} group={group} chosen={product} onChoose={onChoose} />
              {!group.lines && <p className="soft small">{t('review-page.quadrant.no-lines')}</p>}
            </>
          ) : (
            <EmptyState level={3} title={t('review-page.quadrant.none')} text={t('review-page.quadrant.none.text')} />
          )}
        </section>
        {isKnown && product !== null && (
          <ProductPanel
            key={product}
            review={review}
            product={product}
            platformName={platformName}
            onClose={() => onChoose(null)}
          />
        )}
      </div>
      <ProductTable review={review} platformName={platformName} product={product} onChoose={onChoose} />
    </>
  );
}

function ProductTable({ review: { products, campaign }, platformName, product, onChoose }: Props) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const [place, setPlace] = useState<PlaceWord | 'all'>('all');
  const [limit, setLimit] = useState(PAGE);
  const shown = useMemo(
    () =>
      products
        .filter((outcome) => place === 'all' || placeWord(outcome) === place)
        .toSorted((a, b) => gmvOf(b) - gmvOf(a)),
    [products, place],
  );
  return (
    <section className="card stack" aria-labelledby="product-table">
      <div className="row">
        <h3 id="product-table" className="grow">
          {t('review-page.products.table')}
        </h3>
        <Select
          label={t('review-page.products.place')}
          value={place}
          options={(['all', ...placeWords] as const).map((one) => ({
            value: one,
            label: `${t(`review-page.place.${one}`)} (${format.number(
              one === 'all' ? products.length : products.filter((outcome) => placeWord(outcome) === one).length,
            )})`,
          }))}
          onChoose={setPlace}
          testId="product-place"
        />
      </div>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('review-page.products.product')}</th>
              <th scope="col">{t('review-page.products.place')}</th>
              <th scope="col" className="number">
                {t('goal.metric.visitors')}
              </th>
              <th scope="col" className="number">
                {t('goal.metric.conversion')}
              </th>
              <th scope="col" className="number">
                {t('goal.metric.orders')}
              </th>
              <th scope="col" className="number">
                {t('goal.metric.gmv')}
              </th>
              <th scope="col" className="number">
                {t('review-page.products.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, limit).map((outcome) => (
              <tr
                key={`${outcome.product} ${outcome.platform} ${outcome.productId}`}
                data-testid="product-row"
                data-chosen={outcome.product === product}
              >
                <th scope="row">
                  <button type="button" className="link" onClick={() => onChoose(outcome.product)}>
                    {nameOf({ type: 'product', product: outcome.product }, campaign, i18n)}
                  </button>
                  <span className="faint small block">{platformName(outcome.platform)}</span>
                </th>
                <td>
                  <PlaceMark word={placeWord(outcome)} />
                </td>
                <td className="number">
                  <FigureText figure={outcome.visitors} of={{ unit: 'count' }} zone={campaign.zone} />
                </td>
                <td className="number">
                  <RateText rate={outcome.conversion} />
                </td>
                <td className="number">
                  <FigureText figure={outcome.orders} of={{ unit: 'count' }} zone={campaign.zone} />
                </td>
                <td className="number">
                  <FigureText
                    figure={outcome.gmv}
                    of={{ unit: 'money', currency: campaign.currency }}
                    zone={campaign.zone}
                  />
                </td>
                <td className="number">
                  {outcome.share === null ? (
                    <Untold reason={t('review-page.products.no-share')} explained={false} />
                  ) : (
                    format.percent(outcome.share)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More shown={limit} all={shown.length} page={PAGE} onMore={() => setLimit(limit + PAGE)} />
    </section>
  );
}

function gmvOf({ gmv }: ProductOutcome): number {
  return gmv.status === 'cannot-tell' ? -1 : Number(gmv.value);
}
