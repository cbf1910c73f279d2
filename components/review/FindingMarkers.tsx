import { useId, useMemo, useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import type { LogEntry } from '@/lib/domain/campaign-review';
import { subjectName } from '@/lib/i18n/subject-name';
import { SeverityMark } from '../findings/SeverityMark';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { More } from './More';
import { type Marker, markersOf } from './markers';
import './markers.css';

interface Props {
  campaign: Campaign;
  entries: readonly LogEntry[];
}

const ICONS = { critical: 'breach', major: 'warning', minor: 'minor' } as const;
/** Findings that one sign names; the rest are counted. */
const NAMED = 4;
const PAGE = 12;

interface MarkerSpan {
  /** The ends of the chart, in milliseconds. */
  from: number;
  to: number;
  /** How wide it is, in pixels. */
  width: number;
}

/** The width of a sign, in pixels, with room for a finger beside the next. */
const SIGN = 26;

/** Signs over a chart where findings began; hover or focus says which. */
export function FindingMarkers({ campaign, entries, from, to, width }: Props & MarkerSpan) {
  const markers = useMemo(() => markersOf(entries, from, to, SIGN / width), [entries, from, to, width]);
  return markers.map((marker) => <Sign key={marker.share} marker={marker} campaign={campaign} />);
}

function Sign({ marker, campaign }: { marker: Marker; campaign: Campaign }) {
  const { t, language, format } = useI18n();
  const tip = useId();
  const [away, setAway] = useState(false);
  const { entries, severity, share } = marker;
  const first = entries[0];
  if (!first) return null;
  return (
    <span className="marker" style={{ insetInlineStart: `${share * 100}%` }} data-severity={severity ?? 'unknown'}>
      <button
        type="button"
        className="marker-sign"
        aria-label={t('review-page.marker', {
          count: entries.length,
          when: format.dateTime(first.since, campaign.zone),
        })}
        aria-describedby={tip}
        data-testid="marker"
        onKeyDown={({ key }) => key === 'Escape' && setAway(true)}
        onFocus={() => setAway(false)}
        onPointerEnter={() => setAway(false)}
      >
        <Icon name={severity ? ICONS[severity] : 'doubt'} />
      </button>
      <span className="marker-tip" role="tooltip" id={tip} data-end={share > 0.6} hidden={away}>
        <span className="faint small">{format.dateTime(first.since, campaign.zone)}</span>
        {entries.slice(0, NAMED).map((entry) => (
          <span key={`${entry.finding} ${entry.since}`}>
            <span className="soft">{t(`finding.check.${entry.check}`)}</span>{' '}
            {subjectName(entry.subject, campaign, language)}
          </span>
        ))}
        {entries.length > NAMED && (
          <span className="faint">{t('review-page.marker.more', { count: entries.length - NAMED })}</span>
        )}
      </span>
    </span>
  );
}

/** The same findings in words, the newest first. */
export function MarkerList({ campaign, entries }: Props) {
  const { t, format, language } = useI18n();
  const [limit, setLimit] = useState(PAGE);
  const listed = useMemo(() => entries.toSorted((a, b) => (a.since > b.since ? -1 : 1)), [entries]);
  return (
    <aside className="marker-list stack" aria-labelledby="marker-list">
      <h3 id="marker-list">{t('finding.list')}</h3>
      {listed.length === 0 && <p className="soft small">{t('review-page.markers.none')}</p>}
      <ul>
        {listed.slice(0, limit).map((entry) => (
          <li key={`${entry.finding} ${entry.since}`}>
            <SeverityMark severity={entry.severity} quiet />
            <span className="grow">
              {subjectName(entry.subject, campaign, language)}
              <span className="faint small block">
                {t(`finding.check.${entry.check}`)} · {format.dateTime(entry.since, campaign.zone)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <More shown={limit} all={listed.length} page={PAGE} onMore={() => setLimit(limit + PAGE)} />
    </aside>
  );
}
