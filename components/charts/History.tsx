import { lazy, Suspense, useMemo, useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import { allPages, snapshotsOfPage } from '@/lib/store/snapshots';
import { useStored } from '../frame/stored';
import { EmptyState } from '../ui/EmptyState';
import { useI18n } from '../ui/i18n';
import { Select } from '../ui/Select';
import { seriesOf } from './series';

const MetricChart = lazy(() => import('./MetricChart'));

/** The newest snapshots of a page that are drawn; more are counted, not drawn. */
const DRAWN = 500;

/** A page's figures over time: choose the page, choose the figure. */
export function History({ campaign }: { campaign: Campaign }) {
  const { t, format } = useI18n();
  const pages = useStored(allPages, ['snapshots'], []);
  const [chosenPage, setPage] = useState('');
  const [chosenSeries, setSeries] = useState('');
  const page =
    pages?.find(({ pageKey }) => pageKey === chosenPage) ?? pages?.find(({ kind }) => kind !== 'product') ?? pages?.[0];
  const snapshots = useStored(
    async (database) => (page ? snapshotsOfPage(database, page.pageKey, DRAWN) : []),
    ['snapshots'],
    [page?.pageKey],
  );
  const drawable = useMemo(
    () => seriesOf(snapshots ?? [], campaign.zone).filter(({ points }) => points.length > 1),
    [snapshots, campaign.zone],
  );
  const series = drawable.find(({ id }) => id === chosenSeries) ?? drawable.find(({ metric }) => metric) ?? drawable[0];

  return (
    <section className="card stack" aria-labelledby="history">
      <div className="row">
        <h2 id="history" className="grow">
          {t('review.chart')}
        </h2>
        {page && pages && (
          <Select
            label={t('chart.page')}
            value={page.pageKey}
            options={pages.map(({ pageKey, title }) => ({ value: pageKey, label: title || pageKey }))}
            onChoose={setPage}
            testId="chart-page"
          />
        )}
        {series && (
          <Select
            label={t('chart.metric')}
            value={series.id}
            options={drawable.map(({ id, label }) => ({ value: id, label }))}
            onChoose={setSeries}
            testId="chart-metric"
          />
        )}
      </div>
      {series ? (
        <Suspense fallback={null}>
          <MetricChart series={series} campaign={campaign} />
        </Suspense>
      ) : (
        snapshots && <EmptyState level={3} title={t('chart.none.title')} text={t('chart.none.text')} />
      )}
      {page && page.snapshots > DRAWN && (
        <p className="faint small">
          {t('chart.newest', { drawn: format.number(DRAWN), all: format.number(page.snapshots) })}
        </p>
      )}
    </section>
  );
}
