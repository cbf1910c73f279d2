import { useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import type { Language } from '@/lib/i18n/translate';
import { askBackground } from '@/lib/messages/panel-client';
import { activeCampaign, allCampaigns } from '@/lib/store/campaigns';
import type { Database } from '@/lib/store/database';
import { useAnnounce } from '../frame/announce';
import { useStored } from '../frame/stored';
import { useUndo } from '../frame/undo';
import { PlanChanges } from '../plan-page/PlanChanges';
import type { PlanChange } from '../plan-page/plan-means';
import { useI18n } from '../ui/i18n';
import { useJob } from '../ui/job';
import { Notice } from '../ui/Notice';
import { Progress } from '../ui/Progress';
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
  const undo = useUndo();
  const { running, run, cancel } = useJob();
  const stored = useStored(read, ['campaigns'], []);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function importFile(file: File) {
    setOutcome({ status: 'reading', file: file.name });
    const job = await run(async () => readPlan({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
    if (job.status === 'cancelled') return setOutcome(null);
    const reading = job.value;
    if (reading.status === 'invalid') {
      setOutcome({ status: 'invalid', file: file.name, problems: reading.errors });
      announce(t('import.invalid', { file: file.name, count: reading.errors.length }));
      return;
    }
    return take(reading.campaign);
  }

  async function take(campaign: Campaign) {
    const before = stored?.campaigns.find(({ id }) => id === campaign.id);
    const changes = before ? changesBetween(before, campaign, language) : [];
    if (!before || changes.length === 0) return save(campaign);
    setOutcome({ status: 'replacing', before, campaign, changes });
    announce(t('plan-page.import.replaces', { name: before.name, count: changes.length }));
  }

  async function save(campaign: Campaign) {
    const before = stored?.campaigns.find(({ id }) => id === campaign.id) ?? null;
    const active = stored?.active ?? null;
    const saved = await storeCampaign(campaign);
    setOutcome(saved ? { status: 'saved', campaign } : { status: 'failed' });
    if (!saved) return announce(t('import.failed'));
    undo(t('import.saved', { name: campaign.name }), async () => {
      const back = await takenBack(campaign, before, active);
      if (back) setOutcome(null);
      return back;
    });
  }

  return (
    <div className="stack" inert={stored === undefined} data-testid="plan-import">
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
        outcome && <ImportOutcome outcome={outcome} onCancel={running && cancel} />
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

function ImportOutcome(props: { outcome: Exclude<Outcome, { status: 'replacing' }>; onCancel: (() => void) | null }) {
  const { outcome, onCancel } = props;
  const { t } = useI18n();
  switch (outcome.status) {
    case 'reading':
      return <Progress label={t('import.reading', { file: outcome.file })} onCancel={onCancel} />;
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

async function read(database: Database) {
  const [campaigns, active] = await Promise.all([allCampaigns(database), activeCampaign(database)]);
  return { campaigns, active: active?.id ?? null };
}

/** Leaves everything as it was before an import: the plan that stood there or none, and what pages are checked against. */
async function takenBack(campaign: Campaign, before: Campaign | null, active: string | null): Promise<boolean> {
  const answers = [
    before
      ? await askBackground({ type: 'save-campaign', campaign: before, activate: false })
      : await askBackground({ type: 'remove-campaign', id: campaign.id }),
    await askBackground({ type: 'activate-campaign', id: active }),
  ];
  return answers.every(({ status }) => status === 'done');
}

async function storeCampaign(campaign: Campaign): Promise<boolean> {
  try {
    return (await askBackground({ type: 'save-campaign', campaign, activate: true })).status === 'done';
  } catch {
    return false;
  }
}
