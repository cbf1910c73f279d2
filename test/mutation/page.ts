import { capturePage } from '@/lib/capture/capture-page';
import type { Capture } from '@/lib/domain/capture';
import { seeded } from '../support/seeded';
import { allElements } from './dom';
import { type Blanked, type Known, MUTATIONS, undo } from './mutations';

/** One variant of a page: which kinds of change, drawn from which seed. */
export interface Variant {
  seed: number;
  kinds: string[];
  known: Known;
}

export interface Varied {
  /** The kinds that found something to change. */
  applied: string[];
  blanked: Blanked[];
  capture: Capture;
}

let stored: HTMLElement | null = null;

/** What the driver calls inside a page. */
const bench = {
  kinds: Object.keys(MUTATIONS),
  /** Stores the page as it now is; false where it cannot be restored, since it has shadow roots or frames. */
  store(): boolean {
    if (allElements(document.body).some((one) => one.shadowRoot || one.localName === 'iframe')) return false;
    for (const input of document.querySelectorAll('input')) input.setAttribute('value', input.value);
    stored = document.body.cloneNode(true) as HTMLElement;
    for (const script of stored.querySelectorAll('script')) script.remove();
    return true;
  },
  /** Restores the stored page, changes it and captures what it then shows. */
  async vary({ seed, kinds, known }: Variant): Promise<Varied> {
    for (const restore of undo.splice(0)) restore();
    if (stored) document.body.replaceWith(stored.cloneNode(true));
    const random = seeded(seed);
    const blanked: Blanked[] = [];
    const applied = kinds.filter((kind) => MUTATIONS[kind]?.(document, random, known, blanked));
    const { capture } = await capturePage(document, {
      visit: 'mutation',
      trigger: 'user',
      takenAt: '2026-11-11T02:00:00.000Z',
      pause: () => Promise.resolve(),
      now: () => performance.now(),
    });
    return { applied, blanked, capture };
  },
};
export type MutationBench = typeof bench;

Object.assign(globalThis, { pitcrewMutation: bench });
