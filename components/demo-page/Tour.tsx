import { useEffect, useRef } from 'react';
import { MarksLegend } from '../help/MarksLegend';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';

const STEPS = ['marks', 'card', 'snapshot', 'mend'] as const;
export type TourStep = (typeof STEPS)[number];

interface Props {
  step: TourStep;
  go: (step: TourStep) => void;
  end: () => void;
  showBreach: () => void;
  openSetup: () => void;
}

/** A short tour beside what it tells of: nothing is locked meanwhile, arrow keys turn its pages, Escape ends it. */
export function Tour({ step, go, end, showBreach, openSetup }: Props) {
  const { t } = useI18n();
  const at = STEPS.indexOf(step);
  const [before, after] = [STEPS[at - 1], STEPS[at + 1]];
  const title = useRef<HTMLHeadingElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is read out from its title on.
  useEffect(() => title.current?.focus({ preventScroll: true }), [step]);

  function onKey(key: string) {
    if (key === 'Escape') end();
    if (key === 'ArrowRight' && after) go(after);
    if (key === 'ArrowLeft' && before) go(before);
  }

  return (
    <section
      className="tour card"
      role="dialog"
      aria-label={t('demo-page.tour.name')}
      aria-describedby="tour-text"
      onKeyDown={({ key }) => onKey(key)}
      data-testid="tour"
    >
      <div className="row">
        <p className="grow faint small">{t('demo-page.tour.step', { at: at + 1, count: STEPS.length })}</p>
        <button type="button" className="button quiet" onClick={end} data-testid="tour-skip">
          {t(after ? 'demo-page.tour.skip' : 'demo-page.tour.end')}
        </button>
      </div>
      <h2 ref={title} tabIndex={-1}>
        {t(`demo-page.tour.${step}.title`)}
      </h2>
      <p id="tour-text" className="soft">
        {t(`demo-page.tour.${step}.text`)}
      </p>
      {step === 'marks' && <MarksLegend rowsOnly />}
      <div className="row tour-ways">
        {step === 'card' && (
          <button type="button" className="button" onClick={showBreach} data-testid="tour-show">
            <Icon name="point" />
            {t('demo-page.tour.card.show')}
          </button>
        )}
        <span className="grow" />
        {before && (
          <button type="button" className="button" onClick={() => go(before)} data-testid="tour-back">
            {t('demo-page.tour.back')}
          </button>
        )}
        {after ? (
          <button type="button" className="button primary" onClick={() => go(after)} data-testid="tour-next">
            {t('demo-page.tour.next')}
          </button>
        ) : (
          <button type="button" className="button primary" onClick={openSetup} data-testid="tour-own">
            {t('demo-page.tour.own')}
          </button>
        )}
      </div>
    </section>
  );
}
