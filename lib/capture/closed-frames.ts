import type { ClosedFrame } from '@/lib/domain/capture';
import { locatorOf, rectOf, type Walk } from './walk';

/** The painted frames whose documents belong to another origin: what they show is captured in them, by another script. */
export function closedFramesOf(walk: Walk): ClosedFrame[] {
  const closed = walk.order.filter((box) => box.closed && (box.tag === 'iframe' || box.tag === 'frame'));
  return closed.flatMap((box): ClosedFrame[] => {
    const view = (box.element as HTMLIFrameElement).contentWindow;
    const path = view && framePath(view);
    if (!path) return [];
    const { left, top, right, bottom } = rectOf(box);
    if (right - left < 1 || bottom - top < 1) return [];
    return [
      { path, at: locatorOf(box), url: null, box: { x: left, y: top, width: right - left, height: bottom - top } },
    ];
  });
}

/**
 * Where a window stands among the frames of its tab, from the top down, as `window.frames` numbers them: "0/2", "" for
 * the top itself. Null where it cannot be told: a frame in a shadow root has no number, nor has one that was removed.
 */
export function framePath(view: Window): string | null {
  const steps: number[] = [];
  for (let at = view; at.parent !== at; at = at.parent) {
    const { parent } = at;
    let number = 0;
    while (number < parent.length && parent[number] !== at) number += 1;
    if (number === parent.length) return null;
    steps.unshift(number);
  }
  return steps.join('/');
}
