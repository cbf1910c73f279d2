import type { Campaign } from '@/lib/domain/campaign';
import type { Subject } from '@/lib/domain/finding';
import type { I18n } from '../ui/i18n';

/** What a finding is about in the plan's own names; ids stand in where the plan no longer knows them. */
export function subjectName(subject: Subject, campaign: Campaign, { t }: I18n): string {
  switch (subject.type) {
    case 'product':
      return campaign.products.find(({ id }) => id === subject.product)?.name ?? subject.productId;
    case 'slot': {
      const slot = campaign.slots.find(({ id }) => id === subject.slot);
      const product = campaign.products.find(({ id }) => id === slot?.product);
      if (!slot) return subject.slot;
      return t('finding.slot', { page: slot.page, position: slot.position, product: product?.name ?? slot.product });
    }
    case 'phase': {
      const phase = campaign.phases.find(({ id }) => id === subject.phase);
      return t('finding.phase', { phase: phase?.name ?? subject.phase, place: subject.place });
    }
    case 'page':
      return subject.pageKey;
  }
}
