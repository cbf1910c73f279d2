/** Where on the plan page: all plans, the beginning of a new one, a copy of one to be made, or one to work on. */
export type PlanPlace = { at: 'list' } | { at: 'new' } | { at: 'copy' | 'plan'; campaign: string };

/** The plan page with one campaign's plan open, or with all of them. */
export function planPage(campaign: string | null): `/plan.html${string}` {
  return `/plan.html${campaign === null ? '' : planHash({ at: 'plan', campaign })}`;
}

export function planHash(place: PlanPlace): string {
  return 'campaign' in place ? `#${place.at}/${encodeURIComponent(place.campaign)}` : `#${place.at}`;
}

/** The place that the fragment of an address stands for; the list where it stands for none. */
export function planPlaceOf(hash: string): PlanPlace {
  const [, at, campaign] = /^#(new|copy|plan)(?:\/([^/]+))?$/.exec(hash) ?? [];
  if (at === 'new') return { at };
  if ((at === 'copy' || at === 'plan') && campaign) return { at, campaign: decoded(campaign) };
  return { at: 'list' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
