import { useState } from 'react';
import type { Message } from '@/lib/domain/finding';
import type { Language } from '@/lib/i18n/translate';
import { type SavedFile, saveFile } from '../files/save-file';
import { useAnnounce } from '../frame/announce';
import { FileDrop } from '../plan/FileDrop';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { useJob } from '../ui/job';
import { Notice, type NoticeTone } from '../ui/Notice';
import { Progress } from '../ui/Progress';

export type ExportFormat = 'csv' | 'xlsx' | 'json';

/** What reading an exported file back gave; `equal` says whether it is what the database holds now. */
export type ReadBack =
  | { status: 'read'; snapshots: number; findings: number; equal: boolean }
  | { status: 'refused'; reason: Message };

interface Props {
  exportFiles: (format: ExportFormat, language: Language) => Promise<readonly SavedFile[]>;
  readBack: (file: { name: string; bytes: Uint8Array }) => Promise<ReadBack>;
}

const FORMATS: readonly { format: ExportFormat; label: string }[] = [
  { format: 'csv', label: 'CSV' },
  { format: 'xlsx', label: 'XLSX' },
  { format: 'json', label: 'JSON' },
];

/** Writes all that is stored to files, and reads such a file back to show that nothing was lost. */
export function ExportPanel({ exportFiles, readBack }: Props) {
  const { t, message, language } = useI18n();
  const announce = useAnnounce();
  const { running, run, cancel } = useJob();
  const [outcome, setOutcome] = useState<{ tone: NoticeTone; text: string } | null>(null);

  function say(tone: NoticeTone, text: string) {
    setOutcome({ tone, text });
    announce(text);
  }

  async function write(format: ExportFormat) {
    setOutcome(null);
    try {
      const job = await run(() => exportFiles(format, language));
      if (job.status === 'cancelled') return;
      const files = job.value;
      for (const file of files) saveFile(file);
      say('ok', t('review.export.done', { count: files.length, names: files.map(({ name }) => name).join(', ') }));
    } catch {
      say('breach', t('review.export.failed'));
    }
  }

  async function read(file: File) {
    const found = await readBack({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    if (found.status === 'refused')
      return say('breach', t('review.import.failed', { file: file.name, reason: message(found.reason) }));
    const { snapshots, findings, equal } = found;
    say(equal ? 'ok' : 'info', t(equal ? 'review.import.equal' : 'review.import.differs', { snapshots, findings }));
  }

  return (
    <section className="card stack" aria-labelledby="export">
      <h2 id="export">{t('review.export')}</h2>
      <p className="soft">{t('review.export.text')}</p>
      <div className="row">
        {FORMATS.map(({ format, label }) => (
          <button
            key={format}
            type="button"
            className="button primary"
            disabled={running !== null}
            onClick={() => void write(format)}
            data-testid={`export-${format}`}
          >
            <Icon name="download" />
            {label}
          </button>
        ))}
      </div>
      {running && <Progress label={t('review.export.busy')} onCancel={cancel} />}
      <FileDrop
        label={t('review.import')}
        hint={t('review.import.hint')}
        accept=".json,.xlsx,.csv,.zip"
        onFile={(file) => void read(file)}
        testId="import-export"
      />
      {outcome && (
        <div data-testid="export-outcome" data-tone={outcome.tone}>
          <Notice tone={outcome.tone}>{outcome.text}</Notice>
        </div>
      )}
    </section>
  );
}
