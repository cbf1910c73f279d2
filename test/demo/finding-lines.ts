import type { Campaign } from '@/lib/domain/campaign';
import type { Finding } from '@/lib/domain/finding';
import { subjectName } from '@/lib/i18n/subject-name';
import { type Language, translate, translateMessage } from '@/lib/i18n/translate';

/** Findings as lines of text, each followed by what stands behind it. */
export function findingLines(findings: readonly Finding[], campaign: Campaign, language: Language): string[] {
  return findings.flatMap(({ judgement, state }) => {
    const facts = [
      `${translate(language, 'finding.seen')}: ${judgement.seen ?? '–'}`,
      `${translate(language, 'finding.expected')}: ${judgement.expected ?? '–'}`,
    ];
    return [
      `- [${translate(language, `finding.state.${state}`)}] ${translate(language, `finding.check.${judgement.check}`)}: ${subjectName(judgement.subject, campaign, language)}`,
      `    ${translateMessage(language, judgement.reason)} (${facts.join(', ')})`,
      ...judgement.evidence.map(({ raw, url }) => `    “${raw}” ${url}`),
    ];
  });
}
