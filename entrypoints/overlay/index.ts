import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageOverlay } from '@/lib/capture/marks/page-overlay';

/**
 * What draws on a page. It runs when the page script first has something to draw, and hands itself over in the
 * extension's own world of the page, which page scripts cannot see.
 */
export default defineUnlistedScript({
  main() {
    Object.assign(globalThis, { pitcrewOverlay: createPageOverlay });
  },
});
