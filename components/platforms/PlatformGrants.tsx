import { useEffect, useState } from 'react';
import { PageKind, type PlatformDefinition } from '@/lib/domain/platform';
import { askBackground } from '@/lib/messages/panel-client';
import { useSettings } from '../frame/settings';
import { useUndo } from '../frame/undo';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { type Grants, hostOf, isGranted } from './grants';
import { OtherSites } from './OtherSites';
import './platform-grants.css';

/** A platform with one more host than this is named with all; beyond, the rest is counted. */
const SHOWN_HOSTS = 3;

interface Props {
  platforms: readonly PlatformDefinition[];
  grants: Grants;
}

/** Every platform with what is read there, its grant and its switch; one platform is asked for at a time. */
export function PlatformGrants({ platforms, grants }: Props) {
  const granted = useGranted(grants);
  const { t } = useI18n();
  if (!granted) return null;
  const pages = platforms.flatMap((platform) => platform.pages);
  const unseen = pages.filter((page) => !page.seenLive).length;
  const known = new Set(platforms.flatMap((platform) => platform.grants));
  return (
    <>
      {unseen > 0 && (
        <p className="soft" data-testid="platforms-unseen">
          {t('platform.unseen', { unseen, pages: pages.length })}
        </p>
      )}
      <ul className="platform-list">
        {platforms.map((platform) => (
          <PlatformRow key={platform.id} platform={platform} grants={grants} granted={granted} />
        ))}
      </ul>
      <OtherSites grants={grants} patterns={granted.filter((pattern) => !known.has(pattern))} />
    </>
  );
}

function PlatformRow({
  platform,
  grants,
  granted,
}: {
  platform: PlatformDefinition;
  grants: Grants;
  granted: readonly string[];
}) {
  const { t, language } = useI18n();
  const undo = useUndo();
  const { disabledPlatforms } = useSettings();
  const allowed = isGranted(platform.grants, granted);
  const enabled = !disabledPlatforms.includes(platform.id);
  const name = language === 'zh-CN' ? platform.names.zh : platform.names.en;
  const list = new Intl.ListFormat(language);
  const kinds = PageKind.options.filter((kind) => platform.pages.some((page) => page.kind === kind));
  const hosts = [...new Set(platform.grants.map(hostOf))];
  const more = hosts.length - SHOWN_HOSTS;

  async function revoke() {
    const { grants: patterns } = platform;
    if (await grants.revoke(patterns)) undo(t('platform.revoked', { platform: name }), () => grants.request(patterns));
  }
  const named = more > 1 ? [...hosts.slice(0, SHOWN_HOSTS), t('platform.more-sites', { count: more })] : hosts;

  return (
    <li className="platform-row" data-testid={`platform-${platform.id}`} data-granted={allowed}>
      <div>
        <h3>
          {name}
          {allowed && (
            <span className={enabled ? 'platform-state on' : 'platform-state'}>
              <Icon name={enabled ? 'ok' : 'unplanned'} />
              {t(enabled ? 'platform.granted' : 'platform.paused')}
            </span>
          )}
        </h3>
        <p className="soft">
          {t('platform.reads', {
            kinds: list.format(kinds.map((kind) => t(`platform.kind.${kind}`))),
            hosts: list.format(named),
          })}
        </p>
      </div>
      <div className="platform-actions">
        {allowed ? (
          <>
            <button
              type="button"
              className="button quiet"
              onClick={() => void askBackground({ type: 'set-platform', platform: platform.id, enabled: !enabled })}
              aria-label={t(enabled ? 'platform.pause.label' : 'platform.resume.label', { platform: name })}
              data-testid={`pause-${platform.id}`}
            >
              {t(enabled ? 'platform.pause' : 'platform.resume')}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => void revoke()}
              aria-label={t('platform.revoke.label', { platform: name })}
              data-testid={`revoke-${platform.id}`}
            >
              {t('platform.revoke')}
            </button>
          </>
        ) : (
          <button
            type="button"
            className="button primary"
            onClick={() => void grants.request(platform.grants)}
            aria-label={t('platform.grant.label', { platform: name })}
            data-testid={`grant-${platform.id}`}
          >
            {t('platform.grant')}
          </button>
        )}
      </div>
    </li>
  );
}

function useGranted(grants: Grants): readonly string[] | null {
  const [granted, setGranted] = useState<readonly string[] | null>(null);
  useEffect(() => {
    const read = () => void grants.granted().then(setGranted);
    read();
    return grants.onChange(read);
  }, [grants]);
  return granted;
}
