import type { PlatformDefinition } from '@/lib/domain/platform';
import { type Grants, hostOf, isGranted } from '../platforms/grants';
import { useGranted } from '../platforms/use-granted';
import { useI18n } from '../ui/i18n';
import { permissionWords } from './permission-words';

/** The permissions of the manifest, those that are asked for later apart. */
export interface ManifestPermissions {
  always: readonly string[];
  optional: readonly string[];
}

interface Props {
  permissions: ManifestPermissions;
  platforms: readonly PlatformDefinition[];
  grants: Grants;
}

/** Every permission with what it is for in plain words, and the sites that may be read now. */
export function PermissionList({ permissions, platforms, grants }: Props) {
  const { t, language } = useI18n();
  const granted = useGranted(grants) ?? [];
  const allowed = platforms.filter((platform) => isGranted(platform.grants, granted));
  const known = new Set(platforms.flatMap((platform) => platform.grants));
  const others = granted.filter((pattern) => !known.has(pattern)).map(hostOf);
  const sites = [...allowed.map(({ names }) => (language === 'zh-CN' ? names.zh : names.en)), ...others];
  const all = [
    ...permissions.always.map((name) => ({ name, optional: false })),
    ...permissions.optional.map((name) => ({ name, optional: true })),
  ];
  return (
    <>
      <h3>{t('settings-page.permissions')}</h3>
      <dl className="settings-permissions" data-testid="permissions">
        {all.map(({ name, optional }) => {
          const words = permissionWords(name);
          return (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd className="soft">
                {words && t(words)}
                {optional && <span className="faint"> ({t('settings-page.permissions.optional')})</span>}
              </dd>
            </div>
          );
        })}
        <div>
          <dt>{t('settings-page.permissions.hosts')}</dt>
          <dd className="soft" data-testid="permitted-sites">
            {sites.length > 0 ? new Intl.ListFormat(language).format(sites) : t('settings-page.permissions.no-hosts')}
          </dd>
        </div>
      </dl>
    </>
  );
}
