import type { Campaign } from '@/lib/domain/campaign';
import type { Finding } from '@/lib/domain/finding';
import { type Language, translate, translateMessage } from '@/lib/i18n/translate';

/** Findings as lines of text, each followed by what stands behind it. */
export function findingLines(findings: readonly Finding[], campaign: Campaign, language: Language): string[] {
  return findings.flatMap(({ judgement, state }) => {
    const facts = [
      `${translate(language, 'finding.seen')}: ${judgement.seen ?? '–'}`,
      `${translate(language, 'finding.expected')}: ${judgement.expected ?? '–'}`,
    ];
    return [
      `- [${translate(language, `finding.state.${state}`)}] ${translate(language, `finding.check.${judgement.check}`)}: ${subjectOf(judgement.subject, campaign)}`,
      `    ${translateMessage(language, judgement.reason)} (${facts.join(', ')})`,
      ...judgement.evidence.map(({ raw, url }) => `    “${raw}” ${url}`),
    ];
  });
}

function subjectOf(subject: Finding['judgement']['subject'], campaign: Campaign): string {
  switch (subject.type) {
    case 'product': {
      const product = campaign.products.find(({ id }) => id === subject.product);
      return `${product?.name ?? subject.product} (${subject.platform} ${subject.productId})`;
    }
    case 'slot': {
      const slot = campaign.slots.find(({ id }) => id === subject.slot);
      return slot ? `${slot.page} ${slot.position}` : subject.slot;
    }
    case 'phase':
      return `${subject.phase}, ${subject.place}`;
    case 'page':
      return subject.pageKey;
    case 'announcement':
      return subject.announcement;
    case 'goal':
      return subject.channel === null ? subject.metric : `${subject.channel} ${subject.metric}`;
    case 'budget':
      return subject.line;
    case 'task':
      return subject.task;
    case 'competitor':
      return subject.competitor;
  }
}
