/**
 * Whether a visited address is the page that a planned address names: same host and path, and everything that the plan
 * spells out in its query and routing fragment. What the visit adds (tracking, referrers) does not matter.
 */
export function isSamePage(planned: string, visited: string): boolean {
  const plan = new URL(planned);
  const visit = new URL(visited);
  if (pathOf(plan) !== pathOf(visit)) return false;
  if (/^#!?\//.test(plan.hash) && plan.hash !== visit.hash) return false;
  return [...plan.searchParams].every(([name, value]) => visit.searchParams.getAll(name).includes(value));
}

/** The host and path of an address, which two addresses of one page share. */
export function pathOf({ host, pathname }: URL): string {
  return `${host}${pathname.replace(/\/+$/, '')}`;
}
