import { useI18n } from '../ui/i18n';
import type { ChartLine, ChartSpan } from './LineChart';
import { sampled, valueAt } from './sampled';

interface Props {
  /** What the table is of. */
  title: string;
  lines: readonly ChartLine[];
  span: ChartSpan;
  amount: (y: number) => string;
}

/** Rows that are shown of a line at most. */
const ROWS = 24;

/** A line chart in numbers: the first line's points, evenly thinned, beside what the others say there. */
export function ChartTable({ title, lines, span, amount }: Props) {
  const { t, format } = useI18n();
  const [first, ...others] = lines;
  if (!first || first.points.length === 0) return null;
  const rows = sampled(first.points, ROWS);
  return (
    <details className="chart-table">
      <summary className="small">{t('review-page.chart.table')}</summary>
      <div className="table-scroll">
        <table className="table">
          <caption className="small soft">
            {title}
            {rows.length < first.points.length &&
              ` · ${t('review-page.chart.table.rows', { shown: format.number(rows.length), all: format.number(first.points.length) })}`}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t(span.kind === 'time' ? 'review-page.chart.when' : 'review-page.chart.share')}</th>
              {lines.map(({ name, tone }) => (
                <th key={`${tone} ${name}`} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ x, y }) => (
              <tr key={x}>
                <th scope="row">
                  {span.kind === 'time' ? format.dateTime(new Date(x).toISOString(), span.zone) : format.percent(x, 0)}
                </th>
                <td className="number">{amount(y)}</td>
                {others.map(({ name, tone, points }) => {
                  const other = valueAt(points, x);
                  return (
                    <td key={`${tone} ${name}`} className="number">
                      {other === null ? '–' : amount(other)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
