import { useRef } from 'react';
import type { MessageKey } from '@/lib/i18n/translate';
import { useAnnounce } from '../frame/announce';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import type { PlanDraft } from './draft';
import type { PlanMeans } from './plan-means';

/** The tables that events of a calendar can become rows of. */
export const CALENDAR_TABLES: readonly MessageKey[] = ['plan.table.nodes', 'plan.table.phases'];

interface Props {
  draft: PlanDraft;
  table: MessageKey;
  withCalendar: PlanMeans['withCalendar'];
  zone: string;
  onDraft: (draft: PlanDraft) => void;
  /** Says what became of the file; null while one is chosen. */
  onSaid: (said: string | null) => void;
}

/** Takes the events of a calendar file into a table of the draft, where they can be looked at and undone before saving. */
export function CalendarImport({ draft, table, withCalendar, zone, onDraft, onSaid }: Props) {
  const { t } = useI18n();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);

  async function take(file: File): Promise<void> {
    const read = withCalendar(draft, new Uint8Array(await file.arrayBuffer()), table, zone);
    if (read.status === 'read' && read.events > 0) onDraft(read.draft);
    const said =
      read.status === 'refused'
        ? t('plan-page.calendar.refused', { file: file.name })
        : t('plan-page.calendar.read', { file: file.name, count: read.events, left: read.left });
    onSaid(said);
    announce(said);
  }

  return (
    <>
      <button
        type="button"
        className="button quiet nowrap"
        onClick={() => {
          onSaid(null);
          input.current?.click();
        }}
      >
        <Icon name="upload" />
        {t('plan-page.calendar')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".ics"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('plan-page.calendar')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) void take(file);
        }}
        data-testid="calendar-file"
      />
    </>
  );
}
