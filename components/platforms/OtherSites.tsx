import { type FormEvent, useId, useState } from 'react';
import { useUndo } from '../frame/undo';
import { useI18n } from '../ui/i18n';
import { type Grants, hostOf, patternOf } from './grants';

/** Grants for hosts of no known platform, where the general reader works alone. */
export function OtherSites({ grants, patterns }: { grants: Grants; patterns: readonly string[] }) {
  const { t } = useI18n();
  const undo = useUndo();
  const [host, setHost] = useState('');
  const [refused, setRefused] = useState(false);
  const id = useId();

  function submit(event: FormEvent) {
    event.preventDefault();
    const pattern = patternOf(host);
    setRefused(pattern === null);
    if (pattern) void grants.request([pattern]).then((given) => given && setHost(''));
  }

  async function revoke(pattern: string) {
    if (await grants.revoke([pattern]))
      undo(t('platform.revoked', { platform: nameOf(pattern) }), () => grants.request([pattern]));
  }

  const nameOf = (pattern: string) => (hostOf(pattern) === '*' ? t('platform.all-sites') : hostOf(pattern));
  return (
    <form className="other-sites" onSubmit={submit}>
      <div>
        <h3>
          <label htmlFor={id}>{t('platform.other')}</label>
        </h3>
        <p id={`${id}-text`} className="soft">
          {t('platform.other.text')}
        </p>
      </div>
      <div className="row">
        <input
          id={id}
          className="field other-sites-host"
          value={host}
          onChange={(event) => setHost(event.target.value)}
          placeholder={t('platform.other.example')}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={refused}
          aria-describedby={`${id}-text ${id}-problem`}
          data-testid="other-host"
        />
        <button type="submit" className="button" disabled={host.trim() === ''} data-testid="grant-other">
          {t('platform.grant')}
        </button>
      </div>
      <p id={`${id}-problem`} className="small other-sites-problem" role="alert">
        {refused && t('platform.other.refused')}
      </p>
      {patterns.length > 0 && (
        <ul className="other-sites-list">
          {patterns.map((pattern) => (
            <li key={pattern} className="row">
              <span>{nameOf(pattern)}</span>
              <button
                type="button"
                className="button quiet"
                onClick={() => void revoke(pattern)}
                aria-label={t('platform.revoke.label', { platform: nameOf(pattern) })}
              >
                {t('platform.revoke')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
