import { useId, useState } from 'react';
import { pageKeyOf } from '@/lib/domain/page-key';
import type { Reading } from '@/lib/domain/reading';
import type { Database } from '@/lib/store/database';
import { snapshotsOfPage } from '@/lib/store/snapshots';
import { useStored } from '../frame/stored';
import { Icon } from '../ui/Icon';
import { type I18n, useI18n } from '../ui/i18n';
import { gapsOf } from './reading-gaps';
import { readingText } from './reading-text';
import './page-status.css';

interface Props {
  /** Null where no page stands there that may be read. */
  url: string | null;
  zone: string;
  now: number;
  openSetup: () => void;
}

const MOST = 8;

/** What is known of the page at hand in one line, on demand with what of it was not read; or why nothing is known. */
export function PageStatus({ url, zone, now, openSetup }: Props) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const more = useId();
  const [open, setOpen] = useState(false);
  const newest = useStored((database) => newestOf(database, url), ['snapshots'], [url]);
  if (newest === undefined) return null;
  if (!url?.startsWith('http'))
    return (
      <section className="page-status" aria-label={t('here.heading')} data-testid="page-outside">
        <p>
          <strong>{t('here.outside.title')}</strong>
        </p>
        <p className="soft">{t('here.outside.text')}</p>
        <p>
          <button type="button" className="link" onClick={openSetup}>
            {t('empty.unread.grants')}
          </button>
        </p>
      </section>
    );
  return (
    <section className="page-status" aria-label={t('here.heading')} data-testid="page-status">
      <p className="page-status-head">
        <strong>{t('here.heading')}</strong>
        {newest && (
          <time className="faint small" dateTime={newest.takenAt}>
            {t('snapshot.read-ago', { when: format.moment(newest.takenAt, zone, now) })}
          </time>
        )}
      </p>
      <p className="soft">
        {newest ? readingText(i18n, newest.reading) : t('snapshot.never')}
        {newest && (
          <button
            type="button"
            className="link small page-status-toggle"
            aria-expanded={open}
            aria-controls={more}
            onClick={() => setOpen(!open)}
            data-testid="page-details"
          >
            {t('here.details')}
            <Icon name="chevron" />
          </button>
        )}
      </p>
      {newest && open && <Details id={more} reading={newest.reading} />}
    </section>
  );
}

async function newestOf(database: Database, url: string | null) {
  if (!url?.startsWith('http')) return null;
  return (await snapshotsOfPage(database, pageKeyOf(url), 1)).at(0) ?? null;
}

function Details({ id, reading }: { id: string; reading: Reading }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { unreadable, unknown } = gapsOf(reading);
  return (
    <div id={id} className="page-status-details small" data-testid="page-gaps">
      {unreadable.length === 0 && <p>{t('here.all-well')}</p>}
      {unreadable.length > 0 && (
        <>
          <h3>{t('here.unreadable')}</h3>
          <ul>
            {unreadable.slice(0, MOST).map(({ part, name, count, samples }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one header.
              <li key={index}>
                {t('here.unreadable.one', {
                  name: part === 'product' ? t('here.product') : name || t('here.unnamed'),
                  count,
                })}
                <Samples i18n={i18n} texts={samples} />
              </li>
            ))}
          </ul>
          <More count={unreadable.length - MOST} />
        </>
      )}
      {unknown.length > 0 && (
        <>
          <h3>{t('here.unknown')}</h3>
          <ul>
            {unknown.slice(0, MOST).map(({ header, samples }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one header.
              <li key={index}>
                {header}
                <Samples i18n={i18n} texts={samples} />
              </li>
            ))}
          </ul>
          <More count={unknown.length - MOST} />
          <p className="soft">{t('here.unknown.text')}</p>
        </>
      )}
    </div>
  );
}

function Samples({ i18n: { t }, texts }: { i18n: I18n; texts: readonly string[] }) {
  return <span className="faint">{texts.map((raw) => t('here.raw', { raw })).join(t('snapshot.separator'))}</span>;
}

function More({ count }: { count: number }) {
  const { t } = useI18n();
  return count > 0 ? <p className="faint">{t('here.more', { count })}</p> : null;
}
