import { useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import type { Language } from '@/lib/i18n/translate';
import { askBackground } from '@/lib/messages/panel-client';
import { useAnnounce } from '../frame/announce';
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
  exampleCampaign: (language: Language) => Campaign;
}

type Outcome =
  | { status: 'reading'; file: string }
  | { status: 'saved'; campaign: Campaign }
  | { status: 'invalid'; file: string; problems: readonly PlanFileProblem[] }
  | { status: 'failed' };

/** Brings in a campaign plan from a file or the built-in example; a bad file changes nothing and says why. */
export function PlanImport({ readPlan, exampleCampaign }: Props) {
  const { t, language } = useI18n();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function importFile(file: File) {
    setOutcome({ status: 'reading', file: file.name });
    const reading = await readPlan({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    if (reading.status === 'valid') return save(reading.campaign);
    setOutcome({ status: 'invalid', file: file.name, problems: reading.errors });
    announce(t('import.invalid', { file: file.name, count: reading.errors.length }));
  }

  async function save(campaign: Campaign) {
    const saved = await storeCampaign(campaign);
    setOutcome(saved ? { status: 'saved', campaign } : { status: 'failed' });
    announce(saved ? t('import.saved', { name: campaign.name }) : t('import.failed'));
  }

  return (
    <div className="stack">
      <FileDrop
        label={t('import.choose')}
        hint={t('import.drop')}
        accept=".xlsx,.json"
        onFile={(file) => void importFile(file)}
        testId="import-file"
        primary
      >
        <button
          type="button"
          className="button"
          onClick={() => void save(exampleCampaign(language))}
          data-testid="load-example"
        >
          {t('import.example')}
        </button>
      </FileDrop>
      {outcome && <ImportOutcome outcome={outcome} />}
    </div>
  );
}

function ImportOutcome({ outcome }: { outcome: Outcome }) {
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
    case 'invalid':
      return <PlanProblems file={outcome.file} problems={outcome.problems} />;
    case 'failed':
      return <Notice tone="breach">{t('import.failed')}</Notice>;
  }
}

async function storeCampaign(campaign: Campaign): Promise<boolean> {
  try {
    return (await askBackground({ type: 'save-campaign', campaign })).status === 'done';
  } catch {
    return false;
  }
}
