import type { Fallback, HealthField, PageHealth, PageOutline } from '@/lib/domain/health';
import { lostFields } from '@/lib/domain/health-state';
import type { Instant } from '@/lib/domain/time';
import { meaningOf } from '@/lib/lexicon/header-meaning';
import { hostMatches } from '@/lib/platforms/address';
import { platforms } from '@/lib/platforms/registry';
import { addressOutline, hostOutline } from '@/lib/text/address-outline';
import { privatePieces } from '@/lib/text/private-text';

/** What a report says of where it was made. */
export interface ReportEnvironment {
  extensionVersion: string;
  /** Name and main version ("Chrome 144"). */
  browser: string;
}

/**
 * The health of one kind of page as text for a bug report, in English for those who mend it. It is built from what may be
 * said alone: verdicts, counts, the page's structure, and of its texts the headers that the lexicon knows. Nothing that
 * stood in a cell is in it, no id, no name, no address beyond the kind of page.
 */
export function healthReport(health: PageHealth, environment: ReportEnvironment): string {
  const lost = lostFields(health);
  const read = health.fields.filter((field) => !field.lost);
  const lines = [
    'Pitcrew reading report',
    `extension ${environment.extensionVersion}, reader ${health.readerVersion}, ${environment.browser}`,
    `platform ${health.platform ?? 'none'}, page ${health.page ?? 'none'}, kind ${health.kind ?? 'unknown'}`,
    `address ${addressOf(health)}`,
    `last try ${minute(health.lastTriedAt)}: ${health.lastVerdict}`,
    `last read ${health.lastReadAt ? minute(health.lastReadAt) : 'never'}`,
    `tries ${health.tries.map(({ verdict, count }) => `${verdict} ${count}`).join(', ')}`,
    `fields ok ${health.counts.ok}, absent ${health.counts.absent}, ambiguous ${health.counts.ambiguous}, unparsable ${health.counts.unparsable}`,
    `rows ${health.counts.rows}${health.counts.rowsTotal === null ? '' : ` of ${health.counts.rowsTotal}`}`,
    ...health.fallbacks.map((fallback) => `fallback ${fallbackText(fallback)}`),
    '',
    lost.length > 0 ? 'lost' : 'lost nothing',
    ...lost.map(
      (field) =>
        `  ${fieldText(field, health)}: ${field.lost.how} since ${minute(field.lost.since)}, last read ${minute(field.lastReadAt)}`,
    ),
    read.length > 0 ? 'read' : 'read nothing',
    ...read.map((field) => `  ${fieldText(field, health)}: last read ${minute(field.lastReadAt)}`),
    '',
    'structure at the last try',
    ...outlineText(health.outline).map((line) => `  ${line}`),
  ];
  return `${lines.join('\n')}\n`;
}

function addressOf({ platform, page, host, key }: PageHealth): string {
  const definition = platforms.find(({ id }) => id === platform);
  const hosts = definition?.sites.flatMap((site) => site.hosts) ?? [];
  const named = hosts.includes(host) ? host : hosts.find((pattern) => hostMatches(pattern, host));
  const paths = definition?.pages.find(({ id }) => id === page)?.paths;
  if (paths) return `${named ?? hostOutline(host)} ${paths.join(' or ')}`;
  const url = `https://${key}`;
  return platform && page
    ? (named ?? hostOutline(host))
    : URL.canParse(url)
      ? addressOutline(new URL(url))
      : hostOutline(host);
}

function fieldText({ group, part, name, metric, qualifiers }: HealthField, { platform }: PageHealth): string {
  const label = part === 'column' || part === 'tile' ? ` "${shownLabel(name, platform)}"` : ` ${name}`;
  return [`${group} ${part}${label}`, metric ?? '', ...qualifiers.map(plain)].filter(Boolean).join(' ');
}

/** A label as it stands where everybody has it; a user may have taught one that names a shop or a person. */
function shownLabel(label: string, platform: string | null): string {
  return meaningOf(label, { platform, lang: null }).kind === 'unknown' ? '?' : plain(label);
}

function plain(text: string): string {
  return privatePieces(text).length > 0 ? '?' : text.replace(/\s+/g, ' ').slice(0, 60);
}

function fallbackText(fallback: Fallback): string {
  switch (fallback.kind) {
    case 'no-definition':
      return 'no definition: general reader';
    case 'hint-missed':
      return `containers of the definition not found for ${fallback.field}: general reader`;
    case 'machine-only':
      return 'price stated for machines alone: none given';
    case 'taught-moved':
      return 'a taught place has moved: unreadable until confirmed';
  }
}

function outlineText({ grids, labels, pairs, lines, structured, signals, cut }: PageOutline): string[] {
  return [
    ...grids.map(({ shape, headerRows, headers, rows, nestedRows, footRows }, index) => {
      const names = headers.map((header) => (header === null ? '?' : plain(header))).join(' | ');
      return `grid ${index} ${shape}: ${headerRows} header rows, ${rows} rows (${nestedRows} nested), ${footRows} foot rows; ${headers.length} columns: ${names}`;
    }),
    `label-value pairs ${pairs}${labels.length > 0 ? `: ${labels.map(plain).join(' | ')}` : ''}`,
    `text lines ${lines}`,
    `structured data ${structured.map(({ kind, count }) => `${kind} ${count}`).join(', ') || 'none'}`,
    `signals ${Object.entries(signals)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`,
    ...cut.map(({ what, kept }) => `cut ${what} at ${kept}`),
  ];
}

function minute(instant: Instant): string {
  return `${instant.slice(0, 16).replace('T', ' ')} UTC`;
}

/** A browser's name and main version from its user agent text ("Edge 144"); what else the text says is dropped. */
export function browserOf(userAgent: string): string {
  const [, name = '', version] = /(Edg|Firefox|Chrome)\/(\d+)/.exec(userAgent.replace(/Chrome(?=.*Edg\/)/, '')) ?? [];
  return version ? `${name === 'Edg' ? 'Edge' : name} ${version}` : 'another browser';
}
