import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capturePage } from '@/lib/capture/capture-page';

/**
 * What reads a page. It runs when the page is first captured, and hands itself over in the extension's own world of the
 * page, which page scripts cannot see: a frame that is read from its parent, or a tab that is never looked at, has none.
 */
export default defineUnlistedScript({
  main() {
    Object.assign(globalThis, { pitcrewReader: capturePage });
  },
});
