import type { Capture, ClosedFrame, FrameCapture, Line, Row } from '@/lib/domain/capture';
import type { Mark, PageView } from '@/lib/messages/page-to-background';
import { placeOf } from '@/lib/platforms/registry';

/** A frame of a joined capture: its rows bear numbers from `firstRef` on, its places begin with `prefix`. */
export interface JoinedFrame {
  path: string;
  firstRef: number;
  prefix: string;
}

/** More rows than a capture may hold, so that the rows of two frames never bear one number. */
const ROWS_OF_A_FRAME = 1_000_000;
/** A closed frame smaller than this is no signal of something unread; `signalsOf` counts by the same measure. */
const SMALL_FRAME = 40_000;

/**
 * One capture of a page and of the frames of other origins that are painted on it. Their tables, figures and lines stand
 * where the frame stands. Their statements for machines are left out: those speak of the frame's address, not the page's.
 * Frames that the page does not paint, that could not be entered or that show something else are not among `joined`.
 */
export function joinFrames(
  top: Capture,
  frames: readonly FrameCapture[],
): { capture: Capture; joined: readonly JoinedFrame[] } {
  const joined: JoinedFrame[] = [];
  let capture = top;
  // From the outside in, since a frame's place is known once the one around it is.
  for (const { path, capture: inner } of [...frames].sort((a, b) => a.path.length - b.path.length)) {
    const frame = capture.frames.find((one) => one.path === path);
    if (!frame || joined.some((one) => one.path === path) || showsOther(inner.url, top.url)) continue;
    const firstRef = (joined.length + 1) * ROWS_OF_A_FRAME;
    const prefix = `${frame.at} ||| `;
    joined.push({ path, firstRef, prefix });
    capture = withFrame(capture, inner, frame, firstRef, prefix);
  }
  return { capture, joined };
}

/** Another marketplace, or on a known dashboard a product as shoppers see it: the figures of neither are the page's. */
function showsOther(frame: string, page: string): boolean {
  const [there, here] = [placeOf(frame), placeOf(page)];
  if (!there.platform || !here.platform) return false;
  const isElsewhere = there.platform !== here.platform || there.site?.currency !== here.site?.currency;
  return isElsewhere || (there.page?.kind === 'product' && here.page !== null && here.page.kind !== 'product');
}

function withFrame(
  top: Capture,
  inner: Capture,
  { box, path }: ClosedFrame,
  firstRef: number,
  prefix: string,
): Capture {
  const place = <T extends { at: string }>(one: T): T => ({ ...one, at: (prefix + one.at).slice(0, 1000) });
  const row = (one: Row): Row => ({ ...place(one), ref: one.ref + firstRef, cells: one.cells.map(place) });
  const line = (one: Line): Line => ({
    ...place(one),
    box: { ...one.box, x: one.box.x + box.x, y: one.box.y + box.y },
    // What a shopper is shown in another site's frame is not the page's own offer.
    region: 'aside',
    group: one.group.map((number) => number + firstRef),
  });
  const grids = inner.grids.map((grid) => ({
    ...place(grid),
    header: grid.header.map((cells) => cells.map(place)),
    body: grid.body.map(row),
    foot: grid.foot.map(row),
  }));
  const within = inner.frames.map((frame) => ({
    ...place(frame),
    box: { ...frame.box, x: frame.box.x + box.x, y: frame.box.y + box.y },
  }));
  const signals = inner.signals;
  const entered = box.width * box.height > SMALL_FRAME ? 1 : 0;
  return {
    ...top,
    // A frame that goes to another document shows other rows, though its page stands still.
    visit: grids.length > 0 ? `${top.visit} ${inner.visit}`.slice(0, 100) : top.visit,
    grids: [...top.grids, ...grids],
    pairs: [...top.pairs, ...inner.pairs.map(place)],
    lines: [...top.lines, ...inner.lines.map(line)],
    choices: [...top.choices, ...inner.choices.map(place)],
    frames: [...top.frames.map((frame) => (frame.path === path ? { ...frame, url: inner.url } : frame)), ...within],
    signals: {
      busy: top.signals.busy + signals.busy,
      veiled: top.signals.veiled + signals.veiled,
      passwordFields: top.signals.passwordFields + signals.passwordFields,
      challenges: top.signals.challenges + signals.challenges,
      closedFrames: Math.max(0, top.signals.closedFrames - entered) + signals.closedFrames,
      canvases: top.signals.canvases + signals.canvases,
    },
    cut: [...top.cut, ...inner.cut],
  };
}

/** What a view says of one frame of its page, by that frame's own row numbers and places. */
export function viewOfFrame(view: PageView, { firstRef, prefix }: Omit<JoinedFrame, 'path'>): PageView {
  return {
    ...view,
    marks: view.marks.flatMap((mark): Mark[] => {
      const { target } = mark;
      if (target.kind === 'row') {
        const ref = target.ref - firstRef;
        return ref >= 0 && ref < ROWS_OF_A_FRAME ? [{ ...mark, target: { ...target, ref } }] : [];
      }
      if (!target.at.startsWith(prefix)) return [];
      return [{ ...mark, target: { ...target, at: target.at.slice(prefix.length) } }];
    }),
  };
}
