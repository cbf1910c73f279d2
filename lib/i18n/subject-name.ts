import type { Campaign } from '@/lib/domain/campaign';
import type { Subject } from '@/lib/domain/finding';
import { type Language, translate } from './translate';

/** What a finding is about in the plan's own names; ids stand in where the plan no longer knows them. */
export function subjectName(subject: Subject, campaign: Campaign, language: Language): string {
  switch (subject.type) {
    case 'product':
      return campaign.products.find(({ id }) => id === subject.product)?.name ?? subject.productId;
    case 'slot': {
      const slot = campaign.slots.find(({ id }) => id === subject.slot);
      const product = campaign.products.find(({ id }) => id === slot?.product);
      if (!slot) return subject.slot;
      return translate(language, 'finding.slot', {
        page: slot.page,
        position: slot.position,
        product: product?.name ?? slot.product,
      });
    }
    case 'phase': {
      const phase = campaign.phases.find(({ id }) => id === subject.phase);
      return translate(language, 'finding.phase', {
        phase: phase?.name ?? subject.phase,
        place: placeName(subject.place, campaign, language),
      });
    }
    case 'page':
      return subject.pageKey;
    case 'announcement':
      return placeName(subject.announcement, campaign, language);
    case 'goal': {
      const channel = campaign.channels.find(({ id }) => id === subject.channel)?.name ?? subject.channel;
      const metric = translate(language, `goal.metric.${subject.metric}`);
      return channel === null ? metric : translate(language, 'finding.goal', { channel, metric });
    }
    case 'budget':
      return campaign.budget.find(({ id }) => id === subject.line)?.name ?? subject.line;
    case 'task':
      return campaign.tasks.find(({ id }) => id === subject.task)?.name ?? subject.task;
    case 'competitor':
      return campaign.competitors.find(({ id }) => id === subject.competitor)?.name ?? subject.competitor;
  }
}

/** A place is one announcement of the plan or, where two are compared, the ids of both with a space between. */
function placeName(place: string, { announcements }: Campaign, language: Language): string {
  const named = announcements.map(({ id, kind, url }) => ({
    id,
    name:
      url === null
        ? translate(language, `finding.place.${kind}.plain`)
        : translate(language, `finding.place.${kind}`, { host: new URL(url).host }),
  }));
  const one = named.find(({ id }) => id === place);
  if (one) return one.name;
  const first = named.find(({ id }) => place.startsWith(`${id} `));
  const second = named.find(({ id }) => place === `${first?.id} ${id}`);
  return first && second
    ? translate(language, 'finding.place.pair', { first: first.name, second: second.name })
    : place;
}
