import type { Plugin } from 'vite';

type Handler = Extract<NonNullable<Plugin['transformIndexHtml']>, { handler: unknown }>['handler'];
type Context = Parameters<Handler>[1];
type Bundle = NonNullable<Context['bundle']>;

const STYLES = /\s*<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g;
const SCRIPTS = /\s*(?:<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>)/g;

/**
 * Puts a page's style sheets into the page and its scripts behind its content. Each file that a page of an extension
 * waits for costs it milliseconds before its first paint, and what stands in the page needs none of the scripts.
 */
export function firstPaint(): Plugin {
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
