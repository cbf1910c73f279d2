import { useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import type { LogEntry } from '@/lib/domain/campaign-review';
import { subjectName } from '@/lib/i18n/subject-name';
import { SeverityMark } from '../findings/SeverityMark';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { type LogColumn, type LogOrder, logColumns, ordered, totalOf } from './log-rows';
import { More } from './More';
import './log.css';

interface Props {
  campaign: Campaign;
  entries: readonly LogEntry[];
}

const PAGE = 50;

/** What went wrong, when it was seen, how and how soon it was solved, and what it cost; a column's head orders by it. */
export function LogTable({ campaign, entries }: Props) {
  const { t, format } = useI18n();
  const [order, setOrder] = useState<LogOrder>({ by: 'since', direction: 'descending' });
  const [limit, setLimit] = useState(PAGE);
  const { sums, known, all } = totalOf(entries);
  const shown = ordered(entries, order);
  const turn = (by: LogColumn) =>
    setOrder((before) => ({
      by,
      direction: before.by === by && before.direction === 'descending' ? 'ascending' : 'descending',
    }));

  return (
    <>
      <div className="table-scroll">
        <table className="table log" data-testid="log">
          <thead>
            <tr>
              {logColumns.slice(0, 1).map((by) => (
                <Head key={by} by={by} order={order} onTurn={turn} />
              ))}
              <th scope="col">{t('review-page.log.what')}</th>
              <Head by="since" order={order} onTurn={turn} />
              <th scope="col">{t('review-page.log.solved')}</th>
              <Head by="hours" order={order} onTurn={turn} />
              <Head by="cost" order={order} onTurn={turn} />
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, limit).map((entry) => (
              <LogRow key={`${entry.finding} ${entry.since}`} entry={entry} campaign={campaign} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={5}>
                {t('review-page.log.total', { count: all })}
                {known < all && <span className="faint small"> {t('review-page.log.known', { known, all })}</span>}
              </th>
              <td className="number">
                <strong data-testid="log-total">
                  {sums.length === 0 ? '–' : sums.map((sum) => format.money(sum)).join(' + ')}
                </strong>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      <More shown={limit} all={entries.length} page={PAGE} onMore={() => setLimit(limit + PAGE)} />
    </>
  );
}

function Head({ by, order, onTurn }: { by: LogColumn; order: LogOrder; onTurn: (by: LogColumn) => void }) {
  const { t } = useI18n();
  const isOwn = order.by === by;
  return (
    <th
      scope="col"
      aria-sort={isOwn ? order.direction : 'none'}
      className={by === 'cost' || by === 'hours' ? 'number' : undefined}
    >
      <button type="button" className="log-head" onClick={() => onTurn(by)} data-testid={`log-by-${by}`}>
        {t(`review-page.log.${by}`)}
        <Icon
          name={isOwn ? (order.direction === 'ascending' ? 'up' : 'down') : 'level'}
          className={isOwn ? '' : 'log-idle'}
        />
      </button>
    </th>
  );
}

function LogRow({ entry, campaign }: { entry: LogEntry; campaign: Campaign }) {
  const { t, format, message, language } = useI18n();
  const { severity, check, subject, reason, expected, seen, since, resolved, state, hours, cost, notes } = entry;
  const note = notes.at(-1);
  return (
    <tr data-testid="log-row" data-check={check} data-state={state}>
      <td>
        <SeverityMark severity={severity} />
      </td>
      <td className="log-what">
        <strong>{subjectName(subject, campaign, language)}</strong>
        <span className="soft small"> {t(`finding.check.${check}`)}</span>
        <p className="soft">{message(reason)}</p>
        {(seen !== null || expected !== null) && (
          <p className="small">
            {seen !== null && t('review-page.log.seen', { seen })}
            {seen !== null && expected !== null && ' · '}
            {expected !== null && <span className="soft">{t('review-page.log.expected', { expected })}</span>}
          </p>
        )}
      </td>
      <td className="nowrap">
        <time dateTime={since}>{format.dateTime(since, campaign.zone)}</time>
      </td>
      <td className="log-solved">
        <span className="log-state" data-state={state}>
          <Icon name={STATE_ICONS[state]} />
          {t(`finding.state.${state}`)}
        </span>
        {resolved !== null && (
          <time className="block small soft" dateTime={resolved}>
            {format.dateTime(resolved, campaign.zone)}
          </time>
        )}
        {note && <p className="small log-note">{note.note}</p>}
      </td>
      <td className="number">{format.duration(hours * 3_600_000)}</td>
      <td className="number">
        {cost ? (
          format.money(cost)
        ) : (
          <span className="faint" title={t('review-page.log.no-cost')}>
            –<span className="visually-hidden">{t('review-page.log.no-cost')}</span>
          </span>
        )}
      </td>
    </tr>
  );
}

const STATE_ICONS = { open: 'breach', acknowledged: 'minor', resolved: 'ok', 'false-alarm': 'unplanned' } as const;
