import type { MessageKey } from '@/lib/i18n/translate';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import type { DraftError, PlanDraft } from './draft';
import { gridColumns, rowName } from './plan-columns';

interface Props {
  draft: PlanDraft;
  errors: readonly DraftError[];
  onOpen: (table: MessageKey, row: number, column: number) => void;
  onClose: () => void;
}

/** As many as anyone goes through before checking again. */
const MOST = 200;

/** Everything that is wrong in a draft; each leads to its cell. */
export function PlanProblemList({ draft, errors, onOpen, onClose }: Props) {
  const { t, message, language } = useI18n();
  return (
    <section className="plan-problem-list card" aria-label={t('plan-page.problems.list')} data-testid="problem-list">
      <div className="row">
        <h2 className="grow">{t('plan-page.problems', { count: errors.length })}</h2>
        <button type="button" className="button quiet" onClick={onClose} aria-label={t('plan-page.problems.close')}>
          <Icon name="remove" />
        </button>
      </div>
      <ol>
        {errors.slice(0, MOST).map((error) => {
          const sheet = draft.sheets.find(({ table }) => table === error.table);
          const row = error.row === null ? undefined : sheet?.rows[error.row];
          const column = sheet && error.column !== null ? gridColumns(sheet, language)[error.column] : undefined;
          const place = [
            sheet && t(sheet.table),
            error.row !== null && t('plan-page.problem.row', { row: error.row + 1 }),
            sheet && row && rowName(sheet, row),
            column?.label,
          ].filter(Boolean);
          return (
            <li key={`${error.table} ${error.row} ${error.column} ${error.expected.key}`}>
              <button
                type="button"
                className="plan-problem"
                disabled={!sheet}
                onClick={() => sheet && onOpen(sheet.table, error.row ?? 0, error.column ?? 0)}
                data-testid="problem"
              >
                <span className="plan-problem-place">{place.join(' · ')}</span>
                <span>
                  {error.found === '' ? <span className="faint">{t('import.blank')}</span> : <code>{error.found}</code>}
                  {' → '}
                  {message(error.expected)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {errors.length > MOST && (
        <p className="faint small">{t('plan-page.problems.more', { count: errors.length - MOST })}</p>
      )}
    </section>
  );
}
