import { useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import type { Language } from '@/lib/i18n/translate';
import { askBackground } from '@/lib/messages/panel-client';
import { allCampaigns } from '@/lib/store/campaigns';
import { useAnnounce } from '../frame/announce';
import { useStored } from '../frame/stored';
import { PlanChanges } from '../plan-page/PlanChanges';
import type { PlanChange } from '../plan-page/plan-means';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { FileDrop } from './FileDrop';
import { type PlanFileProblem, PlanProblems } from './PlanProblems';

export interface PlanFile {
  name: string;
  bytes: Uint8Array;
}

/** What reading a plan file gave: the whole campaign, or every problem in it. */
export type PlanReading =
  | { status: 'valid'; campaign: Campaign }
  | { status: 'invalid'; errors: readonly PlanFileProblem[] };

interface Props {
  readPlan: (file: PlanFile) => Promise<PlanReading>;
  changesBetween: (before: Campaign, after: Campaign, language: Language) => readonly PlanChange[];
  /** The example to begin with; null where it is not offered. */
  exampleCampaign: ((language: Language) => Campaign) | null;
}

type Outcome =
  | { status: 'reading'; file: string }
  | { status: 'replacing'; before: Campaign; campaign: Campaign; changes: readonly PlanChange[] }
  | { status: 'saved'; campaign: Campaign }
  | { status: 'kept'; campaign: Campaign }
  | { status: 'invalid'; file: string; problems: readonly PlanFileProblem[] }
  | { status: 'failed' };

/**
 * Brings in a campaign plan from a file or the built-in example. A bad file changes nothing and says why; one that would
 * replace a stored plan shows first what would change.
 */
export function PlanImport({ readPlan, changesBetween, exampleCampaign }: Props) {
  const { t, language } = useI18n();
  const announce = useAnnounce();
  const campaigns = useStored(allCampaigns, ['campaigns'], []);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function importFile(file: File) {
    setOutcome({ status: 'reading', file: file.name });
    const reading = await readPlan({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    if (reading.status === 'invalid') {
      setOutcome({ status: 'invalid', file: file.name, problems: reading.errors });
      announce(t('import.invalid', { file: file.name, count: reading.errors.length }));
      return;
    }
    return take(reading.campaign);
  }

  async function take(campaign: Campaign) {
    const before = campaigns?.find(({ id }) => id === campaign.id);
    const changes = before ? changesBetween(before, campaign, language) : [];
    if (!before || changes.length === 0) return save(campaign);
    setOutcome({ status: 'replacing', before, campaign, changes });
    announce(t('plan-page.import.replaces', { name: before.name, count: changes.length }));
  }

  async function save(campaign: Campaign) {
    const saved = await storeCampaign(campaign);
    setOutcome(saved ? { status: 'saved', campaign } : { status: 'failed' });
    announce(saved ? t('import.saved', { name: campaign.name }) : t('import.failed'));
  }

  return (
    <div className="stack" inert={campaigns === undefined} data-testid="plan-import">
      <FileDrop
        label={t('import.choose')}
        hint={t('import.drop')}
        accept=".xlsx,.json"
        onFile={(file) => void importFile(file)}
        testId="import-file"
        primary={exampleCampaign !== null}
      >
        {exampleCampaign && (
          <button
            type="button"
            className="button"
            onClick={() => void take(exampleCampaign(language))}
            data-testid="load-example"
          >
            {t('import.example')}
          </button>
        )}
      </FileDrop>
      {outcome?.status === 'replacing' ? (
        <Replacing
          {...outcome}
          onReplace={() => void save(outcome.campaign)}
          onKeep={() => setOutcome({ status: 'kept', campaign: outcome.before })}
        />
      ) : (
        outcome && <ImportOutcome outcome={outcome} />
      )}
    </div>
  );
}

function Replacing(props: {
  before: Campaign;
  changes: readonly PlanChange[];
  onReplace: () => void;
  onKeep: () => void;
}) {
  const { t } = useI18n();
  const { before, changes, onReplace, onKeep } = props;
  return (
    <section className="stack" aria-label={t('plan-page.import.changes')} data-testid="import-changes">
      <Notice tone="doubt">
        <strong>{t('plan-page.import.replaces', { name: before.name, count: changes.length })}</strong>{' '}
        {t('plan-page.import.stays')}
      </Notice>
      <PlanChanges changes={changes} />
      <div className="row">
        <button type="button" className="button primary" onClick={onReplace} data-testid="import-replace">
          {t('plan-page.import.replace')}
        </button>
        <button type="button" className="button" onClick={onKeep} data-testid="import-keep">
          {t('plan-page.import.keep')}
        </button>
      </div>
    </section>
  );
}

function ImportOutcome({ outcome }: { outcome: Exclude<Outcome, { status: 'replacing' }> }) {
  const { t } = useI18n();
  switch (outcome.status) {
    case 'reading':
      return <p className="soft">{t('import.reading', { file: outcome.file })}</p>;
    case 'saved':
      return (
        <div data-testid="import-saved">
          <Notice tone="ok">
            <strong>{t('import.saved', { name: outcome.campaign.name })}</strong>{' '}
            {t('import.saved.counts', {
              phases: outcome.campaign.phases.length,
              products: outcome.campaign.products.length,
              slots: outcome.campaign.slots.length,
            })}
          </Notice>
        </div>
      );
    case 'kept':
      return <Notice tone="info">{t('plan-page.import.kept', { name: outcome.campaign.name })}</Notice>;
    case 'invalid':
      return <PlanProblems file={outcome.file} problems={outcome.problems} />;
    case 'failed':
      return <Notice tone="breach">{t('import.failed')}</Notice>;
  }
}

async function storeCampaign(campaign: Campaign): Promise<boolean> {
  try {
    return (await askBackground({ type: 'save-campaign', campaign, activate: true })).status === 'done';
  } catch {
    return false;
  }
}
