import type { Capture } from '@/lib/domain/capture';
import type { PointedAt, PointerWords } from '@/lib/messages/background-to-page';
import type { OpenShadow } from '../marks/resolve-locator';
import { indexPlaces } from './place-index';
import { type StopPointing, startPointing } from './pointer';

/** What pointing has of the page script. */
export interface PointingMeans {
  page: Document;
  view: Window;
  /** Captures the page as it is now, for nobody but the user who points. */
  capture(pause: () => Promise<void>): Promise<Capture>;
  openShadow: OpenShadow;
  /** Hides the dock, which covers a part of the page; returns what brings it back. */
  tuckDock(): () => void;
  /** Told when the user has pointed or left off. */
  ended(): void;
}

/** Lets the user point at what a page shows, and keeps what was pointed at for as long as the page stays where it is. */
export interface Pointing {
  /**
   * Resolves once the user can point, or to false where it was forgotten or begun anew meanwhile; what was pointed at
   * before is forgotten.
   */
  begin(words: PointerWords): Promise<boolean>;
  pointedAt(): PointedAt | null;
  forget(): void;
}
export type CreatePointing = (means: PointingMeans) => Pointing;

export const createPointing: CreatePointing = ({ page, view, openShadow, ...means }) => {
  let stop: StopPointing = () => undefined;
  let pointed: PointedAt | null = null;
  let attempt = 0;

  function forget(): void {
    attempt += 1;
    stop();
    stop = () => undefined;
    pointed = null;
  }

  return {
    async begin(words) {
      forget();
      const own = attempt;
      const pause = () => new Promise<void>((resume) => setTimeout(resume));
      const capture = await means.capture(pause);
      const index = await indexPlaces(page, capture, openShadow, pause);
      if (own !== attempt) return false;
      const bringBack = means.tuckDock();
      const end = startPointing({
        page,
        view,
        index,
        words,
        openShadow,
        done(place) {
          bringBack();
          stop = () => undefined;
          pointed = place && { capture, place };
          means.ended();
        },
      });
      stop = () => {
        end();
        bringBack();
      };
      return true;
    },
    pointedAt: () => (pointed && pointed.capture.url === page.location.href ? pointed : null),
    forget,
  };
};
