import { useCallback, useEffect, useRef, useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import type { Language } from '@/lib/i18n/translate';
import { useAnnounce } from '../frame/announce';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { useNow } from '../ui/now';
import { DemoShop } from './DemoShop';
import { demoRows } from './demo-shop';
import { Tour, type TourStep } from './Tour';
import './demo-page.css';

/** What a snapshot of the demonstration read. */
export interface DemoLook {
  rows: number;
  values: number;
  unread: number;
}

/** The real reader, checks and overlay at work on this document, with nothing kept; the entry point gives it. */
export interface Demo {
  campaign: Campaign;
  /** How much of the example's live phase is over at an instant (milliseconds): 0 to 1. */
  over(now: number): number;
  /** Reads the page as it stands and draws what comes of it; null where nothing could be read. */
  look(): Promise<DemoLook | null>;
  /** Goes to the first mark that says something is wrong and opens its card. */
  showBreach(): void;
  stop(): void;
}

interface Props {
  start: (language: Language) => Demo;
  openSetup: () => void;
}

/** A made-up seller dashboard on which Pitcrew shows what it does, with a tour of it. */
export function DemoPage({ start, openSetup }: Props) {
  const { language } = useI18n();
  const [demo, setDemo] = useState<Demo | null>(null);
  useEffect(() => {
    const started = start(language);
    setDemo(started);
    return () => started.stop();
  }, [start, language]);
  return demo && <Demonstration key={language} demo={demo} openSetup={openSetup} />;
}

function Demonstration({ demo, openSetup }: { demo: Demo; openSetup: () => void }) {
  const { t } = useI18n();
  const announce = useAnnounce();
  const now = useNow();
  const [mended, setMended] = useState(false);
  const [step, setStep] = useState<TourStep | null>('marks');
  const [said, setSaid] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const rows = demoRows(demo.campaign, demo.over(now), mended, t('demo-page.unplanned'));
  const shown = JSON.stringify(rows);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked at again when it shows something else.
  useEffect(() => void demo.look(), [demo, shown]);

  async function snapshot() {
    const look = await demo.look();
    const text = look ? t('demo-page.snapshot.done', { ...look }) : t('demo-page.snapshot.failed');
    setSaid(text);
    announce(text);
  }

  const endTour = useCallback(() => {
    setStep(null);
    opener.current?.focus();
  }, []);

  return (
    <div className="demo-page" data-tour={step ?? undefined}>
      <header className="demo-page-bar">
        <img src="/icon/48.png" alt="" width="24" height="24" />
        <div className="grow">
          <h1>{t('demo-page.title')}</h1>
          <p className="soft small">{t('demo-page.notice')}</p>
        </div>
        <button
          type="button"
          className="button primary demo-page-snapshot"
          onClick={() => void snapshot()}
          data-testid="demo-snapshot"
        >
          <Icon name="camera" />
          {t('demo-page.snapshot')}
        </button>
        <button ref={opener} type="button" className="button" onClick={() => setStep('marks')} data-testid="demo-tour">
          {t('demo-page.tour')}
        </button>
        <button type="button" className="button" onClick={openSetup} data-testid="demo-close">
          <Icon name="back" />
          {t('demo-page.close')}
        </button>
        {said && (
          <p className="demo-page-said" data-testid="demo-said">
            <Icon name="ok" />
            {said}
          </p>
        )}
      </header>
      <DemoShop rows={rows} mended={mended} onMend={() => setMended(!mended)} />
      {step && <Tour step={step} go={setStep} end={endTour} showBreach={demo.showBreach} openSetup={openSetup} />}
    </div>
  );
}
