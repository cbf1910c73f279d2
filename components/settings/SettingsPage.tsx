import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { PlatformDefinition } from '@/lib/domain/platform';
import type { MessageKey } from '@/lib/i18n/translate';
import { HelpLink } from '../help/HelpLink';
import type { Hotkey } from '../help/hotkeys';
import type { Grants } from '../platforms/grants';
import { PlatformGrants } from '../platforms/PlatformGrants';
import { isNamed } from '../platforms/platform-groups';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { LanguageSetting, ThemeSetting } from './AppearanceSettings';
import { HiddenButtonSetting } from './HiddenButtonSetting';
import { type HotkeyChange, HotkeySettings } from './HotkeySettings';
import { type NotificationLeave, NotificationSettings } from './NotificationSettings';
import { type ManifestPermissions, PermissionList } from './PermissionList';
import { PictureSetting } from './PictureSetting';
import { permissionWords } from './permission-words';
import { type RetentionRule, RetentionSetting } from './RetentionSetting';
import { RhythmSetting } from './RhythmSetting';
import { type BrowserStorage, StorageSetting } from './StorageSetting';
import { type Findable, isFound } from './settings-search';
import './settings-page.css';

/** What the settings have of the browser and of the use cases. */
export interface SettingsMeans {
  platforms: readonly PlatformDefinition[];
  grants: Grants;
  notifications: NotificationLeave;
  hotkeys: { list: () => Promise<readonly Hotkey[]>; change: HotkeyChange };
  permissions: ManifestPermissions;
  storage: BrowserStorage;
  retention: RetentionRule;
}

interface Props {
  means: SettingsMeans;
  openFirstRun: () => void;
}

interface Setting extends Findable {
  id: string;
  shown: ReactNode;
}

interface Group {
  id: 'look' | 'reading' | 'history' | 'messages' | 'permissions';
  settings: readonly Setting[];
}

