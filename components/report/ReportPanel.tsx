import { useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import type { CampaignReview } from '@/lib/domain/campaign-review';
import type { Language } from '@/lib/i18n/translate';
import { type SavedFile, saveFile } from '../files/save-file';
import { useAnnounce } from '../frame/announce';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { useJob } from '../ui/job';
import { Notice } from '../ui/Notice';
import { Progress } from '../ui/Progress';
import { EvidenceChoice } from './EvidenceChoice';
import { PackHead } from './PackHead';
import './report-panel.css';

export type ReportKind = 'html' | 'pptx' | 'xlsx';

interface Work {
  signal: AbortSignal;
  onProgress: (share: number) => void;
}

/** What writes the files; `head` is the hash that a pack of evidence is checked by later. */
export interface ReportWriter {
  report(review: CampaignReview, kind: ReportKind, language: Language, work: Work): Promise<SavedFile>;
  evidence(
    campaign: Campaign,
    findings: readonly string[],
    language: Language,
    work: Work,
  ): Promise<{ file: SavedFile; head: string }>;
}

const KINDS: readonly ReportKind[] = ['html', 'pptx', 'xlsx'];

type Outcome =
  | { status: 'report'; file: string; kilobytes: number }
  | { status: 'evidence'; file: string; kilobytes: number; head: string }
  | { status: 'failed' | 'cancelled' };

/** Writes the review, as it is shown, to a file for those who have no Pitcrew, and the evidence for an appeal. */
export function ReportPanel({ review, writer }: { review: CampaignReview; writer: ReportWriter }) {
  const { t, format, language } = useI18n();
  const announce = useAnnounce();
  const job = useJob();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { campaign } = review;

  async function write(make: (work: Work) => Promise<{ file: SavedFile; head: string | null }>) {
    setOutcome(null);
    try {
      const end = await job.run((signal, onProgress) => make({ signal, onProgress }));
      if (end.status === 'cancelled') return say({ status: 'cancelled' });
      const { file, head } = end.value;
      saveFile(file);
      const of = { file: file.name, kilobytes: Math.ceil(file.bytes.length / 1000) };
      say(head === null ? { status: 'report', ...of } : { status: 'evidence', ...of, head });
    } catch {
      say({ status: 'failed' });
    }
  }

  function say(what: Outcome) {
    setOutcome(what);
    announce(textOf(what));
  }

  function textOf(what: Outcome): string {
    if ('file' in what) return t('report-out.done', { file: what.file, size: `${format.number(what.kilobytes)} kB` });
    return t(`report-out.${what.status}`);
  }

  return (
    <>
      <section className="card stack" aria-labelledby="report-write" data-testid="report-panel">
        <h3 id="report-write">{t('report-out.write')}</h3>
        <p className="soft">{t('report-out.write.text', { time: format.dateTime(review.at, campaign.zone, true) })}</p>
        <ul className="report-panel-kinds">
          {KINDS.map((kind) => (
            <li key={kind}>
              <button
                type="button"
                className="button primary"
                disabled={job.running !== null}
                aria-describedby={`report-${kind}`}
                onClick={() =>
                  void write(async (work) => ({ file: await writer.report(review, kind, language, work), head: null }))
                }
                data-testid={`report-${kind}`}
              >
                <Icon name="download" />
                {t(`report-out.kind.${kind}`)}
              </button>
              <span className="soft small" id={`report-${kind}`}>
                {t(`report-out.kind.${kind}.text`)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <EvidenceChoice
        review={review}
        isBusy={job.running !== null}
        onWrite={(findings) => void write((work) => writer.evidence(campaign, findings, language, work))}
      />
      {job.running && <Progress label={t('report-out.busy')} share={job.running.share} onCancel={job.cancel} />}
      {outcome && (
        <div data-testid="report-outcome" data-status={outcome.status}>
          <Notice tone={'file' in outcome ? 'ok' : outcome.status === 'failed' ? 'breach' : 'info'}>
            {textOf(outcome)}
            {outcome.status === 'evidence' && <PackHead head={outcome.head} />}
          </Notice>
        </div>
      )}
    </>
  );
}
