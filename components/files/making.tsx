import { type ReactNode, useState } from 'react';
import { useAnnounce } from '../frame/announce';
import { useI18n } from '../ui/i18n';
import { useJob } from '../ui/job';
import { Notice } from '../ui/Notice';
import { Progress } from '../ui/Progress';
import { type SavedFile, saveFile } from './save-file';

/** A file being made: what is to be shown of it, and the way to begin one. */
interface Making {
  make(work: () => Promise<SavedFile>): Promise<void>;
  /** How it stands: progress with cancel while it takes long, a word where it failed; null else. */
  state: ReactNode;
}

/** Makes a file and offers it as a download, unless it was cancelled meanwhile. */
export function useMaking(): Making {
  const { t } = useI18n();
  const announce = useAnnounce();
  const { running, run, cancel } = useJob();
  const [failed, setFailed] = useState(false);

  async function make(work: () => Promise<SavedFile>): Promise<void> {
    setFailed(false);
    try {
      const made = await run(work);
      if (made.status === 'done') saveFile(made.value);
    } catch {
      setFailed(true);
      announce(t('file.failed'));
    }
  }

  return {
    make,
    state: running ? (
      <Progress label={t('file.making')} share={running.share} onCancel={cancel} />
    ) : failed ? (
      <Notice tone="breach">{t('file.failed')}</Notice>
    ) : null,
  };
}
