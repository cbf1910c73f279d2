import { capturePage } from '@/lib/capture/capture-page';
import type { StartPointing, StopPointing } from '@/lib/capture/teach/pointer';
import type { PointedAt, PointerWords } from '@/lib/messages/background-to-page';

/** What pointing has of the extension. */
export interface PointingMeans {
  /** Loads what lets the user point, which a page that nobody teaches on never pays for. */
  load(): Promise<StartPointing>;
  openShadow(element: Element): ShadowRoot | null;
  /** Hides the dock, which covers a part of the page; returns the way to bring it back. */
  tuckDock(): () => void;
  /** Told when the user has pointed or left off. */
  ended(): void;
}

/** Lets the user point at what a page shows, and keeps what was pointed at for as long as the page stays where it is. */
export interface Pointing {
  /** Resolves once the user can point; what was pointed at before is forgotten. */
  begin(words: PointerWords): Promise<boolean>;
  pointedAt(): PointedAt | null;
  forget(): void;
}

export function createPointing(page: Document, view: Window, means: PointingMeans): Pointing {
  let stop: StopPointing = () => undefined;
  let pointed: PointedAt | null = null;

  function forget(): void {
    stop();
    stop = () => undefined;
    pointed = null;
  }

  return {
    async begin(words) {
      forget();
      const pause = () => new Promise<void>((resume) => setTimeout(resume));
      const start = await means.load();
      const { capture } = await capturePage(page, {
        visit: '',
        trigger: 'user',
        takenAt: new Date().toISOString(),
        pause,
        now: () => view.performance.now(),
        openShadow: means.openShadow,
      });
      const bringBack = means.tuckDock();
      const end = await start({
        page,
        view,
        capture,
        words,
        openShadow: means.openShadow,
        pause,
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
}
