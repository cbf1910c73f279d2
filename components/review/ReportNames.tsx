import { type FormEvent, useState } from 'react';
import type { ReportTableView } from '@/lib/domain/report';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';

interface Props {
  table: ReportTableView;
  onNames: (names: string[]) => void;
}

/** Asks for the names of columns where a file has none; what is left blank is not read. */
export function ReportNames({ table, onNames }: Props) {
  const { t } = useI18n();
  const [names, setNames] = useState<readonly string[]>(() => table.columns.map(() => ''));
  const isEmpty = names.every((name) => name.trim() === '');

  function submit(event: FormEvent) {
    event.preventDefault();
    onNames([...names]);
  }

  return (
    <form className="stack" onSubmit={submit} data-testid="report-names">
      <Notice tone="doubt">{t('report.names.text')}</Notice>
      <div className="report-names">
        {table.columns.map((column, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns without names have no other identity.
          <label key={at} className="report-field">
            <span className="small soft report-sample">{column.sample ?? '–'}</span>
            <input
              className="field"
              value={names[at]}
              aria-label={t('report.names.column', { column: at + 1 })}
              onChange={({ target }) => setNames(names.map((name, own) => (own === at ? target.value : name)))}
              autoComplete="off"
              spellCheck={false}
            />
          </label>
        ))}
      </div>
      <div>
        <button type="submit" className="button" disabled={isEmpty} data-testid="report-names-apply">
          {t('report.names.apply')}
        </button>
      </div>
    </form>
  );
}
