import type { Campaign } from '@/lib/domain/campaign';
import type { CampaignReview, ProductOutcome, ReviewSubject } from '@/lib/domain/campaign-review';
import type { GoalProgress } from '@/lib/domain/progress';
import { subjectName } from '@/lib/i18n/subject-name';
import type { ReviewSection } from '@/lib/messages/review-address';
import { SeverityMark } from '../findings/SeverityMark';
import { PhaseStrip } from '../plan/PhaseStrip';
import { GoalBars } from '../progress/GoalBars';
import { useI18n } from '../ui/i18n';
import { FigureText, nameOf, RateText } from './figures';
import { isUnsolved, ordered, totalOf } from './log-rows';
import { NothingWrong } from './NothingWrong';
import './overview.css';

interface Props {
  review: CampaignReview;
  href: (section: ReviewSection, of?: ReviewSubject) => string;
}

/** Entries and products that stand at the head of the review; the rest is a link away. */
const HEAD = 5;

/** Where the campaign stands: its phase, its goals, what is wrong and what that costs, what sells and what does not. */
export function OverviewSection({ review, href }: Props) {
  const { campaign, progress, at } = review;
  const instant = Date.parse(at);
  return (
    <>
      <Standing campaign={campaign} progress={progress} now={instant} />
      <div className="overview-halves">
        <HeadFindings review={review} href={href} />
        <HeadProducts review={review} href={href} />
      </div>
      <Basis review={review} />
    </>
  );
}

interface StandingProps {
  campaign: Campaign;
  progress: GoalProgress | null;
  now: number;
}

/** The phase and the goals as of an instant. */
export function Standing({ campaign, progress, now }: StandingProps) {
  return (
    <section className="card review-summary">
      <PhaseStrip campaign={campaign} now={now} />
      <GoalBars campaign={campaign} progress={progress} now={now} channels />
    </section>
  );
}

function HeadFindings({ review: { campaign, log, snapshots }, href }: Props) {
  const { t, format, message, language } = useI18n();
  const unsolved = log.filter(isUnsolved);
  const head = ordered(ordered(unsolved, { by: 'cost', direction: 'descending' }), {
    by: 'severity',
    direction: 'descending',
  }).slice(0, HEAD);
  const { sums, known, all } = totalOf(log);
  return (
    <section className="card stack" aria-labelledby="head-findings">
      <div className="row">
        <h3 id="head-findings" className="grow">
          {t('review-page.overview.wrong')}
        </h3>
        <a href={href('log')} className="small">
          {t('review-page.overview.all-log', { count: log.length })}
        </a>
      </div>
      <dl className="overview-figures">
        <div>
          <dt>{t('review-page.overview.unsolved')}</dt>
          <dd className="figure">{format.number(unsolved.length)}</dd>
        </div>
        <div>
          <dt>{t('review-page.overview.cost')}</dt>
          <dd className="figure" data-testid="overview-cost">
            {sums.length === 0 ? '–' : sums.map((sum) => format.money(sum)).join(' + ')}
          </dd>
          {all > 0 && <dd className="faint small">{t('review-page.log.known', { known, all })}</dd>}
        </div>
      </dl>
      {head.length === 0 ? (
        <NothingWrong isRead={snapshots.count > 0} />
      ) : (
        <ul className="overview-list">
          {head.map((entry) => (
            <li key={`${entry.finding} ${entry.since}`} data-testid="overview-finding">
              <SeverityMark severity={entry.severity} quiet />
              <div className="grow">
                <strong>{subjectName(entry.subject, campaign, language)}</strong>
                <p className="soft small">{message(entry.reason)}</p>
              </div>
              <span className="small nowrap">{entry.cost ? format.money(entry.cost) : ''}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function HeadProducts({ review: { campaign, products }, href }: Props) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const hot = products.filter(({ place }) => place === 'hot');
  const dark = products.filter(({ place }) => place === 'dark');
  const sold = products
    .filter(({ gmv }) => gmv.status !== 'cannot-tell')
    .toSorted((a, b) => gmvOf(b) - gmvOf(a))
    .slice(0, HEAD);
  return (
    <section className="card stack" aria-labelledby="head-products">
      <div className="row">
        <h3 id="head-products" className="grow">
          {t('review-page.nav.products')}
        </h3>
        <a href={href('products')} className="small">
          {t('review-page.overview.all-products', { count: campaign.products.length })}
        </a>
      </div>
      <dl className="overview-figures">
        <div>
          <dt>{t('review-page.overview.hot')}</dt>
          <dd className="figure">{format.number(hot.length)}</dd>
        </div>
        <div>
          <dt>{t('review-page.overview.dark')}</dt>
          <dd className="figure">{format.number(dark.length)}</dd>
        </div>
      </dl>
      {sold.length === 0 ? (
        <p className="soft">{t('review-page.overview.no-share')}</p>
      ) : (
        <ul className="overview-list">
          {sold.map((outcome) => (
            <li key={`${outcome.product} ${outcome.platform}`}>
              <a className="grow" href={href('products', { type: 'product', product: outcome.product })}>
                {nameOf({ type: 'product', product: outcome.product }, campaign, i18n)}
              </a>
              <span className="small soft">
                <RateText rate={outcome.conversion} />
              </span>
              <span className="overview-share">
                <FigureText
                  figure={outcome.gmv}
                  of={{ unit: 'money', currency: campaign.currency }}
                  zone={campaign.zone}
                />
                {outcome.share !== null && <span className="faint small"> {format.percent(outcome.share)}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What stands behind the review, so that nobody takes an old look for a new one. */
function Basis({ review: { snapshots, campaign, at } }: Pick<Props, 'review'>) {
  const { t, format } = useI18n();
  return (
    <p className="faint small" data-testid="basis">
      {t('review-page.basis', { count: snapshots.count })}
      {snapshots.latest !== null &&
        ` · ${t('review-page.basis.latest', { when: format.moment(snapshots.latest, campaign.zone, Date.parse(at)) })}`}
    </p>
  );
}

function gmvOf({ gmv }: ProductOutcome): number {
  return gmv.status === 'cannot-tell' ? -1 : Number(gmv.value);
}
