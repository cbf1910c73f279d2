import type { Currency } from '@/lib/domain/money';
import type { PlatformDefinition, PlatformSite } from '@/lib/domain/platform';
import type { ReportAnswers, ReportFile, ReportTable } from '@/lib/domain/report';
import type { Zone } from '@/lib/domain/time';
import { saysCurrency } from '@/lib/exchange/reports/column-names';
import { platformOf } from '@/lib/exchange/reports/known-labels';
import { meaningOf } from '@/lib/lexicon/header-meaning';
import { platforms } from '@/lib/platforms/registry';

/** Where a report comes from, as far as the file and the user say; `sites` are the hosts that are left to choose from. */
export interface ReportOrigin {
  platform: PlatformDefinition | 'other' | null;
  site: PlatformSite | null;
  sites: readonly string[];
  zone: Zone | null;
  currency: Currency | null;
}

const CURRENCY_CODE = /^[A-Z]{3}$/;

/** Tells the platform by columns and titles, its site by the currency that columns state, and from it zone and currency. */
export function originOf(file: ReportFile, tables: readonly ReportTable[], answers: ReportAnswers): ReportOrigin {
  const headers = tables.flatMap(({ columns, hidden }) => [
    ...columns.map(({ header }) => header.at(-1) ?? ''),
    ...hidden.map(({ header }) => header),
  ]);
  const titles = [file.name, ...tables.flatMap(({ sheet, notes }) => [...(sheet ? [sheet] : []), ...notes])];
  const id = answers.platform ?? platformOf(headers, titles);
  const stated = statedCurrency(tables);
  const own = answers.currency ?? stated;
  if (id === null || id === 'other') return { platform: id, site: null, sites: [], zone: answers.zone, currency: own };
  const platform = platforms.find((one) => one.id === id) ?? null;
  if (!platform) return { platform: 'other', site: null, sites: [], zone: answers.zone, currency: own };
  const fitting = stated ? platform.sites.filter(({ currency }) => currency === stated) : [];
  const left = fitting.length > 0 ? fitting : platform.sites;
  const chosen = platform.sites.find(({ hosts }) => answers.site !== null && hosts.includes(answers.site));
  const site = chosen ?? (areAlike(left) ? (left[0] ?? null) : null);
  return {
    platform,
    site,
    sites: areAlike(platform.sites)
      ? []
      : platform.sites.filter((one) => left.includes(one) || one === chosen).flatMap(({ hosts }) => hosts.slice(0, 1)),
    zone: answers.zone ?? site?.zone ?? null,
    currency: own ?? site?.currency ?? null,
  };
}

/** The platform's id; null where none is known, or it has no definition. */
export function platformIdOf({ platform }: ReportOrigin): string | null {
  return typeof platform === 'object' ? (platform?.id ?? null) : null;
}

/** Sites between which nothing that figures depend on differs. */
function areAlike([first, ...others]: readonly PlatformSite[]): boolean {
  return others.every(
    ({ zone, currency, locale }) => zone === first?.zone && currency === first.currency && locale === first.locale,
  );
}

/** The one currency that a column of codes or headers name; null where none does, or several. */
function statedCurrency(tables: readonly ReportTable[]): Currency | null {
  const found = new Set<Currency>();
  for (const { columns } of tables) {
    for (const { header, cells } of columns) {
      const meaning = meaningOf(header, { platform: null, lang: null });
      if (meaning.kind === 'metric' && meaning.currency) found.add(meaning.currency);
      if (!saysCurrency(header.at(-1) ?? '')) continue;
      for (const cell of cells) if (cell !== null && CURRENCY_CODE.test(cell)) found.add(cell);
    }
  }
  const [only] = found;
  return found.size === 1 && only ? only : null;
}

/** Whether the rows of a table name more than one currency, so that no amount is in a sure one. */
export function mixesCurrencies({ columns }: ReportTable): boolean {
  const column = columns.find(({ header }) => saysCurrency(header.at(-1) ?? ''));
  return column !== undefined && new Set(column.cells.filter((cell) => cell !== null)).size > 1;
}
