import type { Funnel } from '@/lib/domain/campaign-review';
import { useI18n } from '../ui/i18n';
import { FigureText } from './figures';
import { type FunnelStage, funnelStages, type StepRate, stepRate, widestStage } from './funnel-steps';
import './funnel.css';

/** The stages of one funnel as bars to one scale, with the share that came from each to the next. */
export function FunnelBars({ funnel, zone }: { funnel: Funnel; zone: string }) {
  const { t } = useI18n();
  const widest = widestStage(funnel);
  return (
    <ol className="funnel" data-testid="funnel">
      {funnelStages.map((stage, at) => {
        const figure = funnel[stage];
        const before = funnelStages[at - 1];
        const share = figure.status === 'cannot-tell' || widest === 0 ? 0 : Number(figure.value) / widest;
        return (
          <li key={stage} className="funnel-stage" data-stage={stage} data-told={figure.status !== 'cannot-tell'}>
            {before && <StepNote rate={stepRate(funnel[before], figure)} from={before} />}
            <p className="funnel-name soft">{t(`review-page.funnel.${stage}`)}</p>
            <div className="funnel-bar" aria-hidden="true">
              <span style={{ inlineSize: `${share * 100}%` }} />
            </div>
            <p className="funnel-value">
              <FigureText figure={figure} of={{ unit: 'count' }} zone={zone} explained />
            </p>
          </li>
        );
      })}
      <li className="funnel-whole">
        <span className="soft">{t('review-page.funnel.conversion')}</span>
        <strong>
          <StepText rate={stepRate(funnel.visitors, funnel.buyers)} />
        </strong>
      </li>
    </ol>
  );
}

function StepNote({ rate, from }: { rate: StepRate; from: FunnelStage }) {
  const { t, format } = useI18n();
  return (
    <p className="funnel-step small" data-testid="funnel-step">
      {rate.status === 'ok' ? (
        <>
          <strong>{format.percent(rate.share, 2)}</strong>{' '}
          <span className="soft">{t(`review-page.funnel.of.${from}`)}</span>
        </>
      ) : (
        <span className="faint">{t(`review-page.funnel.step.${rate.status}`)}</span>
      )}
    </p>
  );
}

/** A step's share in a cell; why there is none is read out and stands in the title. */
export function StepText({ rate }: { rate: StepRate }) {
  const { t, format } = useI18n();
  if (rate.status === 'ok') return <>{format.percent(rate.share, 2)}</>;
  const reason = t(`review-page.funnel.step.${rate.status}`);
  return (
    <span className="faint" title={reason}>
      –<span className="visually-hidden">{reason}</span>
    </span>
  );
}