/** All that can be chosen for the extension itself, in groups, found by what it is called in either language. */
export function SettingsPage({ means, openFirstRun }: Props) {
  const { t } = useI18n();
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useSlash(() => field.current?.focus());
  const asked = query.trim();
  const groups = groupsOf(means, asked)
    .map((group) => ({ ...group, settings: group.settings.filter((setting) => isFound(setting, asked)) }))
    .filter(({ settings }) => settings.length > 0);
  const count = groups.reduce((sum, { settings }) => sum + settings.length, 0);
  const clear = () => {
    setQuery('');
    field.current?.focus();
  };

  return (
    <div className="settings-page">
      <header className="settings-page-head">
        <img src="/icon/48.png" alt="" width="32" height="32" />
        <h1 className="grow">{t('settings-page.title')}</h1>
        <button type="button" className="button" onClick={openFirstRun} data-testid="open-first-run">
          {t('settings-page.first-run')}
        </button>
        <HelpLink section="settings" labelled />
      </header>
      <search className="settings-page-search">
        <input
          ref={field}
          type="search"
          className="field"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={({ key }) => key === 'Escape' && setQuery('')}
          aria-label={t('settings-page.search')}
          aria-keyshortcuts="/"
          placeholder={t('settings-page.search')}
          autoComplete="off"
          spellCheck={false}
          data-testid="settings-search"
        />
        <p className="faint small" role="status">
          {asked ? t('settings-page.found', { count }) : t('settings-page.search.key')}
        </p>
      </search>
      <nav className="settings-page-nav" aria-label={t('settings-page.sections')}>
        <ul>
          {groups.map(({ id }) => (
            <li key={id}>
              <a href={`#${id}`}>{t(`settings-page.group.${id}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main className="settings-page-groups">
        {groups.map(({ id, settings }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{t(`settings-page.group.${id}`)}</h2>
            <div className="card settings-group">
              {settings.map((setting) => (
                <div key={setting.id} className="setting" data-testid={`entry-${setting.id}`}>
                  {setting.shown}
                </div>
              ))}
            </div>
          </section>
        ))}
        {count === 0 && (
          <div className="card settings-group" data-testid="settings-none">
            <p>{t('settings-page.none', { query: asked })}</p>
            <button type="button" className="button" onClick={clear}>
              <Icon name="back" />
              {t('settings-page.clear')}
            </button>
          </div>
        )}
      </main>
    </div>
  );
}

function groupsOf(means: SettingsMeans, query: string): readonly Group[] {
  const { platforms, grants, permissions } = means;
  const named = query !== '' && platforms.some((platform) => isNamed(platform, query));
  const all = [...permissions.always, ...permissions.optional];
  return [
    {
      id: 'look',
      settings: [
        {
          id: 'language',
          texts: ['settings.language', 'settings.language.en', 'settings.language.zh-CN', 'settings-page.group.look'],
          names: ['chinese', '英文'],
          shown: <LanguageSetting />,
        },
        {
          id: 'theme',
          texts: ['settings.theme', 'settings.theme.light', 'settings.theme.dark', 'settings-page.group.look'],
          names: ['night', 'colour', 'color', '颜色', '夜间'],
          shown: <ThemeSetting />,
        },
      ],
    },
    {
      id: 'reading',
      settings: [
        {
          id: 'platforms',
          texts: [...PLATFORM_TEXTS],
          names: platforms.flatMap(({ id, names, grants: hosts }) => [id, names.en, names.zh, ...hosts]),
          shown: (
            <>
              <div>
                <h3>{<Text of="setup.platforms" />}</h3>
                <p className="soft small">{<Text of="setup.platforms.text" />}</p>
              </div>
              <PlatformGrants platforms={platforms} grants={grants} brief {...(named && { query })} />
            </>
          ),
        },
        { id: 'rhythm', texts: RHYTHM_TEXTS, names: ['capture', 'interval', '抓取', '间隔'], shown: <RhythmSetting /> },
        {
          id: 'hidden',
          texts: ['settings-page.hidden', 'settings-page.hidden.none'],
          shown: <HiddenButtonSetting />,
        },
      ],
    },
    {
      id: 'history',
      settings: [
        {
          id: 'keep',
          texts: ['settings-page.keep', 'settings-page.keep.text', 'settings-page.keep.forever'],
          names: ['retention', 'delete', 'remove', '删除', '清理', '过期'],
          shown: <RetentionSetting rule={means.retention} />,
        },
        {
          id: 'picture',
          texts: ['settings-page.picture', 'settings-page.picture.text', 'snapshot.picture'],
          names: ['screenshot', '截图'],
          shown: <PictureSetting />,
        },
        {
          id: 'storage',
          texts: ['settings-page.storage', 'settings-page.storage.persisted', 'settings-page.storage.persist'],
          names: ['disk', 'space', 'quota', '空间', '容量'],
          shown: <StorageSetting storage={means.storage} />,
        },
      ],
    },
    {
      id: 'messages',
      settings: [
        {
          id: 'notify',
          texts: ['settings.notify', 'settings.notify.text'],
          names: ['alert', '提醒', '消息'],
          shown: <NotificationSettings leave={means.notifications} />,
        },
        {
          id: 'keys',
          texts: ['settings-page.keys', 'settings-page.keys.elsewhere', 'help.keys'],
          names: ['shortcut', 'keyboard', '键盘'],
          shown: <HotkeySettings {...means.hotkeys} />,
        },
      ],
    },
    {
      id: 'permissions',
      settings: [
        {
          id: 'permissions',
          texts: ['settings-page.permissions', ...all.flatMap((name) => permissionWords(name) ?? [])],
          names: all,
          shown: <PermissionList permissions={permissions} platforms={platforms} grants={grants} />,
        },
      ],
    },
  ];
}

const PLATFORM_TEXTS: readonly MessageKey[] = [
  'setup.platforms',
  'setup.platforms.text',
  'platform.group.china',
  'platform.group.asia',
  'platform.group.world',
  'platform.grant',
  'platform.revoke',
  'platform.pause',
  'platform.other',
  'platform.other.text',
];
const RHYTHM_TEXTS: readonly MessageKey[] = [
  'settings-page.rhythm',
  'settings-page.rhythm.close',
  'settings-page.rhythm.usual',
  'settings-page.rhythm.sparing',
];

function Text({ of }: { of: 'setup.platforms' | 'setup.platforms.text' }) {
  const { t } = useI18n();
  return t(of);
}

/** "/" leads to the search from anywhere but a field that text is typed into. */
function useSlash(press: () => void) {
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.matches('input:not([type=radio]), textarea, select');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
