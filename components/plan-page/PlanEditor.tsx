import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import type { PlanVersion } from '@/lib/domain/plan-version';
import type { MessageKey } from '@/lib/i18n/translate';
import { askBackground } from '@/lib/messages/panel-client';
import { useMaking } from '../files/making';
import { useAnnounce } from '../frame/announce';
import { useUndo } from '../frame/undo';
import { selected } from '../grid/selection';
import { HelpLink } from '../help/HelpLink';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { Menu } from '../ui/Menu';
import { Notice } from '../ui/Notice';
import { useNow } from '../ui/now';
import type { PlanDraft } from './draft';
import { type DraftCheck, errorsByRow, useDraftCheck } from './draft-check';
import { afterAction, editorOf, selectionIn } from './editor-state';
import { forgetDraft, keepDraft, keptDraft } from './kept-draft';
import { PlanProblemList } from './PlanProblemList';
import { PlanTable } from './PlanTable';
import { PlanTabs } from './PlanTabs';
import { PlanVersions } from './PlanVersions';
import { ProductList } from './ProductList';
import type { PlanFileFormat, PlanMeans } from './plan-means';
import { PLAN_VIEWS } from './plan-views';
import './plan-editor.css';

interface Props {
  campaign: Campaign;
  /** Every revision that is stored, the newest first. */
  versions: readonly PlanVersion[];
  isActive: boolean;
  means: PlanMeans;
  onList: () => void;
  openSetup: () => void;
}

type Saving = 'no' | 'saving' | 'saved' | 'failed';

/** As long as a plan is this new, whoever saves it is told what comes next. */
const FIRST_VERSIONS = 2;

/** How long after a change the work is kept. */
const KEEP_AFTER = 400;

