import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

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
    // Chrome silently leaves out a key that it uses itself, as Alt+Shift+P, N and B.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' } },
      'toggle-dock': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_command_dock__' },
      'next-breach': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_command_next__' },
      'previous-breach': { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_command_previous__' },
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

type Handler = Extract<NonNullable<Plugin['transformIndexHtml']>, { handler: unknown }>['handler'];
type Context = Parameters<Handler>[1];
type Bundle = NonNullable<Context['bundle']>;

const STYLES = /\s*<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g;
const SCRIPTS = /\s*(?:<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>)/g;

/**
 * Puts a page's style sheets into the page and its scripts behind its content. Each file that a page of an extension
 * waits for costs it milliseconds before its first paint, and what stands in the page needs none of the scripts.
 */
function firstPaint(): Plugin {
  return {
    name: 'pitcrew-first-paint',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle, chunk }) => {
        if (!bundle || !chunk || loadsStyleLater(chunk.fileName, bundle)) return html;
        const style = [...html.matchAll(STYLES)].map(([, file]) => styleOf(file ?? '', bundle)).join('');
        const scripts = [...html.matchAll(SCRIPTS)].map(([tag]) => tag).join('');
        return html
          .replace(STYLES, '')
          .replace(SCRIPTS, '')
          .replace('</head>', () => `<style>${style}</style></head>`)
          .replace('</body>', () => `${scripts}</body>`);
      },
    },
  };
}

function styleOf(file: string, bundle: Bundle): string {
  const asset = bundle[file];
  if (asset?.type !== 'asset') throw new Error(`no style sheet ${file} was built`);
  return typeof asset.source === 'string' ? asset.source : new TextDecoder().decode(asset.source);
}

/** Whether code that is loaded later brings style sheets. It would bring those that are there already once more, behind the others. */
function loadsStyleLater(entry: string, bundle: Bundle): boolean {
  return [...loadedBy(entry, bundle)]
    .flatMap((name) => chunkAt(name, bundle)?.dynamicImports ?? [])
    .some((later) =>
      [...loadedBy(later, bundle)].some((name) => chunkAt(name, bundle)?.viteMetadata?.importedCss.size),
    );
}

/** A chunk and all that it loads with it. */
function loadedBy(name: string, bundle: Bundle, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const imported of chunkAt(name, bundle)?.imports ?? []) loadedBy(imported, bundle, found);
  return found;
}

function chunkAt(name: string, bundle: Bundle) {
  const output = bundle[name];
  return output?.type === 'chunk' ? output : undefined;
}
