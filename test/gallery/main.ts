import 'temporal-polyfill/global';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '@/lib/i18n/translate';
import { PROJECT } from '../support/build';
import { overlayOf } from '../support/overlay';
import { openPitLane, type PitLane } from '../support/pit-lane';
import { poll } from '../support/poll';
import { indexPage, type Picture } from './index-page';
import { bend, enter, STATES, type State } from './states';
import { choose, rested, SURFACES, type Surface, type Theme } from './surfaces';

const LANGUAGES = ['en', 'zh-CN'] as const;
const THEMES: readonly Theme[] = ['light', 'dark'];

const { values } = parseArgs({
  options: {
    surface: { type: 'string', multiple: true },
    state: { type: 'string', multiple: true },
    language: { type: 'string', multiple: true },
    theme: { type: 'string', multiple: true },
  },
});
const wanted = <T extends string>(all: readonly T[], chosen: readonly string[] | undefined): T[] =>
  all.filter((one) => !chosen || chosen.includes(one));

const folder = join(PROJECT, 'test-results', 'gallery');
if (Object.keys(values).length === 0) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

const states = wanted(STATES, values.state);
const surfaces = SURFACES.filter(({ name }) => !values.surface || values.surface.includes(name));
const themes = wanted(THEMES, values.theme);
const pictures: Picture[] = [];
for (const language of wanted(LANGUAGES, values.language)) {
  // A promotion without faults is another market, and so another browser.
  for (const sound of [false, true]) {
    const own = STATES.filter((state) => (state === 'healthy' || state === 'lively') === sound);
    if (own.some((state) => states.includes(state))) await walk(own, language, sound);
  }
}
await writeFile(join(folder, 'index.html'), indexPage(pictures));
console.log(`${pictures.length} pictures of ${surfaces.length} surfaces: test-results/gallery/index.html`);

/** Passes through the states in one browser and pictures every surface in those that are wanted. */
async function walk(own: readonly State[], language: Language, sound: boolean): Promise<void> {
  const lane = await openPitLane({ language, sound });
  try {
    // tsx gives functions their names by this one, which pages have not.
    await lane.browser.context.addInitScript('globalThis.__name = (named) => named');
    await (await lane.firstRun()).evaluate('globalThis.__name = (named) => named');
    if (sound) await enter('no-permission', lane);
    for (const state of own) {
      await enter(state, lane);
      if (!states.includes(state)) continue;
      for (const surface of surfaces)
        if (!surface.states || surface.states.includes(state)) await picture(lane, surface, state, language);
    }
  } finally {
    await lane.close();
  }
}

async function picture(lane: PitLane, surface: Surface, state: State, language: Language): Promise<void> {
  const page = await lane.browser.context.newPage();
  // A picture of something half faded in says nothing of how it looks.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: surface.width, height: surface.height });
  await bend(page, state);
  try {
    await page.goto('page' in surface.at ? lane.browser.pageUrl(surface.at.page) : surface.at.url);
    if ('url' in surface.at) {
      const overlay = await overlayOf(page);
      await poll(() => overlay.button(), { for: 'the button' });
    }
    await rested(page);
    await surface.show?.(page);
    for (const theme of themes) {
      await choose(await lane.firstRun(), language, theme);
      await page.bringToFront();
      await rested(page);
      const name = `${surface.name}-${state}-${language}-${theme}.png`;
      await page.screenshot({ path: join(folder, name), fullPage: surface.whole, caret: 'initial' });
      // What a screen reader is told is no other in another theme.
      if (theme === themes[0] && 'page' in surface.at)
        await writeFile(
          join(folder, `${surface.name}-${state}-${language}.txt`),
          await page.locator('body').ariaSnapshot(),
        );
      pictures.push({ file: name, surface: surface.name, state, language, theme });
    }
  } catch (error) {
    console.error(`${surface.name} ${state} ${language}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  } finally {
    await page.close();
  }
}
