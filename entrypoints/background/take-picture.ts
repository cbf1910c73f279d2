import { browser } from 'wxt/browser';

/** The longest side of a picture in device pixels, and how many bytes it may have: a page of figures stays legible. */
const LONGEST_SIDE = 2000;
const MOST_BYTES = 1_500_000;
const QUALITY = 0.8;

/**
 * A picture of what a tab shows, as a JPEG of bounded size; null where it is not the tab in front, or the browser does not
 * allow it: it does so only after the user's own click on the toolbar, or where all sites were granted.
 */
export async function takePicture(tabId: number): Promise<Blob | null> {
  try {
    const before = await browser.tabs.get(tabId);
    if (!before.active) return null;
    const taken = await browser.tabs.captureVisibleTab(before.windowId, { format: 'jpeg', quality: QUALITY * 100 });
    // What is in front may have changed meanwhile: a picture of another page is worse than none.
    const after = await browser.tabs.get(tabId);
    if (!after.active || after.windowId !== before.windowId || after.url !== before.url) return null;
    return await bounded(jpegOf(taken));
  } catch {
    return null;
  }
}

/** The image of a data URL, decoded by hand: our pages may fetch nothing, not even this. */
function jpegOf(address: string): Blob {
  const [head = '', data = ''] = address.split(',', 2);
  if (head !== 'data:image/jpeg;base64') throw new Error(`no JPEG: ${head}`);
  return new Blob([Uint8Array.from(atob(data), (character) => character.charCodeAt(0))], { type: 'image/jpeg' });
}

/** The picture itself where it is small enough, else drawn anew at a size that is. */
async function bounded(picture: Blob): Promise<Blob | null> {
  const image = await createImageBitmap(picture);
  const { width, height } = image;
  if (Math.max(width, height) <= LONGEST_SIDE && picture.size <= MOST_BYTES) return picture;
  for (let longest = Math.min(LONGEST_SIDE, Math.max(width, height)); longest >= 500; longest *= 0.7) {
    const scale = longest / Math.max(width, height);
    const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const smaller = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    if (smaller.size <= MOST_BYTES) return smaller;
  }
  return null;
}
