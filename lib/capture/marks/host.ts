/** The name of the one element that we add to a page. A newer script finds an older one's by it. */
export const HOST_NAME = 'pitcrew-overlay';

/** Takes away what an earlier version of the extension left on a page. */
export function removeHosts(page: Document): void {
  for (const old of page.querySelectorAll(HOST_NAME)) old.remove();
}
