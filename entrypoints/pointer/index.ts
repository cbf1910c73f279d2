import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPointing } from '@/lib/capture/teach/pointing';

/**
 * What lets the user point at a value on a page. It runs when the user first asks to teach there, and hands itself over
 * in the extension's own world of the page, which page scripts cannot see.
 */
export default defineUnlistedScript({
  main() {
    Object.assign(globalThis, { pitcrewPointing: createPointing });
  },
});
