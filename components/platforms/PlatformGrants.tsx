import { useState } from 'react';
import { PageKind, type PlatformDefinition } from '@/lib/domain/platform';
import { askBackground } from '@/lib/messages/panel-client';
import { useSettings } from '../frame/settings';
import { useUndo } from '../frame/undo';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { type Grants, hostOf, isGranted } from './grants';
import { OtherSites } from './OtherSites';
import { groupOf, isNamed, PLATFORM_GROUPS } from './platform-groups';
import { useGranted } from './use-granted';
import './platform-grants.css';

/** A platform with one more host than this is named with all; beyond, the rest is counted. */
const SHOWN_HOSTS = 3;

interface Props {
  platforms: readonly PlatformDefinition[];
  grants: Grants;
  /** What the surface is searched for, where that names platforms; their own field gives way to it. */
  query?: string;
  /** Shows first what is allowed, and all others when they are asked for. */
  brief?: boolean;
}

/** Every platform with what is read there, its grant and its switch; one platform is asked for at a time. */
export function PlatformGrants({ platforms, grants, query, brief = false }: Props) {
  const granted = useGranted(grants);
  const { t } = useI18n();
  const [own, setOwn] = useState('');
  const [isOpen, setOpen] = useState(!brief);
  if (!granted) return null;
  const pages = platforms.flatMap((platform) => platform.pages);
  const unseen = pages.filter((page) => !page.seenLive).length;
  const known = new Set(platforms.flatMap((platform) => platform.grants));
  const isAllowed = (platform: PlatformDefinition) => isGranted(platform.grants, granted);
  const others = platforms.filter((platform) => !isAllowed(platform)).length;
  const isBrief = !isOpen && query === undefined && others < platforms.length;
  const found = platforms.filter((platform) =>
    isBrief ? isAllowed(platform) : isNamed(platform, (query ?? own).trim()),
  );
  return (
    <div className="stack">
      {query === undefined && !isBrief && (
        <input
          type="search"
          className="field platform-search"
          value={own}
          onChange={(event) => setOwn(event.target.value)}
          aria-label={t('platform.search')}
          placeholder={t('platform.search')}
          autoComplete="off"
          spellCheck={false}
          data-testid="platform-search"
        />
      )}
      {PLATFORM_GROUPS.map((group) => {
        const here = found.filter((platform) => groupOf(platform) === group);
        if (here.length === 0) return null;
        const allowed = here.filter(isAllowed).length;
        return (
          <section key={group} aria-labelledby={`platforms-${group}`}>
            <h3 id={`platforms-${group}`} className="platform-group">
              {t(`platform.group.${group}`)}
              {!isBrief && <span className="faint">{t('platform.group.count', { allowed, count: here.length })}</span>}
            </h3>
            <ul className="platform-list">
              {here.map((platform) => (
                <PlatformRow key={platform.id} platform={platform} grants={grants} granted={granted} />
              ))}
            </ul>
          </section>
        );
      })}
      {found.length === 0 && (
        <p className="soft" role="status" data-testid="platforms-none">
          {t('platform.none', { query: (query ?? own).trim() })}
        </p>
      )}
      {isBrief && others > 0 && (
        <button
          type="button"
          className="button platform-more"
          onClick={() => setOpen(true)}
          data-testid="platforms-all"
        >
          <Icon name="plus" />
          {t('platform.all', { count: others })}
        </button>
      )}
      <OtherSites grants={grants} patterns={granted.filter((pattern) => !known.has(pattern))} />
      {unseen > 0 && (
        <p className="faint small" data-testid="platforms-unseen">
          {t('platform.unseen', { unseen, pages: pages.length })}
        </p>
      )}
    </div>
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
      <h4>
        {name}
        {allowed && (
          <span className={enabled ? 'platform-state on' : 'platform-state'}>
            <Icon name={enabled ? 'ok' : 'unplanned'} />
            {t(enabled ? 'platform.granted' : 'platform.paused')}
          </span>
        )}
      </h4>
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
            className="button"
            onClick={() => void grants.request(platform.grants)}
            aria-label={t('platform.grant.label', { platform: name })}
            data-testid={`grant-${platform.id}`}
          >
            {t('platform.grant')}
          </button>
        )}
      </div>
      <div className="platform-reads">
        <p className="soft small">{list.format(named)}</p>
        <p className="faint small">
          {t('platform.reads', { kinds: list.format(kinds.map((kind) => t(`platform.kind.${kind}`))) })}
        </p>
      </div>
    </li>
  );
}
