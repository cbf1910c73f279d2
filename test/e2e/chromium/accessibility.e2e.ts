import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bend, enter, type State } from '../../gallery/states';
import { choose, rested, SURFACES, type Surface, type Theme } from '../../gallery/surfaces';
import { openOverlayRoot, violations } from '../../support/axe';
import { overlayOf } from '../../support/overlay';
import { openPitLane, type PitLane } from '../../support/pit-lane';
import { poll } from '../../support/poll';

const THEMES = ['light', 'dark'] as const;

let lane: PitLane;

/** Opens a surface as the gallery does, and gives it to look at with the way to choose a theme. */
async function look(surface: Surface, state: State, at: (place: Page) => Promise<void>): Promise<void> {
  const page = await lane.browser.context.newPage();
  // Half of a fade has half of its contrast.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: surface.width, height: surface.height });
  await bend(page, state);
  await page.goto('page' in surface.at ? lane.browser.pageUrl(surface.at.page) : surface.at.url);
  const overlay = 'url' in surface.at ? await overlayOf(page) : null;
  if (overlay) await poll(() => overlay.button(), { for: 'the button' });
  await rested(page);
  await surface.show?.(page);
  await at(page);
  await page.close();
}

/** The parts of the review are looked at where there is nothing and where there is much; in between they are the same. */
function isLookedAt({ name, states }: Surface, state: State): boolean {
  if (name.startsWith('review-') && name !== 'review-overview' && state === 'breaches') return false;
  return !states || states.includes(state);
}

/** Waits until a surface wears a theme; what stands in a page of the market may be drawn anew for it. */
async function themed(page: Page, { at }: Surface, theme: Theme): Promise<void> {
  if ('url' in at) return rested(page);
  await page.waitForFunction((worn) => document.documentElement.dataset.theme === worn, theme);
}

const dockOf = (page: Page): Frame | undefined => page.frames().find((frame) => frame.url().includes('/dock.html'));

async function wrong(page: Page, surface: Surface): Promise<string[]> {
  if ('page' in surface.at) return violations(page);
  await openOverlayRoot(page);
  const dock = dockOf(page);
  return [...(await violations(page, 'pitcrew-overlay')), ...(dock ? await violations(dock) : [])];
}

describe.each(['en', 'zh-CN'] as const)('accessibility, in %s', (language) => {
  beforeAll(async () => {
    lane = await openPitLane({ language });
  });
  afterAll(() => lane?.close());

  describe.each(['empty', 'breaches', 'error', 'unreadable', 'lively'] as const)('while %s', (state) => {
    beforeAll(async () => {
      if (state === 'breaches') await enter('no-permission', lane);
      await enter(state, lane);
    });

    it.each(SURFACES.filter((surface) => isLookedAt(surface, state)))(
      'axe finds nothing wrong with $name in either theme',
      (surface) =>
        look(surface, state, async (page) => {
          const found: string[] = [];
          for (const theme of THEMES) {
            await choose(await lane.firstRun(), language, theme);
            await page.bringToFront();
            await themed(page, surface, theme);
            found.push(...(await wrong(page, surface)).map((one) => `${theme}: ${one}`));
          }
          expect(found).toEqual([]);
        }),
    );
  });
});
