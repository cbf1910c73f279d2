import { Icon, type IconName } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import './marks-legend.css';

const MARKS = [
  { verdict: 'ok', icon: 'ok' },
  { verdict: 'breach', icon: 'breach' },
  { verdict: 'cannot-tell', icon: 'doubt' },
  { verdict: 'unplanned', icon: 'unplanned' },
  { verdict: 'total', icon: 'total' },
] as const satisfies readonly { verdict: string; icon: IconName }[];

/** What each mark on a page looks like, its word, and what it means; or of those alone that say what came of a row. */
export function MarksLegend({ rowsOnly = false }: { rowsOnly?: boolean }) {
  const { t } = useI18n();
  const shown = rowsOnly ? MARKS.filter(({ verdict }) => verdict !== 'total') : MARKS;
  return (
    <dl className="marks-legend" data-testid="marks-legend">
      {shown.map(({ verdict, icon }) => (
        <div key={verdict}>
          <dt className={`marks-legend-mark ${verdict}`}>
            <Icon name={icon} />
            {t(`mark.${verdict}`)}
          </dt>
          <dd>{t(`help.mark.${verdict}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
