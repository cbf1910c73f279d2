import { useI18n } from '../ui/i18n';
import type { PlanChange } from './plan-means';
import './plan-changes.css';

/** As many as anyone reads; the rest is counted. */
const MOST = 100;

/** What one plan has otherwise than another, row by row. */
export function PlanChanges({ changes }: { changes: readonly PlanChange[] }) {
  const { t } = useI18n();
  if (changes.length === 0) return <p className="soft">{t('plan-page.changes.none')}</p>;
  const tables = [...new Set(changes.map(({ table }) => table))];
  const shown = changes.slice(0, MOST);
  return (
    <div className="plan-changes" data-testid="plan-changes">
      {tables.map((table) => {
        const rows = shown.filter((change) => change.table === table);
        const counts = (['added', 'changed', 'removed'] as const).flatMap((kind) => {
          const count = changes.filter((change) => change.table === table && change.kind === kind).length;
          return count === 0 ? [] : [t(`plan-page.changes.${kind}`, { count })];
        });
        return (
          <section key={table}>
            <h3>
              {t(table)} <span className="soft plan-changes-count">{counts.join(', ')}</span>
            </h3>
            <ul>
              {rows.map((change, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of one table may bear the same name.
                <li key={at} className={`plan-change ${change.kind}`} data-testid="plan-change">
                  <strong>{change.row.join(' · ')}</strong>
                  {change.kind !== 'changed' && <span>{t(`plan-page.change.${change.kind}`)}</span>}
                  {change.fields
                    .filter(({ before, after }) => change.kind === 'changed' || !change.row.includes(after || before))
                    .map(({ header, nth, before, after }) => (
                      <span key={`${header} ${nth}`}>
                        <span className="soft">{[t(header), nth].filter((part) => part !== null).join(' ')}</span>{' '}
                        {change.kind !== 'added' && <Value text={before} gone />}
                        {change.kind === 'changed' && ' → '}
                        {change.kind !== 'removed' && <Value text={after} />}
                      </span>
                    ))}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {changes.length > MOST && (
        <p className="faint small">{t('plan-page.changes.more', { count: changes.length - MOST })}</p>
      )}
    </div>
  );
}

function Value({ text, gone = false }: { text: string; gone?: boolean }) {
  const { t } = useI18n();
  if (text === '') return <span className="faint">{t('import.blank')}</span>;
  return gone ? <del>{text}</del> : <ins>{text}</ins>;
}
