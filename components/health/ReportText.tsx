import { useState } from 'react';
import { copyText } from '../files/copy-text';
import { useAnnounce } from '../frame/announce';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';

interface Props {
  /** The report, made when it is first asked for. */
  text: () => string;
  page: string;
}

/** A report that the user reads before copying it: nothing is sent from here. */
export function ReportText({ text, page }: Props) {
  const { t } = useI18n();
  const announce = useAnnounce();
  const [shown, setShown] = useState(false);
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);

  async function copy() {
    const done = (await copyText(text())) ? 'copied' : 'failed';
    setOutcome(done);
    announce(t(`health.report.${done}`));
  }

  return (
    <>
      <button
        type="button"
        className="button quiet health-report-toggle"
        aria-expanded={shown}
        aria-label={t('health.report.for', { page })}
        onClick={() => {
          setShown(!shown);
          setOutcome(null);
        }}
        data-testid="health-report"
      >
        <Icon name="evidence" />
        {t('health.report')}
        <Icon name="chevron" className="health-report-chevron" />
      </button>
      {shown && (
        <div className="health-report">
          <p className="soft small">{t('health.report.text')}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
          <pre tabIndex={0} data-testid="health-report-text">
            {text()}
          </pre>
          <div className="row">
            <button type="button" className="button" onClick={() => void copy()} data-testid="health-report-copy">
              {t('health.report.copy')}
            </button>
            {outcome && <span className="soft">{t(`health.report.${outcome}`)}</span>}
          </div>
        </div>
      )}
    </>
  );
}
