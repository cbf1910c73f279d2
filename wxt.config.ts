import { defineConfig } from 'wxt';
import { firstPaint } from './build/first-paint';

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  // The review page reads reports in a module worker, which loads the reader of old .xls files only when it meets one.
  vite: () => ({ plugins: [firstPaint()], worker: { format: 'es' } }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'activeTab',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // Asked for when the user switches notifications on.
    optional_permissions: ['notifications'],
    // Nothing is granted at install: a host is asked for one platform at a time, from the first-run page.
    optional_host_permissions: ['https://*/*'],
    web_accessible_resources: [{ resources: ['dock.html'], matches: ['https://*/*'] }],
    // No page of ours may reach the network: what is read stays on the machine by construction.
    ...(command === 'build' && {
      content_security_policy: {
        extension_pages:
          "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'",
      },
    }),
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+P' } },
      'toggle-dock': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_command_dock__' },
      'next-breach': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_command_next__' },
      'previous-breach': { suggested_key: { default: 'Alt+Shift+B' }, description: '__MSG_command_previous__' },
      // No more than four may suggest a key.
      'take-snapshot': { description: '__MSG_command_snapshot__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'pitcrew@pitcrew.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '144' }),
  }),
});
