import type { TeachPreview } from '@/lib/messages/panel-to-background';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';

const SHOWN = 6;
type PreviewRow = TeachPreview['rows'][number];

/** How the rows of a place would read: their text on the page beside what is made of it. */
export function PreviewTable({ preview: { rows, count, read } }: { preview: TeachPreview }) {
  const i18n = useI18n();
  const { t } = i18n;
  if (read === 0) return <Notice tone="doubt">{t('teach.preview.none')}</Notice>;
  const shown = rows.slice(0, SHOWN);
  const named = shown.some(({ subject }) => subject !== null);
  return (
    <div data-testid="teach-preview" data-read={read} data-count={count}>
      <div className="table-scroll">
        <table className="table teach-preview">
          <caption className="visually-hidden">{t('teach.preview')}</caption>
          <thead>
            <tr>
              {named && <th scope="col">{t('teach.preview.subject')}</th>}
              <th scope="col">{t('teach.preview.raw')}</th>
              <th scope="col" className="number">
                {t('teach.preview.value')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one preview never change places.
              <tr key={at}>
                {named && (
                  <td className="teach-subject" title={row.subject ?? ''}>
                    {row.subject}
                  </td>
                )}
                <td>{row.raw || <span className="faint">{t('teach.preview.blank')}</span>}</td>
                <td className="number">{readAs(row, i18n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="soft small">
        {t('teach.preview.count', { read, count })}{' '}
        {count > shown.length && t('teach.preview.more', { count: count - shown.length })}
      </p>
    </div>
  );
}

function readAs({ field, text }: PreviewRow, { t, format }: ReturnType<typeof useI18n>) {
  if (text !== null) return text;
  if (field?.status === 'ok') {
    const { value } = field;
    if (value.unit === 'money' && value.currency !== null) {
      return format.money({ amount: value.value, currency: value.currency });
    }
    return value.unit === 'ratio' ? format.percent(Number(value.value), 2) : format.number(value.value);
  }
  if (!field || field.status === 'absent') return <span className="faint">{t('teach.preview.blank')}</span>;
  return <span className="teach-unreadable">{t('teach.preview.unreadable')}</span>;
}