/** One plan on a full page: its tables as grids, checked while they are typed, saved only when the whole is sound. */
export function PlanEditor({ campaign, versions, isActive, means, onList, openSetup }: Props) {
  const { t, format, language } = useI18n();
  const announce = useAnnounce();
  const undo = useUndo();
  const now = useNow();
  const [state, act] = useReducer(afterAction, null, () => {
    const draft = means.draftOf(campaign, language);
    return editorOf({ draft, revision: campaign.revision }, keptDraft(campaign.id, draft));
  });
  const [found, setFound] = useState(() => state.history.past.length > 0);
  const [saving, setSaving] = useState<Saving>('no');
  const [shown, setShown] = useState<'tables' | 'versions' | 'products'>(
    campaign.products.length === 0 && state.history.past.length === 0 ? 'products' : 'tables',
  );
  const [listing, setListing] = useState(false);
  const [viewing, setViewing] = useState(true);
  const { draft } = state.history.present;
  const dirty = draft !== state.base.draft;
  const check = useDraftCheck(means.check, draft);
  const whole = useWhole(check, campaign);
  const kept = useKept(campaign.id, state.base.revision, dirty ? draft : null);
  // Our own save is in the database before its answer is here.
  const overtaken = saving !== 'saving' && campaign.revision > state.base.revision;
  const errors = useMemo(() => check && errorsByRow(check), [check]);
  const problems = check?.read.status === 'invalid' ? check.read.errors : [];
  const newest = useRef(save);
  newest.current = save;

  useEffect(() => {
    const saveByKey = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      // What is still being typed belongs to what is saved: leaving the field puts it in.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      setTimeout(() => void newest.current());
    };
    window.addEventListener('keydown', saveByKey);
    return () => window.removeEventListener('keydown', saveByKey);
  }, []);

  async function save(): Promise<void> {
    // What was not changed here must not go over what was saved elsewhere since.
    if (!dirty || saving === 'saving') return;
    setSaving('saving');
    const read = check?.draft === draft ? check.read : await means.check(draft).catch(() => null);
    if (!read) return failed();
    if (read.status === 'invalid') {
      setSaving('no');
      setListing(true);
      announce(t('plan-page.problems', { count: read.errors.length }));
      return;
    }
    const revision = await stored(read.campaign);
    if (revision === null) return failed();
    setSaving('saved');
    announce(t('plan-page.saved'));
    act({ type: 'saved', draft, revision });
    setFound(false);
  }

  function failed(): void {
    setSaving('failed');
    announce(t('plan-page.save.failed'));
  }

  async function restore(version: PlanVersion): Promise<void> {
    setSaving('saving');
    if (!(await saveAs(version.campaign))) return failed();
    setShown('tables');
    undo(t('plan-page.versions.restored', { revision: version.revision }), async () => {
      if (!(await saveAs(campaign))) return false;
      // Work that was not saved comes back as such.
      if (dirty) act({ type: 'replace', draft });
      return true;
    });
  }

  /** Stores a whole plan as the newest revision and goes on from it. */
  async function saveAs(plan: Campaign): Promise<boolean> {
    const revision = await stored(plan);
    if (revision === null) return false;
    setSaving('saved');
    const saved = means.draftOf(plan, language);
    act({ type: 'replace', draft: saved });
    act({ type: 'saved', draft: saved, revision });
    return true;
  }

  function takeStored(): void {
    const newer = means.draftOf(campaign, language);
    act({ type: 'replace', draft: newer });
    act({ type: 'saved', draft: newer, revision: campaign.revision });
    setFound(false);
  }

  function addProducts(next: PlanDraft): void {
    act({ type: 'replace', draft: next });
    openRow('plan.table.products', 0);
  }

  const openRow = (table: MessageKey, row: number, column = 0) => {
    setShown('tables');
    act({ type: 'open', table, selection: selected(row, column) });
  };
  const View = PLAN_VIEWS[state.table];
  const [latest] = versions;

  return (
    <div className="plan-editor" data-testid="plan-editor">
      <header className="plan-editor-head">
        <button type="button" className="button quiet" onClick={onList} data-testid="plan-list-open">
          <Icon name="back" />
          {t('plan-page.all')}
        </button>
        <div className="grow">
          <h1 className="plan-editor-name">{campaign.name}</h1>
          <p className="soft small" data-testid="plan-revision">
            {t('plan-page.revision', { revision: campaign.revision })}
            {latest && ` · ${t('plan-page.saved-ago', { ago: format.ago(latest.savedAt, now) })}`}
            {isActive && ` · ${t('plan-page.active')}`}
            {` · ${campaign.zone}`}
          </p>
        </div>
        <DraftState
          check={check}
          current={check?.draft === draft}
          dirty={dirty}
          onProblems={() => setListing(!listing)}
          listing={listing}
        />
        <div className="row plan-editor-actions">
          <button
            type="button"
            className="button"
            aria-pressed={shown === 'versions'}
            onClick={() => setShown(shown === 'versions' ? 'tables' : 'versions')}
            data-testid="plan-versions-open"
          >
            <Icon name="clock" />
            {t('plan-page.versions')}
          </button>
          <ExportButtons campaign={whole} means={means} />
          <button
            type="button"
            className="button primary"
            disabled={!dirty || saving === 'saving'}
            onClick={() => void save()}
            data-testid="plan-save"
          >
            {t(saving === 'saving' ? 'plan-page.saving' : 'plan-page.save')}
          </button>
          <HelpLink section="plan" />
        </div>
      </header>
      {saving === 'failed' && <Notice tone="breach">{t('plan-page.save.failed')}</Notice>}
      {saving === 'saved' && !dirty && isActive && versions.length <= FIRST_VERSIONS && (
        <div data-testid="plan-next">
          <Notice tone="ok">
            {t('plan-page.next')}{' '}
            <button type="button" className="link" onClick={openSetup}>
              {t('plan-page.next.setup')}
            </button>
          </Notice>
        </div>
      )}
      {!kept && dirty && <Notice tone="doubt">{t('plan-page.not-kept')}</Notice>}
      {found && dirty && !overtaken && (
        <Notice tone="info">
          {t('plan-page.found')}{' '}
          <button type="button" className="link" onClick={takeStored} data-testid="draft-discard">
            {t('plan-page.found.discard')}
          </button>
        </Notice>
      )}
      {overtaken && (
        <div data-testid="plan-overtaken">
          <Notice tone="doubt">
            {t(dirty ? 'plan-page.overtaken.dirty' : 'plan-page.overtaken', { revision: campaign.revision })}{' '}
            <button type="button" className="link" onClick={takeStored}>
              {t('plan-page.overtaken.take')}
            </button>
          </Notice>
        </div>
      )}
      {shown === 'products' && (
        <ProductList draft={draft} choices={means} onAdd={addProducts} onCancel={() => setShown('tables')} />
      )}
      {shown === 'versions' && (
        <PlanVersions
          versions={versions}
          changesBetween={means.changesBetween}
          zone={campaign.zone}
          onRestore={restore}
          onClose={() => setShown('tables')}
        />
      )}
      {shown === 'tables' && (
        <div className="plan-editor-body">
          <PlanTabs
            draft={draft}
            table={state.table}
            errors={problems}
            onOpen={(table) => act({ type: 'open', table })}
          />
          <main className="plan-editor-main" aria-label={t(state.table)}>
            {View && (
              <section className="plan-view" aria-label={t('plan-page.view')}>
                <button
                  type="button"
                  className="button quiet plan-view-toggle"
                  aria-expanded={viewing}
                  onClick={() => setViewing(!viewing)}
                  data-testid="plan-view-toggle"
                >
                  <Icon name="chevron" className={viewing ? '' : 'closed'} />
                  {t('plan-page.view')}
                </button>
                {viewing && (
                  <div className="plan-view-body">
                    <View campaign={whole} now={now} openRow={openRow} worstCases={means.worstCases} />
                  </div>
                )}
              </section>
            )}
            <PlanTable
              key={state.table}
              draft={draft}
              table={state.table}
              selection={selectionIn(state, state.table)}
              led={state.led}
              errors={errors}
              choices={means}
              calendar={{ withCalendar: means.withCalendar, zone: whole.zone }}
              canUndo={state.history.past.length > 0}
              canRedo={state.history.future.length > 0}
              act={act}
              onProductList={() => setShown('products')}
            />
            {listing && problems.length > 0 && check && (
              <PlanProblemList
                draft={check.draft}
                errors={problems}
                onOpen={openRow}
                onClose={() => setListing(false)}
              />
            )}
          </main>
        </div>
      )}
    </div>
  );
}

