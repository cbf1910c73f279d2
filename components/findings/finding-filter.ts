import type { Campaign } from '@/lib/domain/campaign';
import type { CheckId } from '@/lib/domain/check-id';
import { CHECK_IDS } from '@/lib/domain/check-ids';
import type { Finding, FindingState, Severity } from '@/lib/domain/finding';
import { FINDING_STATES, SEVERITIES } from '@/lib/domain/finding-words';
import { pageKeyOf } from '@/lib/domain/page-key';
import { isReportAddress } from '@/lib/domain/report-address';
import { severityOf } from './finding-order';

const ALL = 'all';

/** Which findings are shown; `all` leaves a question open. `unknown` is a breach that can no longer be told. */
export interface FindingFilter {
  state: FindingState | typeof ALL;
  check: CheckId | typeof ALL;
  severity: Severity | 'unknown' | typeof ALL;
  platform: string;
  /** Only those that the page at hand has to do with. */
  page: boolean;
}

export const OPEN_FINDINGS: FindingFilter = { state: 'open', check: ALL, severity: ALL, platform: ALL, page: false };

/** What a filter is asked about: the plan, the kinds that are muted, and the page at hand where one is known. */
export interface FilterContext {
  campaign: Campaign;
  muted: readonly CheckId[];
  url: string | null;
}

/** The findings that a filter lets through. A muted kind is only shown where it is asked for by name. */
export function filtered(
  findings: readonly Finding[],
  filter: FindingFilter,
  { campaign, muted, url }: FilterContext,
): Finding[] {
  const pageKey = url?.startsWith('http') ? pageKeyOf(url) : null;
  return findings.filter((finding) => {
    const { state, judgement } = finding;
    if (filter.state !== ALL && state !== filter.state) return false;
    if (filter.check === ALL ? muted.includes(judgement.check) : judgement.check !== filter.check) return false;
    if (filter.severity !== ALL && (severityOf(finding) ?? 'unknown') !== filter.severity) return false;
    if (filter.platform !== ALL && platformOf(finding, campaign) !== filter.platform) return false;
    return !filter.page || (pageKey !== null && isOfPage(finding, pageKey));
  });
}

/** On which platform a finding is: that of its product or slot, or of its place; null for what is on none. */
export function platformOf({ judgement: { subject } }: Finding, campaign: Campaign): string | null {
  switch (subject.type) {
    case 'product':
      return subject.platform;
    case 'slot':
      return campaign.slots.find(({ id }) => id === subject.slot)?.platform ?? null;
    case 'budget':
      return campaign.budget.find(({ id }) => id === subject.line)?.platform ?? null;
    default:
      return null;
  }
}

/** Whether a finding was read on a page, or is about the page itself. */
function isOfPage({ judgement: { subject, evidence } }: Finding, pageKey: string): boolean {
  if (subject.type === 'page' && subject.pageKey === pageKey) return true;
  return evidence.some(({ url }) => !isReportAddress(url) && pageKeyOf(url) === pageKey);
}

/** A filter as it was remembered; null where it is none of this version. */
export function rememberedFilter(stored: unknown): FindingFilter | null {
  const { state, check, severity, platform, page } = Object(stored) as Record<string, unknown>;
  const states: readonly unknown[] = [...FINDING_STATES, ALL];
  const checks: readonly unknown[] = [...CHECK_IDS, ALL];
  const severities: readonly unknown[] = [...SEVERITIES, 'unknown', ALL];
  const isKnown = states.includes(state) && checks.includes(check) && severities.includes(severity);
  if (!isKnown || typeof platform !== 'string' || typeof page !== 'boolean') return null;
  return { state, check, severity, platform, page } as FindingFilter;
}
