import { useState } from 'react';
import {
  REPORT_LIMITS,
  type ReportAnswers,
  type ReportFile,
  type ReportTableView,
  type ReportView,
} from '@/lib/domain/report';
import { type I18n, useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { ReportColumns } from './ReportColumns';
import { ReportNames } from './ReportNames';
import { type ReportChoices, ReportQuestions } from './ReportQuestions';

interface Props {
  file: ReportFile;
  view: ReportView;
  answers: ReportAnswers;
  choices: ReportChoices;
  busy: boolean;
  importing: boolean;
  onAnswer: (answers: ReportAnswers) => void;
  onImport: () => void;
  onCancel: () => void;
}

/** How a report is understood: where it is from, its columns with what they mean, what is left out, what is open. */
export function ReportPreview({ file, view, answers, choices, busy, importing, onAnswer, onImport, onCancel }: Props) {
  const { t } = useI18n();
  const isOpen = view.questions.length > 0;
  const isNothing = view.tables.every(({ problem }) => problem !== null);
  const unnamed = view.questions.includes('names') ? view.tables.find(({ named }) => !named) : undefined;
  return (
    <div className="report-preview" aria-busy={busy} data-testid="report-preview">
      <h3>{file.name}</h3>
      {!isNothing && !unnamed && (
        <ReportQuestions view={view} answers={answers} choices={choices} onAnswer={onAnswer} />
      )}
      {unnamed && <ReportNames table={unnamed} onNames={(names) => onAnswer({ ...answers, names })} />}
      {!unnamed &&
        view.tables.map((table, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two tables of one sheet have no other name.
          <TableSection key={`${table.sheet} ${at}`} table={table} view={view} alone={view.tables.length === 1} />
        ))}
      {!isNothing && !unnamed && (
        <Notice tone={isOpen ? 'doubt' : 'info'}>
          {isOpen ? t('report.questions') : t('report.ready', { count: view.snapshots })}
        </Notice>
      )}
      <div className="row">
        {!unnamed && (
          <button
            type="button"
            className="button primary"
            disabled={busy || isOpen || view.snapshots === 0}
            onClick={onImport}
            data-testid="report-import"
          >
            {importing ? t('report.importing') : t('report.import')}
          </button>
        )}
        <button type="button" className="button" disabled={importing} onClick={onCancel} data-testid="report-cancel">
          {t('report.cancel')}
        </button>
      </div>
    </div>
  );
}

function TableSection({ table, view, alone }: { table: ReportTableView; view: ReportView; alone: boolean }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const [all, setAll] = useState(false);
  const limits = { periods: format.number(REPORT_LIMITS.periods), values: format.number(REPORT_LIMITS.kept) };
  return (
    <section className="report-table" data-testid="report-table">
      {!alone && table.sheet !== null && <h4>{table.sheet}</h4>}
      <p>{summary(i18n, table, view)}</p>
      {table.problem && <Notice tone="doubt">{t(`report.problem.${table.problem}`, limits)}</Notice>}
      <ReportColumns columns={table.columns} all={all} onAll={() => setAll(true)} />
      <LeftOut table={table} />
    </section>
  );
}

function summary(i18n: I18n, table: ReportTableView, view: ReportView): string {
  const { t, format } = i18n;
  const parts = [t('report.rows', { count: table.rows }), t('report.values', { count: table.values })];
  if (table.unread > 0) parts.push(t('report.unread', { count: format.number(table.unread) }));
  const isDated = view.questions.includes('period') || view.questions.includes('dayOrder');
  if (view.span) parts.push(periodText(i18n, view.span, view.periods));
  else if (!isDated && !table.problem) parts.push(t('report.no-period'));
  if (table.totals > 0) parts.push(t('report.totals', { count: table.totals }));
  if (table.undated > 0) parts.push(t('report.undated', { count: table.undated }));
  return parts.join(' · ');
}

function periodText({ t }: I18n, span: NonNullable<ReportView['span']>, periods: number): string {
  const days = span.start === span.end ? span.start : t('report.span', span);
  return periods > 1 ? `${days} (${t('report.periods', { count: periods })})` : days;
}

const REASONS = ['buyer', 'contact', 'text'] as const;

/** What was not read, and why: the promise that nothing about buyers is kept can be seen to hold. */
function LeftOut({ table: { hidden, hiddenCells } }: { table: ReportTableView }) {
  const { t } = useI18n();
  if (hidden.length === 0 && hiddenCells === 0) return null;
  return (
    <div className="report-hidden" data-testid="report-hidden">
      {hidden.length > 0 && <strong>{t('report.hidden', { count: hidden.length })}</strong>}
      <dl>
        {REASONS.map((reason) => {
          const headers = hidden.flatMap((one) => (one.reason === reason ? [one.header || '–'] : []));
          return headers.length === 0 ? null : (
            <div key={reason}>
              <dt>{t(`report.hidden.${reason}`)}</dt>
              <dd>{headers.join(', ')}</dd>
            </div>
          );
        })}
      </dl>
      {hiddenCells > 0 && <p>{t('report.hidden.cells', { count: hiddenCells })}</p>}
    </div>
  );
}
