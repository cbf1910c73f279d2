// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Teaching } from '@/lib/domain/teaching';
import { announceStoreChange } from '@/lib/messages/changes';
import type { PanelRequest, TeachDraft, TeachPreview } from '@/lib/messages/panel-to-background';
import { putTeachings } from '@/lib/store/teachings';
import { render } from '@/test/support/render';
import { Teach } from './Teach';

const URL_HERE = 'https://seller.example.com/goods/rank?tab=goods';
const AT = '2026-11-10T12:00:00.000Z';
const DRAFT: TeachDraft = { place: 'column', label: '人气热度', samples: ['8,231'], rows: 2, taught: null };
const READ: TeachPreview = {
  count: 2,
  read: 1,
  rows: [
    {
      subject: 'Kettle',
      raw: '8,231',
      field: { status: 'ok', value: { unit: 'count', value: '8231' }, raw: '8,231', at: 'td' },
      text: null,
    },
    { subject: 'Pot', raw: '1??', field: { status: 'unparsable', raw: '1??', at: 'td', reason: 'masked' }, text: null },
  ],
};

const world = vi.hoisted(() => ({
  draft: null as unknown,
  preview: null as unknown,
  asked: [] as unknown[],
  fails: false,
}));
vi.mock('@/lib/messages/panel-client', () => ({
  askBackground: async (request: PanelRequest) => {
    if (request.type === 'pointed-at') return world.draft;
    if (request.type === 'preview-teaching') return world.preview;
    if (world.fails) throw new Error('the worker died');
    world.asked.push(request);
    return request.type === 'point-at-page' ? { status: 'pointing' } : { status: 'done' };
  },
}));

const files = {
  write: async () => ({ name: 'lessons.json', type: 'application/json', bytes: new Uint8Array() }),
  read: vi.fn<(text: string) => Promise<Teaching[] | null>>(async () => null),
};
const findTab = async () => 7;

async function show(options: { draft?: TeachDraft; preview?: TeachPreview; taught?: Teaching[] } = {}) {
  world.draft = options.draft ?? null;
  world.preview = options.preview ?? null;
  world.asked.length = 0;
  const view = await render(<Teach url={null} findTab={findTab} files={files} />);
  await putTeachings(view.database, options.taught ?? []);
  await view.show(<Teach url={URL_HERE} findTab={findTab} files={files} />);
  await vi.waitFor(() => view.one('teach'));
  return view;
}

const anchor = { since: AT, header: ['人气热度'], headers: ['商品', '人气热度'], position: 1, look: 'number' as const };
const MOVED: Teaching = {
  id: 'a',
  taughtAt: AT,
  host: 'seller.example.com',
  page: { path: '/goods/rank', query: [{ name: 'tab', value: 'goods' }], route: null },
  lesson: {
    place: 'column',
    means: { kind: 'metric', metric: 'impressions', currency: null, scale: 0 },
    anchors: [anchor],
  },
  standing: {
    status: 'moved',
    since: AT,
    proposal: {
      place: 'column',
      anchor: { ...anchor, header: ['热力'] },
      confidence: 0.72,
      shown: '热力',
      samples: ['8,231'],
    },
  },
};

describe('teaching a page', () => {
  it('begins with pointing at it', async () => {
    const { one, click } = await show();
    await click(one('teach-point'));
    expect(world.asked).toEqual([{ type: 'point-at-page', tabId: 7 }]);
    expect(one('teach').textContent).toContain('Point at a value or a column');
  });

  it('shows what was pointed at, how each row would read, and keeps it only where any does', async () => {
    const { one, choose, click } = await show({ draft: DRAFT, preview: READ });
    await vi.waitFor(() => one('teach-form'));
    expect(one('teach-form').textContent).toContain('人气热度');
    expect((one('teach-save') as HTMLButtonElement).disabled).toBe(true);
    expect((one('teach-choice') as HTMLSelectElement).value).toBe('');
    await choose('teach-choice', 'metric:impressions');
    await vi.waitFor(() => one('teach-preview'));
    expect(one('teach-preview').textContent).toContain('8,231');
    expect(one('teach-preview').textContent).toContain('unreadable');
    expect(one('teach-preview').textContent).toContain('1 of 2 rows read');
    await click(one('teach-save'));
    const means = { kind: 'metric', metric: 'impressions', currency: null, scale: 0 };
    expect(world.asked).toContainEqual({ type: 'save-teaching', tabId: 7, means });
  });

  it('keeps the unit and currency that were taught before, unless the user changes them', async () => {
    const means = { kind: 'metric', metric: 'gmv_paid', currency: 'EUR', scale: 4 } as const;
    const { one, click } = await show({ draft: { ...DRAFT, taught: means }, preview: READ });
    await vi.waitFor(() => one('teach-preview'));
    expect((one('teach-scale') as HTMLSelectElement).value).toBe('4');
    await click(one('teach-save'));
    expect(world.asked).toContainEqual({ type: 'save-teaching', tabId: 7, means });
  });

  it('does not keep what reads nowhere', async () => {
    const { one, choose } = await show({ draft: DRAFT, preview: { rows: [], count: 2, read: 0 } });
    await vi.waitFor(() => one('teach-form'));
    await choose('teach-choice', 'metric:impressions');
    await vi.waitFor(() => expect(one('teach-form').textContent).toContain('Nothing there reads as that'));
    expect((one('teach-save') as HTMLButtonElement).disabled).toBe(true);
  });

  it('says that a lost column is unreadable and where it seems to be, and takes that by one click', async () => {
    const { one, click } = await show({ taught: [MOVED] });
    await vi.waitFor(() => one('teach-moved'));
    const text = one('teach-moved').textContent ?? '';
    for (const part of ['人气热度', 'Impressions', 'unreadable', '热力', '72%', '8,231']) expect(text).toContain(part);
    await click(one('teach-accept'));
    const { standing } = MOVED;
    const proposal = standing.status === 'moved' ? standing.proposal : null;
    expect(world.asked).toEqual([{ type: 'accept-proposal', tabId: 7, id: 'a', proposal }]);
  });

  it('says so where a file of lessons could not be kept', async () => {
    files.read.mockResolvedValueOnce([MOVED]);
    const { one, click } = await show();
    await click(one('teach-open'));
    world.fails = true;
    const input = one('teach-import') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [new File(['{}'], 'lessons.json')] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(one('teach-file-outcome').textContent).toContain('was not imported'));
    world.fails = false;
  });

  it('removes a lesson and brings it back', async () => {
    const { one, all, click, database } = await show({ taught: [MOVED] });
    await click(one('teach-open'));
    await click(one('teach-remove'));
    await putTeachings(database, [], ['a']);
    announceStoreChange(['teachings']);
    await vi.waitFor(() => expect(all('taught')).toEqual([]));
    await click(one('undo-action'));
    expect(world.asked.at(-1)).toEqual({ type: 'put-teachings', tabId: 7, teachings: [MOVED] });
  });
});
