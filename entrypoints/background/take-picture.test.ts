import { beforeEach, describe, expect, it, vi } from 'vitest';
import { takePicture } from './take-picture';

const tabs = vi.hoisted(() => ({ get: vi.fn(), captureVisibleTab: vi.fn() }));
vi.mock('wxt/browser', () => ({ browser: { tabs } }));

const tab = { id: 7, windowId: 1, active: true, url: 'https://sycm.taobao.com/' };

beforeEach(() => {
  tabs.get.mockReset().mockResolvedValue(tab);
  tabs.captureVisibleTab.mockReset().mockResolvedValue(`data:image/jpeg;base64,${btoa('a small picture')}`);
  vi.stubGlobal('createImageBitmap', async () => ({ width: 1200, height: 800 }));
});

describe('a picture of a tab', () => {
  it('is what the tab in front shows', async () => {
    const picture = await takePicture(7);
    expect(picture?.type).toBe('image/jpeg');
    expect(await picture?.text()).toBe('a small picture');
  });

  it('is never one of another page: not of a tab behind, nor where the user went on meanwhile', async () => {
    tabs.get.mockResolvedValueOnce({ ...tab, active: false });
    expect(await takePicture(7)).toBeNull();
    expect(tabs.captureVisibleTab).not.toHaveBeenCalled();
    for (const change of [{ active: false }, { url: 'https://bank.example/' }, { windowId: 2 }]) {
      tabs.get.mockResolvedValueOnce(tab).mockResolvedValueOnce({ ...tab, ...change });
      expect(await takePicture(7)).toBeNull();
    }
  });

  it('is none where the browser gives none', async () => {
    tabs.captureVisibleTab.mockRejectedValueOnce(new Error('activeTab is not in effect'));
    expect(await takePicture(7)).toBeNull();
    tabs.captureVisibleTab.mockResolvedValueOnce('data:text/html;base64,aa');
    expect(await takePicture(7)).toBeNull();
  });

  it('is drawn anew where it is too large', async () => {
    const drawn: number[][] = [];
    vi.stubGlobal('createImageBitmap', async () => ({ width: 4000, height: 2000 }));
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        constructor(width: number, height: number) {
          drawn.push([width, height]);
        }
        getContext() {
          return { drawImage: () => undefined };
        }
        async convertToBlob() {
          return new Blob([new Uint8Array(drawn.length === 1 ? 2_000_000 : 10)], { type: 'image/jpeg' });
        }
      },
    );
    expect((await takePicture(7))?.size).toBe(10);
    expect(drawn).toEqual([
      [2000, 1000],
      [1400, 700],
    ]);
  });
});
