import type { ReportColumnView } from '@/lib/domain/report';
import { metricName } from '@/lib/i18n/metric-name';
import { useI18n } from '../ui/i18n';

const FIRST = 8;

interface Props {
  columns: readonly ReportColumnView[];
  all: boolean;
  onAll: () => void;
}

/** The columns of a report with an example and what they are read as; figures that are known come first. */
export function ReportColumns({ columns, all, onAll }: Props) {
  const { t } = useI18n();
  const rank = ({ role, metric }: ReportColumnView) => (metric ? 0 : role === 'figures' ? 2 : 1);
  const ordered = columns
    .map((column, at) => ({ column, at }))
    .sort((a, b) => rank(a.column) - rank(b.column) || a.at - b.at);
  const shown = all ? ordered : ordered.slice(0, FIRST);
  return (
    <div className="table-scroll">
      <table className="table report-columns">
        <thead>
          <tr>
            <th scope="col">{t('report.column')}</th>
            <th scope="col">{t('report.column.sample')}</th>
            <th scope="col">{t('report.column.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ column, at }) => (
            <tr key={at} data-testid="report-column">
              <td>{column.header}</td>
              <td className="soft report-sample">{column.sample ?? '–'}</td>
              <td>
                <Meaning column={column} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < columns.length && (
        <button type="button" className="link report-all" onClick={onAll}>
          {t('report.columns.all', { count: columns.length })}
        </button>
      )}
    </div>
  );
}

function Meaning({ column: { role, metric } }: { column: ReportColumnView }) {
  const { t, language } = useI18n();
  if (metric) return metricName(language, metric);
  return <span className="faint">{role === 'figures' ? t('report.column.unknown') : t(`report.role.${role}`)}</span>;
}
