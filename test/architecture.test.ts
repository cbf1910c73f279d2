import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { type ModuleItem, parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';

/** Who may import whom, as the design's table has it; a room may always import itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  text: ['domain'],
  lexicon: ['domain'],
  stats: ['domain'],
  offers: ['domain'],
  capture: ['domain', 'messages'],
  platforms: ['domain'],
  reading: ['domain', 'text', 'lexicon', 'platforms'],
  checks: ['domain', 'stats', 'offers'],
  store: ['domain'],
  messages: ['domain'],
  i18n: ['domain'],
  exchange: ['domain', 'text', 'lexicon', 'i18n'],
  app: [
    'domain',
    'text',
    'lexicon',
    'platforms',
    'reading',
    'stats',
    'offers',
    'checks',
    'store',
    'messages',
    'exchange',
    'i18n',
  ],
  components: ['domain', 'messages', 'store', 'stats', 'i18n'],
};
/** Rooms on the page's thread, where a schema library or a framework has no place: they may import types alone. */
const TYPES_ONLY = ['capture'];
/** Packages that stand in one or few rooms only. */
const PACKAGES: readonly { name: RegExp; rooms: RegExp }[] = [
  { name: /^(react|react-dom)(\/|$)/, rooms: /^(components|entrypoints\/(?!page$|overlay$|pointer$|background))/ },
  {
    name: /^zod(\/|$)/,
    rooms: /^(domain|store|messages|exchange|platforms|reading|entrypoints\/(?!page$|overlay$|pointer$))/,
  },
  { name: /^chart\.js(\/|$)/, rooms: /^(components|entrypoints\/review)/ },
  { name: /^idb$/, rooms: /^store$/ },
  { name: /^(wxt\/browser|@wxt-dev\/browser|webextension-polyfill)$/, rooms: /^(entrypoints\/|messages$|store$)/ },
];

interface Import {
  file: string;
  room: string;
  to: string;
  typeOnly: boolean;
}

const root = normalize(join(import.meta.dirname, '..'));
const files = ['lib', 'components', 'entrypoints']
  .flatMap((top) => readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map((file) => join(top, file)))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
const imports = files.flatMap(importsOf);

function importsOf(file: string): Import[] {
  const code = readFileSync(join(root, file), 'utf8');
  const { body } = parseSync(code, { syntax: 'typescript', tsx: file.endsWith('x') });
  const found = body.flatMap((item) => sourceOf(item) ?? []).map(({ source, typeOnly }) => ({ source, typeOnly }));
  for (const [, source = ''] of code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g))
    found.push({ source, typeOnly: false });
  return found.map(({ source, typeOnly }) => ({ file, room: roomOf(file), to: resolve(file, source), typeOnly }));
}

function sourceOf(item: ModuleItem): { source: string; typeOnly: boolean } | null {
  if (item.type === 'ImportDeclaration') {
    const named =
      item.specifiers.length > 0 && item.specifiers.every((one) => one.type === 'ImportSpecifier' && one.isTypeOnly);
    return { source: item.source.value, typeOnly: item.typeOnly || named };
  }
  if (item.type === 'ExportAllDeclaration') return { source: item.source.value, typeOnly: false };
  if (item.type === 'ExportNamedDeclaration' && item.source) return { source: item.source.value, typeOnly: false };
  return null;
}

/** A path from the root for our own modules, the bare name for packages. */
function resolve(file: string, source: string): string {
  if (source.startsWith('.')) return join(dirname(file), source);
  return source.startsWith('@/') ? source.slice(2) : source;
}

function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  if (top === 'lib') return second;
  return top === 'entrypoints' ? `entrypoints/${second}` : top;
}

const own = (path: string) => /^(lib|components|entrypoints|test|public)\//.test(path);
const say = ({ file, to }: Import) => `${file} imports ${to}`;

describe('architecture', () => {
  it('sees the whole tree', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(imports.filter(({ to }) => own(to)).length).toBeGreaterThan(40);
  });

  it('lets a room import only what the design allows', () => {
    const wrong = imports.filter(({ room, to }) => {
      const allowed = MAY_IMPORT[room];
      return allowed && own(to) && roomOf(to) !== room && !allowed.includes(roomOf(to));
    });
    expect(wrong.map(say)).toEqual([]);
  });

  it('knows every room of lib', () => {
    const unknown = files.filter((file) => file.startsWith('lib/') && !(roomOf(file) in MAY_IMPORT));
    expect(unknown).toEqual([]);
  });

  it('lets nobody import an entrypoint', () => {
    const wrong = imports.filter(({ room, to }) => to.startsWith('entrypoints/') && roomOf(to) !== room);
    expect(wrong.map(say)).toEqual([]);
  });

  it('keeps page code to types of other rooms', () => {
    const wrong = imports.filter(
      ({ room, to, typeOnly }) => TYPES_ONLY.includes(room) && own(to) && roomOf(to) !== room && !typeOnly,
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it('keeps each package to its rooms', () => {
    const wrong = imports.filter(
      ({ room, to, typeOnly }) => !typeOnly && PACKAGES.some(({ name, rooms }) => name.test(to) && !rooms.test(room)),
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it('keeps browser APIs to entrypoints, messages and the settings', () => {
    const wrong = imports.filter(
      ({ file, to }) =>
        /^(wxt\/browser|@wxt-dev\/browser|webextension-polyfill)$/.test(to) &&
        file.startsWith('lib/store/') &&
        file !== 'lib/store/settings.ts',
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it.each([
    [
      'a clock or chance in a pure room',
      /Date\.now\(|new Date\(\)|Math\.random\(|Temporal\.Now/,
      /^lib\/(domain|text|lexicon|reading|checks|stats|offers|platforms|exchange|i18n|store)\//,
    ],
    [
      'page code that acts on the page',
      /\.click\(|\.submit\(|document\.cookie|[^.\w]fetch\(|XMLHttpRequest/,
      /^(lib\/capture|entrypoints\/(page|overlay|pointer))\//,
    ],
    ['a bag of leftovers', /./, /(^|\/)(utils?|helpers?|.*[mM]anager)(\.tsx?$|\/)/],
  ])('has nowhere %s', (_, code, where) => {
    const wrong = files.filter((file) => where.test(file) && code.test(readFileSync(join(root, file), 'utf8')));
    expect(wrong).toEqual([]);
  });
});
