import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginReading } from '@/components/popup/early-reading';
import { showPicture } from '@/components/popup/picture';

/** Runs before the popup's own code, as the page is parsed. */
export default defineUnlistedScript(() => {
  const root = document.getElementById('root');
  if (root) showPicture(root);
  beginReading();
});
