import type { PlatformDefinition } from '@/lib/domain/platform';
import { type Language, type MessageKey, translate } from '@/lib/i18n/translate';
import type { GridColumn, GridOption } from '../grid/Grid';
import type { Row, Rows } from '../grid/sheet';
import type { DraftColumn, DraftSheet, PlanDraft } from './draft';

/** What may be chosen from outside the plan itself. */
export interface Choices {
  platforms: readonly PlatformDefinition[];
  zones: readonly string[];
  currencies: readonly string[];
}

export const CAMPAIGN_TABLE: MessageKey = 'plan.table.campaign';
const ID: MessageKey = 'plan.column.id';
const NAME: MessageKey = 'plan.column.name';

/** The widths of columns in rem, by what their cells hold; texts and names of choices fit most columns. */
const WIDTHS: Readonly<Record<string, number>> = {
  text: 14,
  url: 20,
  zone: 11,
  time: 10,
  'end-time': 10,
  id: 10,
  product: 14,
  tiers: 12,
  money: 8,
  count: 7,
  pieces: 7,
  rate: 7,
  percent: 7,
  growth: 7,
  target: 8,
  currency: 7,
};
const NUMBERS = new Set(['money', 'count', 'pieces', 'rate', 'percent', 'growth', 'target']);

/** The columns of a sheet as the grid shows them; the id of a stored campaign is locked, since it is what it is stored under. */
export function gridColumns(
  { table, columns }: Pick<DraftSheet, 'table' | 'columns'>,
  language: Language,
): GridColumn[] {
  return columns.map(({ header, hint, type, optional, nth }) => {
    const label = [translate(language, header), ...(nth === null ? [] : [nth])].join(' ');
    return {
      key: `${header} ${nth ?? ''}`,
      label,
      hint: translate(language, hint),
      width: Math.max(WIDTHS[type] ?? 9, labelWidth(label)),
      align: NUMBERS.has(type) ? 'end' : 'start',
      needed: !optional,
      locked: table === CAMPAIGN_TABLE && header === ID,
    };
  });
}

/** What a cell of a column may be given: the names of a closed set, ids of the plan's own rows, platforms, zones, currencies. */
export function columnOptions(
  { type, choices }: DraftColumn,
  draft: PlanDraft,
  language: Language,
  { platforms, zones, currencies }: Choices,
): readonly GridOption[] {
  if (choices) return choices.map(({ name }) => ({ text: translate(language, name) }));
  switch (type) {
    case 'phase':
      return idsOf(draft, 'plan.table.phases');
    case 'product':
      return idsOf(draft, 'plan.table.products');
    case 'channel':
      return idsOf(draft, 'plan.table.channels');
    case 'task':
      return idsOf(draft, 'plan.table.tasks');
    case 'platform':
      return platforms.map(({ id, names }) => ({ text: id, note: language === 'en' ? names.en : names.zh }));
    case 'zone':
      return zones.map((text) => ({ text }));
    case 'currency':
      return currencies.map((text) => ({ text }));
    default:
      return [];
  }
}

/** What a row is called: its name or its id. */
export function rowName(sheet: DraftSheet, row: Row): string {
  const at = (header: MessageKey) => row[sheet.columns.findIndex((column) => column.header === header)] ?? '';
  return at(NAME) || at(ID);
}

function idsOf(draft: PlanDraft, table: MessageKey): GridOption[] {
  const sheet = draft.sheets.find((one) => one.table === table);
  const [id, name] = [ID, NAME].map((header) => sheet?.columns.findIndex((column) => column.header === header) ?? -1);
  const seen = new Set<string>();
  return (sheet?.rows ?? []).flatMap((row) => {
    const text = row[id ?? -1]?.trim() ?? '';
    if (text === '' || seen.has(text)) return [];
    seen.add(text);
    const called = row[name ?? -1] ?? '';
    return [{ text, note: called === text ? '' : called }];
  });
}

function labelWidth(label: string): number {
  const wide = [...label].filter((character) => (character.codePointAt(0) ?? 0) > 0x2e80).length;
  return 1.75 + wide * 0.8 + ([...label].length - wide) * 0.45;
}

/** The rows of a sheet with ids where platforms are told by their names; rows of `before` are as they are meant to be. */
export function withPlatformIds(sheet: DraftSheet, before: Rows, platforms: Choices['platforms']): Rows {
  const places = sheet.columns.flatMap(({ type }, at) => (type === 'platform' ? [at] : []));
  const known = new Set(before);
  if (places.length === 0 || sheet.rows === before) return sheet.rows;
  const platformId = platformIds(platforms);
  return sheet.rows.map((row) => {
    const told = known.has(row) ? [] : places.filter((at) => platformId(row[at] ?? '') !== row[at]);
    return told.reduce<Row>((next, at) => next.with(at, platformId(next[at] ?? '')), row);
  });
}

/** The id of a platform that is told by its name, or by a part of it that no other has; any other text as it is. */
function platformIds(platforms: Choices['platforms']): (text: string) => string {
  const all = platforms.map(({ id, names }) => ({ id, names: [id, names.en, names.zh].map(plain) }));
  const idOf = (text: string) => {
    const told = plain(text);
    const exact = all.find(({ names }) => names.includes(told));
    const like = told.length < 2 ? [] : all.filter(({ names }) => names.some((name) => name.includes(told)));
    return exact?.id ?? (like.length === 1 ? like[0]?.id : undefined) ?? text;
  };
  // A pasted list has thousands of rows, and a few platforms.
  const asked = new Map<string, string>();
  return (text) => {
    const id = asked.get(text) ?? idOf(text);
    asked.set(text, id);
    return id;
  };
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
