/** The name of the one element that we add to a page. A newer script finds an older one's by it. */
export const HOST_NAME = 'pitcrew-overlay';
/** The name of the element that is over a page while the user points at it. */
export const POINTER_NAME = 'pitcrew-pointer';

/** Takes away what an earlier version of the extension left on a page. */
export function removeHosts(page: Document, names = [HOST_NAME, POINTER_NAME]): void {
  for (const old of page.querySelectorAll(names.join())) old.remove();
}
