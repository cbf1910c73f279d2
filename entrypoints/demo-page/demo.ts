import type { Demo, DemoLook } from '@/components/demo-page/DemoPage';
import { startDemonstration } from '@/lib/app/demonstration';
import { pageView } from '@/lib/app/page-view';
import { capturePage } from '@/lib/capture/capture-page';
import { type KnownRow, knowRows } from '@/lib/capture/marks/identity';
import { createPageOverlay, type Keeping } from '@/lib/capture/marks/page-overlay';
import { watchPage } from '@/lib/capture/watch';
import type { Campaign } from '@/lib/domain/campaign';
import type { Snapshot } from '@/lib/domain/snapshot';
import { epochOf } from '@/lib/domain/wall-clock';
import { runningExample } from '@/lib/exchange/example-campaign';
import type { Language } from '@/lib/i18n/translate';

/** The ranking of the example's first platform: this page is read as that one is. */
const PLATFORM = 'tmall';
const ADDRESS = 'https://sycm.taobao.com/cc/item_rank';
/** So early that the shop has hardly sold anything, it would show nothing to look at. */
const LEAST_OVER = 0.1;

const KEPT_NOWHERE: Keeping = {
  load: async () => ({ button: null, dockWidth: null }),
  saveButton: () => undefined,
  saveDockWidth: () => undefined,
};

const openShadow = (element: Element) => element.shadowRoot;
const pause = () => new Promise<void>((resume) => setTimeout(resume));

/**
 * Pitcrew at work on this very document, as the page script and the background do it on a marketplace's: but the plan is
 * the example, and snapshots, findings and what the user says of them are kept in memory alone.
 */
export function startDemo(language: Language): Demo {
  const campaign = here(runningExample(new Date().toISOString(), language));
  const demonstration = startDemonstration(campaign, ADDRESS);
  const live = campaign.phases.find(({ kind }) => kind === 'live');
  const overlay = createPageOverlay({
    page: document,
    view: window,
    dockSource: '',
    keeping: KEPT_NOWHERE,
    // The dock shows the user's own findings: it has no place here.
    controls: false,
    openShadow,
    async settle({ id, state, note }) {
      demonstration.settle(id, state, note, new Date().toISOString());
      draw();
      return true;
    },
    setButton: () => undefined,
  });
  const watch = watchPage(document, () => overlay.host, {
    mutated: overlay.mutated,
    orphaned: overlay.reattach,
    used: () => undefined,
    stirred: overlay.stirred,
    routed: () => undefined,
    shown: () => undefined,
    moved: overlay.moved,
  });
  let turn = 0;
  let stopped = false;
  let shown: { snapshot: Snapshot; rows: ReadonlyMap<number, KnownRow> } | null = null;

  function draw() {
    if (!shown || stopped) return;
    const view = pageView(shown.snapshot, demonstration.assess(new Date().toISOString()), language);
    overlay.show(view, shown.rows, () => true);
  }

  async function look(): Promise<DemoLook | null> {
    turn += 1;
    const own = turn;
    const { capture, rows } = await capturePage(document, {
      visit: 'demonstration',
      trigger: 'user',
      takenAt: new Date().toISOString(),
      pause,
      now: () => performance.now(),
      openShadow,
    });
    const known = await knowRows(rows, pause);
    const snapshot = await demonstration.take(capture);
    if (!snapshot) return null;
    if (own === turn) {
      shown = { snapshot, rows: known };
      draw();
    }
    return counted(snapshot);
  }

  return {
    campaign,
    over(now) {
      if (!live) return 1;
      const [start, end] = [live.start, live.end].map((time) => epochOf(time, campaign.zone));
      const share = start === undefined || end === undefined ? 1 : (now - start) / (end - start);
      return Math.min(1, Math.max(LEAST_OVER, share));
    },
    look,
    showBreach: () => overlay.goToBreach(1),
    stop() {
      stopped = true;
      watch.stop();
      overlay.stop();
    },
  };
}

function counted({ reading }: Snapshot): DemoLook {
  const fields = reading.tables.flatMap(({ columns }) =>
    columns.flatMap(({ metric, fields }) => (metric ? fields : [])),
  );
  return {
    rows: reading.tables.reduce((sum, { rows }) => sum + rows.length, 0),
    values: fields.filter(({ status }) => status === 'ok').length,
    unread: fields.filter(({ status }) => status === 'ambiguous' || status === 'unparsable').length,
  };
}

/** The plan as far as it is about this shop: what it says of others would wait for pages that nobody can open here. */
function here(campaign: Campaign): Campaign {
  const products = campaign.products.map((product) => ({
    ...product,
    listings: product.listings.filter(({ platform }) => platform === PLATFORM),
  }));
  return { ...campaign, products: products.filter(({ listings }) => listings.length > 0) };
}
