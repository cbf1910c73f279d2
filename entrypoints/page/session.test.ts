// @vitest-environment happy-dom
import { expect, it, onTestFinished, vi } from 'vitest';
import { pageView } from '@/lib/app/page-view';
import { capturePage } from '@/lib/capture/capture-page';
import type { PageOverlay } from '@/lib/capture/marks/page-overlay';
import type { Capture } from '@/lib/domain/capture';
import type { PageView } from '@/lib/messages/page-to-background';
import { layOut } from '../../test/support/laid-out-page';
import { type Extension, startSession } from './session';

const VIEW: PageView = {
  marks: [],
  openFindings: 1,
  lang: 'en',
  labels: pageView(null, null, 'en').labels,
};

function overlay() {
  const made = {
    host: document.createElement('pitcrew-overlay'),
    show: vi.fn(),
    toggleDock: vi.fn(),
    hideButton: vi.fn(),
    stop: vi.fn(),
  };
  return made as typeof made & PageOverlay;
}

const extension = (change: Partial<Extension>): Extension => ({
  onDemand: true,
  isAlive: () => true,
  send: async () => ({ status: 'kept', snapshotId: 'a', view: VIEW }),
  viewOf: async () => VIEW,
  settle: async () => VIEW,
  follow: () => () => undefined,
  loadReader: async () => capturePage,
  createOverlay: async () => overlay(),
  openShadow: (element) => element.shadowRoot,
  ended: () => undefined,
  ...change,
});

it('an overlay that failed to load is loaded again when there is next something to draw', async () => {
  const made = overlay();
  const createOverlay = vi.fn<Extension['createOverlay']>();
  createOverlay.mockRejectedValueOnce(new Error('the worker died')).mockResolvedValue(made);
  const session = startSession(document, window as unknown as Window, extension({ createOverlay }));
  session.toggleDock();
  await vi.waitFor(() => expect(createOverlay).toHaveBeenCalledTimes(1));
  session.toggleDock();
  await vi.waitFor(() => expect(made.toggleDock).toHaveBeenCalledTimes(1));
  session.stop();
});

it('a reader that failed to load is loaded again when the page is next to be captured', async () => {
  const loadReader = vi.fn<Extension['loadReader']>();
  loadReader.mockRejectedValueOnce(new Error('the worker died')).mockResolvedValue(capturePage);
  const session = startSession(document, window as unknown as Window, extension({ loadReader }));
  await expect(session.captureNow()).rejects.toThrow('the worker died');
  expect(await session.captureNow()).toMatchObject({ status: 'kept' });
  session.stop();
});

it('a snapshot that was kept is said to be kept, though nothing can be drawn', async () => {
  const createOverlay = async () => {
    throw new Error('the worker died');
  };
  const session = startSession(document, window as unknown as Window, extension({ createOverlay }));
  expect(await session.captureNow()).toMatchObject({ status: 'kept', snapshotId: 'a' });
  session.stop();
});

it('draws the view of now beside the rows of its last capture, when told that something changed', async () => {
  const made = overlay();
  const now = { ...VIEW, openFindings: 7 };
  const viewOf = vi.fn(async () => now);
  const session = startSession(
    document,
    window as unknown as Window,
    extension({ createOverlay: async () => made, viewOf }),
  );
  session.refresh();
  await session.captureNow();
  expect(viewOf).not.toHaveBeenCalled();
  session.refresh();
  await vi.waitFor(() => expect(made.show).toHaveBeenCalledTimes(2));
  expect(viewOf).toHaveBeenCalledWith('a');
  expect(made.show.mock.calls.map(([view]) => view.openFindings)).toEqual([1, 7]);
  expect(made.show.mock.calls[1]?.[1]).toBe(made.show.mock.calls[0]?.[1]);
  session.stop();
});

it('ends where the background says that the page may no longer be read unasked', async () => {
  const made = overlay();
  const ended = vi.fn();
  const session = startSession(
    document,
    window as unknown as Window,
    extension({
      onDemand: false,
      createOverlay: async () => made,
      send: async () => ({ status: 'refused', reason: 'not-watched' }),
      ended,
    }),
  );
  await session.captureNow();
  session.stop();
  expect(ended).toHaveBeenCalledTimes(1);
  session.toggleDock();
  await vi.waitFor(() => expect(made.stop).toHaveBeenCalled());
  expect(made.toggleDock).not.toHaveBeenCalled();
});

it('says so where it ends of itself, since the extension is gone', async () => {
  const ended = vi.fn();
  let alive = true;
  startSession(document, window as unknown as Window, extension({ isAlive: () => alive, ended }));
  alive = false;
  document.body.append('x');
  await vi.waitFor(() => expect(ended).toHaveBeenCalledTimes(1));
});

it('sends a page again for what its frame shows, until that was taken', async () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  vi.spyOn(window.performance, 'now').mockImplementation(() => Date.now());
  const send = vi.fn<Extension['send']>(async () => ({ status: 'kept', snapshotId: 'a', view: VIEW }));
  const session = startSession(document, window as unknown as Window, extension({ onDemand: false, send }));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(send).toHaveBeenCalledTimes(1);
  send.mockRejectedValueOnce(new Error('the worker died'));
  session.frameChanged();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(send).toHaveBeenCalledTimes(3);
  session.stop();
});

it('does not take a table for read that was swapped while it was being read', async () => {
  const cells = (tag: string, y: number, texts: readonly string[]) =>
    texts.map((text, x) => `<${tag} data-box="${100 * x} ${y} 100 20">${text}</${tag}>`).join('');
  const names = ['Blue kettle', 'Green kettle', 'Grey kettle', 'Old kettle', 'New kettle', 'Good kettle'];
  const rows = names.map(
    (name, at) => `<tr data-box="0 ${20 * at + 20} 200 20">${cells('td', 20 * at + 20, [name, '12'])}</tr>`,
  );
  layOut(
    `<table data-box="0 0 200 140"><tr data-box="0 0 200 20">${cells('th', 0, ['Product', 'Visitors'])}</tr>${rows.join('')}</table>`,
  );
  const sent: Capture[] = [];
  const session = startSession(
    document,
    window as unknown as Window,
    extension({
      send: async ({ capture }) => {
        sent.push(capture);
        return { status: 'kept', snapshotId: 'a', view: VIEW };
      },
    }),
  );
  const paused = vi.spyOn(window.performance, 'now');
  // The clock leaps, so that the capture gives the thread back at every step; at the first the page shows another tab.
  let time = 0;
  paused.mockImplementation(() => (time += 10));
  const asked = session.captureNow();
  await new Promise((resume) => setTimeout(resume));
  for (const cell of document.querySelectorAll('td:first-child'))
    cell.textContent = cell.textContent.replace('kettle', 'mug');
  await asked;
  const texts = sent[0]?.grids.flatMap(({ body }) => body.map(({ cells: [name] }) => name?.text));
  expect(texts).toEqual(names.map((name) => name.replace('kettle', 'mug')));
  paused.mockRestore();
  session.stop();
});
