import { useState } from 'react';
import {
  NO_ANSWERS,
  REPORT_LIMITS,
  type ReportAnswers,
  type ReportFile,
  type ReportTable,
  type ReportView,
} from '@/lib/domain/report';
import { askBackground } from '@/lib/messages/panel-client';
import type { ReportResult } from '@/lib/messages/panel-to-background';
import { useAnnounce } from '../frame/announce';
import { FileDrop } from '../plan/FileDrop';
import { type I18n, useI18n } from '../ui/i18n';
import { useJob } from '../ui/job';
import { Notice, type NoticeTone } from '../ui/Notice';
import { Progress } from '../ui/Progress';
import { ReportPreview } from './ReportPreview';
import type { ReportChoices } from './ReportQuestions';
import './report-import.css';

type Refusal = 'not-a-table' | 'damaged' | 'encrypted' | 'too-large' | 'too-many-rows';

/** Reads a report's bytes, and says how it is understood under the user's answers: outside the page's own thread. */
export interface ReportReader {
  read: (
    file: File,
  ) => Promise<
    { status: 'read'; file: ReportFile; tables: readonly ReportTable[] } | { status: 'refused'; reason: Refusal }
  >;
  /** How the file read last is understood; `onProgress` hears which share of it has been read. */
  view: (answers: ReportAnswers, onProgress: (share: number) => void) => Promise<ReportView>;
}

interface Props {
  reader: ReportReader;
  choices: ReportChoices;
}

interface Reading {
  file: ReportFile;
  tables: readonly ReportTable[];
  answers: ReportAnswers;
  view: ReportView;
}

type Stage =
  | { name: 'none' }
  | { name: 'reading'; file: string; large: boolean }
  | { name: 'read'; reading: Reading; busy: boolean; importing: boolean };

const LARGE = 2 * 1024 * 1024;

/** Takes a report that a platform exported, shows how it is understood, asks what it leaves open, and imports it. */
export function ReportImport({ reader, choices }: Props) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const announce = useAnnounce();
  const { running, run, cancel } = useJob();
  const [stage, setStage] = useState<Stage>({ name: 'none' });
  const [outcome, setOutcome] = useState<{ tone: NoticeTone; text: string } | null>(null);

  function say(tone: NoticeTone, text: string) {
    setOutcome({ tone, text });
    announce(text);
  }

  async function open(given: File) {
    const { name } = given;
    setOutcome(null);
    setStage({ name: 'reading', file: name, large: given.size > LARGE });
    try {
      const job = await run(async (signal, report) => {
        const read = await reader.read(given);
        if (read.status === 'refused' || signal.aborted) return { read, view: null };
        return { read, view: await reader.view(NO_ANSWERS, report) };
      });
      if (job.status === 'cancelled') return setStage({ name: 'none' });
      const { read, view } = job.value;
      if (read.status === 'refused' || view === null) {
        setStage({ name: 'none' });
        return read.status === 'refused' ? say('breach', refusalText(i18n, name, read.reason)) : undefined;
      }
      const { file, tables } = read;
      setStage({ name: 'read', reading: { file, tables, answers: NO_ANSWERS, view }, busy: false, importing: false });
      announce(view.questions.length > 0 ? t('report.questions') : t('report.ready', { count: view.snapshots }));
    } catch {
      setStage({ name: 'none' });
      say('breach', t('report.failed', { file: name }));
    }
  }

  async function answer(reading: Reading, answers: ReportAnswers) {
    setStage({ name: 'read', reading: { ...reading, answers }, busy: true, importing: false });
    try {
      const view = await reader.view(answers, () => {});
      setStage({ name: 'read', reading: { ...reading, answers, view }, busy: false, importing: false });
    } catch {
      setStage({ name: 'none' });
      say('breach', t('report.failed', { file: reading.file.name }));
    }
  }

  async function keep(reading: Reading) {
    setStage({ name: 'read', reading, busy: true, importing: true });
    const { file, tables, answers } = reading;
    const result = await imported({ file, tables, answers });
    if (result?.status !== 'imported') {
      setStage({ name: 'read', reading, busy: false, importing: false });
      return say('breach', t('report.import.failed', { file: file.name }));
    }
    setStage({ name: 'none' });
    const { added } = result;
    say(
      added > 0 ? 'ok' : 'info',
      t(added > 0 ? 'report.imported' : 'report.imported.known', { file: file.name, added }),
    );
  }

  return (
    <section className="card stack" aria-labelledby="report">
      <h2 id="report">{t('report.heading')}</h2>
      <p className="soft">{t('report.text')}</p>
      {stage.name !== 'read' && (
        <FileDrop
          label={t('report.choose')}
          hint={t('report.hint', { rows: format.number(REPORT_LIMITS.rows) })}
          accept=".csv,.tsv,.txt,.xlsx,.xls"
          onFile={(file) => void open(file)}
          testId="report-file"
        />
      )}
      {stage.name === 'reading' && (
        <div className="stack" data-testid="report-reading">
          <Progress
            label={t('report.reading', { file: stage.file })}
            share={running?.share ?? null}
            onCancel={cancel}
          />
          {stage.large && <p className="soft">{t('report.reading.large')}</p>}
        </div>
      )}
      {stage.name === 'read' && (
        <ReportPreview
          file={stage.reading.file}
          view={stage.reading.view}
          answers={stage.reading.answers}
          choices={choices}
          busy={stage.busy}
          importing={stage.importing}
          onAnswer={(answers) => void answer(stage.reading, answers)}
          onImport={() => void keep(stage.reading)}
          onCancel={() => setStage({ name: 'none' })}
        />
      )}
      {outcome && (
        <div data-testid="report-outcome" data-tone={outcome.tone}>
          <Notice tone={outcome.tone}>{outcome.text}</Notice>
        </div>
      )}
    </section>
  );
}

function refusalText({ t, format }: I18n, file: string, reason: Refusal): string {
  const { megabytes, rows } = REPORT_LIMITS;
  return t(`report.refused.${reason}`, { file, megabytes, rows: format.number(rows) });
}

async function imported(report: Omit<Reading, 'view'>): Promise<ReportResult | null> {
  try {
    return await askBackground({ type: 'import-report', ...report, tables: [...report.tables] });
  } catch {
    return null;
  }
}
