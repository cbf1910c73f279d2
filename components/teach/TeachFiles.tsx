import { useRef, useState } from 'react';
import type { Teaching } from '@/lib/domain/teaching';
import { askBackground } from '@/lib/messages/panel-client';
import { allTeachings } from '@/lib/store/teachings';
import { type SavedFile, saveFile } from '../files/save-file';
import { useAnnounce } from '../frame/announce';
import { useStored } from '../frame/stored';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { Notice, type NoticeTone } from '../ui/Notice';
import type { FindTab } from './teaching-tab';

/** How lessons become a file and come back from one; null where a file is none of ours. */
export interface TeachingFiles {
  write(teachings: readonly Teaching[]): Promise<SavedFile>;
  read(text: string): Promise<Teaching[] | null>;
}

/** Saves all that was ever taught as a file, and reads such a file in. */
export function TeachFiles({ files, findTab }: { files: TeachingFiles; findTab: FindTab }) {
  const { t } = useI18n();
  const announce = useAnnounce();
  const all = useStored(allTeachings, ['teachings'], []) ?? [];
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<{ tone: NoticeTone; text: string } | null>(null);

  function say(tone: NoticeTone, text: string) {
    setOutcome({ tone, text });
    announce(text);
  }

  async function save() {
    const file = await files.write(all);
    saveFile(file);
    say('ok', t('teach.exported', { name: file.name }));
  }

  async function read(file: File) {
    const teachings = await files.read(await file.text());
    if (!teachings) return say('doubt', t('teach.import.failed', { file: file.name }));
    const known = new Set(all.map(({ id }) => id));
    const replaced = teachings.filter(({ id }) => known.has(id)).length;
    const tabId = await findTab();
    const answer = await askBackground({ type: 'put-teachings', tabId, teachings }).catch(() => null);
    if (!answer) return say('doubt', t('report.import.failed', { file: file.name }));
    say('ok', t('teach.imported', { file: file.name, added: teachings.length - replaced, replaced }));
  }

  return (
    <>
      <div className="row">
        <button
          type="button"
          className="button quiet"
          disabled={all.length === 0}
          onClick={() => void save()}
          data-testid="teach-export"
        >
          <Icon name="download" />
          {t('teach.export')}
        </button>
        <button type="button" className="button quiet" onClick={() => input.current?.click()}>
          <Icon name="upload" />
          {t('teach.import')}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t('teach.import')}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file) void read(file);
          }}
          data-testid="teach-import"
        />
      </div>
      {outcome && (
        <div data-testid="teach-file-outcome">
          <Notice tone={outcome.tone}>{outcome.text}</Notice>
        </div>
      )}
    </>
  );
}
