import { useEffect, useState } from 'react';
import { Icon } from './Icon';
import { useI18n } from './i18n';
import type { Share } from './job';
import './progress.css';

/** What is done sooner is not worth a flash on the screen. */
const QUIET = 300;

interface Props {
  /** What is being done: "Writing the file…". */
  label: string;
  share?: Share;
  /** Null where what was begun cannot be stopped. */
  onCancel: (() => void) | null;
}

/** That something is being done, how far it is and the way to stop it; seen only if it takes over 300 ms. */
export function Progress({ label, share = null, onCancel }: Props) {
  const { t, format } = useI18n();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), QUIET);
    return () => clearTimeout(timer);
  }, []);
  // The region stands from the start: what appears together with its region is not read out.
  return (
    <div className={late ? 'progress' : undefined} role="status" data-testid="progress" data-shown={late}>
      {late && (
        <>
          <span className="progress-label">
            {label}
            {share !== null && <span className="soft">{format.percent(share, 0)}</span>}
          </span>
          <progress className="progress-bar" aria-label={label} max={1} {...(share === null ? {} : { value: share })} />
          {onCancel && (
            <button type="button" className="button" onClick={onCancel} data-testid="progress-cancel">
              <Icon name="remove" />
              {t('progress.cancel')}
            </button>
          )}
        </>
      )}
    </div>
  );
}
