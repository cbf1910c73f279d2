import { useState } from 'react';
import { isReportAddress } from '@/lib/domain/report';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Database } from '@/lib/store/database';
import { countSnapshots, snapshotsBefore } from '@/lib/store/snapshots';
import { useStored } from '../frame/stored';
import { EmptyState } from '../ui/EmptyState';
import { useI18n } from '../ui/i18n';
import { readingText } from './reading-text';

const PAGE = 20;

/** Every snapshot kept, the newest first, a page of rows at a time; times are in the given zone. */
export function SnapshotTable({ zone }: { zone: string }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const [befores, setBefores] = useState<readonly Snapshot[]>([]);
  const before = befores.at(-1) ?? null;
  const found = useStored((database) => readPage(database, before), ['snapshots'], [before?.id]);
  if (!found) return null;
  const { total, rows } = found;
  const oldest = rows.at(-1);

  return (
    <section className="card stack" aria-labelledby="snapshots">
      <div className="row">
        <h2 id="snapshots" className="grow">
          {t('snapshot.heading')}
        </h2>
        <span className="soft" data-testid="snapshot-count">
          {t('snapshot.count', { count: total })}
        </span>
      </div>
      {total === 0 ? (
        <EmptyState level={3} title={t('snapshot.none.title')} text={t('snapshot.none.text')} />
      ) : (
        <>
          <div className="table-scroll">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('snapshot.taken')}</th>
                  <th scope="col">{t('snapshot.page')}</th>
                  <th scope="col">{t('snapshot.content')}</th>
                  <th scope="col">{t('snapshot.trigger')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((snapshot) => (
                  <tr key={snapshot.id} data-testid="snapshot-row">
                    <td className="nowrap">
                      <time dateTime={snapshot.takenAt}>{format.dateTime(snapshot.takenAt, zone)}</time>
                    </td>
                    <td>
                      {isReportAddress(snapshot.url) ? (
                        snapshot.title
                      ) : (
                        <a href={snapshot.url} target="_blank" rel="noreferrer">
                          {snapshot.title || snapshot.pageKey}
                        </a>
                      )}
                      <span className="faint small block">
                        {isReportAddress(snapshot.url) ? t('report.place') : new URL(snapshot.url).host}
                        {snapshot.trigger === 'report' &&
                          snapshot.reading.period &&
                          ` · ${snapshot.reading.period.raw}`}
                      </span>
                    </td>
                    <td>{readingText(i18n, snapshot.reading)}</td>
                    <td className="soft nowrap">{t(`snapshot.trigger.${snapshot.trigger}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {(before || rows.length === PAGE) && (
            <div className="row">
              <button
                type="button"
                className="button"
                disabled={befores.length === 0}
                onClick={() => setBefores(befores.slice(0, -1))}
                data-testid="snapshots-newer"
              >
                {t('snapshot.newer')}
              </button>
              <button
                type="button"
                className="button"
                disabled={rows.length < PAGE || !oldest}
                onClick={() => oldest && setBefores([...befores, oldest])}
                data-testid="snapshots-older"
              >
                {t('snapshot.older')}
              </button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

async function readPage(database: Database, before: Snapshot | null) {
  const [total, rows] = await Promise.all([countSnapshots(database), snapshotsBefore(database, before, PAGE)]);
  return { total, rows };
}