/** Whether the draft is sound, is being checked, or what is wrong; it takes the same place in each case. */
function DraftState(props: {
  check: DraftCheck | null;
  current: boolean;
  dirty: boolean;
  listing: boolean;
  onProblems: () => void;
}) {
  const { t } = useI18n();
  const { check, current, dirty, listing, onProblems } = props;
  const errors = check?.read.status === 'invalid' ? check.read.errors.length : 0;
  if (errors > 0)
    return (
      <button
        type="button"
        className="plan-editor-state breach"
        aria-expanded={listing}
        onClick={onProblems}
        data-testid="plan-problems"
      >
        <Icon name="breach" />
        {t('plan-page.problems', { count: errors })}
      </button>
    );
  const state = !check || !current ? 'checking' : dirty ? 'sound' : 'unchanged';
  return (
    <p
      className={`plan-editor-state ${state === 'checking' ? 'soft' : 'ok'}`}
      data-testid="plan-state"
      data-state={state}
    >
      <Icon name={state === 'checking' ? 'clock' : 'ok'} />
      {t(`plan-page.state.${state}`)}
    </p>
  );
}

const FORMATS: readonly PlanFileFormat[] = ['xlsx', 'json', 'ics'];

function ExportButtons({ campaign, means }: { campaign: Campaign; means: PlanMeans }) {
  const { t, language } = useI18n();
  const { make, state } = useMaking();
  return (
    <>
      {state}
      <Menu
        label={t('plan-page.export')}
        icon="download"
        options={FORMATS.map((value) => ({ value, label: t(`plan-page.export.${value}`) }))}
        onChoose={(format) => void make(() => means.exportPlan(campaign, format, language))}
        testId="plan-export"
      />
    </>
  );
}

/** The plan as the draft was last whole; the stored one before the first check. */
function useWhole(check: DraftCheck | null, stored: Campaign): Campaign {
  const last = useRef<Campaign | null>(null);
  if (check?.read.status === 'valid') last.current = check.read.campaign;
  return last.current ?? stored;
}

/**
 * Keeps unsaved work, also where the editor is left at once, or forgets it once there is none; false where the browser has
 * no room for it. What another tab keeps of the same plan is not for one without changes to forget.
 */
function useKept(campaign: string, revision: number, draft: PlanDraft | null): boolean {
  const [kept, setKept] = useState(true);
  const owed = useRef<(() => void) | null>(null);
  const keeps = useRef(draft !== null);
  useEffect(() => {
    const keep = () => {
      owed.current = null;
      if (draft) setKept(keepDraft(campaign, { revision, at: new Date().toISOString(), draft }));
      else if (keeps.current) forgetDraft(campaign);
      keeps.current = draft !== null;
    };
    owed.current = keep;
    const timer = setTimeout(keep, KEEP_AFTER);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [campaign, revision, draft]);
  useEffect(() => () => owed.current?.(), []);
  return kept;
}

/** The revision that stands once the plan is stored; null where it could not be. */
async function stored(campaign: Campaign): Promise<number | null> {
  try {
    return (await askBackground({ type: 'save-campaign', campaign, activate: false })).revision;
  } catch {
    return null;
  }
}
