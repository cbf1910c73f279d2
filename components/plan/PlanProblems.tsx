import type { Message } from '@/lib/domain/finding';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import './plan-problems.css';

/** As many as anyone mends before the next try. */
const MOST = 200;

/** One thing wrong in a plan file: where, what stands there (empty where nothing does), what should stand there. */
export interface PlanFileProblem {
  place:
    | { kind: 'file' }
    | { kind: 'sheet'; sheet: string }
    | { kind: 'cell'; sheet: string; row: number; column: string; header: string }
    | { kind: 'json'; path: string };
  found: string;
  expected: Message;
}

/** The problems of a plan file with their places, so that they can be mended before the next try; how many more there are. */
export function PlanProblems({ file, problems }: { file: string; problems: readonly PlanFileProblem[] }) {
  const { t, message } = useI18n();
  const inSheets = problems.some(({ place }) => place.kind === 'cell');
  return (
    <div className="plan-problems" data-testid="import-errors">
      <Notice tone="breach">
        <strong>{t('import.invalid', { file, count: problems.length })}</strong> {t('import.invalid.unchanged')}
      </Notice>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key. */}
      <section className="table-scroll plan-problems-table" tabIndex={0} aria-label={t('import.problems')}>
        <table className="table">
          <thead>
            <tr>
              {inSheets ? (
                <>
                  <th scope="col">{t('import.sheet')}</th>
                  <th scope="col" className="number">
                    {t('import.row')}
                  </th>
                  <th scope="col">{t('import.column')}</th>
                </>
              ) : (
                <th scope="col" colSpan={3}>
                  {t('import.place')}
                </th>
              )}
              <th scope="col">{t('import.found')}</th>
              <th scope="col">{t('import.expected')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, MOST).map((problem) => (
              <tr key={JSON.stringify(problem)} data-testid="import-error">
                <PlaceCells place={problem.place} />
                <td>
                  {problem.found === '' ? (
                    <span className="faint">{t('import.blank')}</span>
                  ) : (
                    <code className="plan-problems-found">{problem.found}</code>
                  )}
                </td>
                <td>{message(problem.expected)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {problems.length > MOST && (
        <p className="faint small">{t('plan-page.problems.more', { count: problems.length - MOST })}</p>
      )}
    </div>
  );
}

function PlaceCells({ place }: { place: PlanFileProblem['place'] }) {
  const { t } = useI18n();
  switch (place.kind) {
    case 'cell':
      return (
        <>
          <td>{place.sheet}</td>
          <td className="number">{place.row}</td>
          <td>
            {place.column} <span className="soft">{place.header}</span>
          </td>
        </>
      );
    case 'sheet':
      return <td colSpan={3}>{place.sheet}</td>;
    case 'json':
      return (
        <td colSpan={3}>
          <code>{place.path}</code>
        </td>
      );
    case 'file':
      return <td colSpan={3}>{t('import.whole-file')}</td>;
  }
}
