import type { Page } from 'playwright';

/** A scrollable box: where to turn the wheel, in viewport pixels, and how far a turn goes; 0 where it does not scroll. */
interface Box {
  x: number;
  y: number;
  across: number;
  down: number;
}

// Bounds for a page that grows as it is scrolled.
const TURNS = 200;

/**
 * Scrolls a page and the boxes in it to their ends with the mouse wheel, as a user would, and calls `seen` after each
 * turn that moved something; it answers whether there was anything new. A box that scrolls both ways is gone through
 * line by line where its columns come and go, and downwards alone where they are all there. After `within` milliseconds
 * it stops where it is.
 */
export async function scrollThrough(
  page: Page,
  { seen, within }: { seen: () => Promise<boolean>; within: number },
): Promise<void> {
  const end = performance.now() + within;

  async function turn(x: number, y: number): Promise<'end' | 'nothing new' | 'new'> {
    if (performance.now() > end) return 'end';
    const before = await positions(page);
    await page.mouse.wheel(x, y);
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 80)))');
    if ((await positions(page)) === before) return 'end';
    return (await seen()) ? 'new' : 'nothing new';
  }

  /** Turns until the end and answers whether there was anything new on the way. */
  async function turnToEnd(x: number, y: number, between: () => Promise<void> = async () => {}): Promise<boolean> {
    let anyNew = false;
    for (let count = 0; count < TURNS; count += 1) {
      const found = await turn(x, y);
      if (found === 'end') break;
      anyNew ||= found === 'new';
      await between();
    }
    return anyNew;
  }

  async function goThrough({ x, y, across, down }: Box): Promise<void> {
    await page.mouse.move(x, y);
    const columnsComeAndGo = across > 0 && (await turnToEnd(across, 0));
    if (across > 0) await page.mouse.wheel(-100_000, 0);
    if (!down) return;
    let direction = 1;
    await turnToEnd(0, down, async () => {
      if (!columnsComeAndGo) return;
      await turnToEnd(direction * across, 0);
      direction = -direction;
    });
  }

  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 };
  const boxesInView = async () => {
    for (const box of await newBoxes(page)) await goThrough(box);
    await page.mouse.move(width / 2, height / 2);
  };
  await boxesInView();
  await turnToEnd(0, height * 0.7, boxesInView);
}

// Both scripts walk open shadow roots and same-origin frames. They are text because the compiler marks inner functions
// in a way that a page does not know.
const WALK = `
  function* walk(root, x, y) {
    const walker = (root.ownerDocument ?? root).createTreeWalker(root, 1);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      yield [node, x, y];
      if (node.shadowRoot) yield* walk(node.shadowRoot, x, y);
      if (node.tagName === 'IFRAME' && node.contentDocument) {
        const at = node.getBoundingClientRect();
        yield* walk(node.contentDocument, x + at.left, y + at.top);
      }
    }
  }`;

/** The boxes in view that scroll and were not named before; the page itself is not among them. */
function newBoxes(page: Page): Promise<Box[]> {
  return page.evaluate(`(() => {${WALK}
    const known = (window[Symbol.for('scrolled')] ??= new WeakSet());
    const found = [];
    for (const [node, x, y] of walk(document, 0, 0)) {
      if (known.has(node) || node === document.scrollingElement || node === document.body) continue;
      const down = node.scrollHeight - node.clientHeight > 8;
      const across = node.scrollWidth - node.clientWidth > 8;
      if (!down && !across) continue;
      const own = node.ownerDocument.scrollingElement === node;
      const view = own
        ? { left: 0, top: 0, right: node.clientWidth, bottom: node.clientHeight }
        : node.getBoundingClientRect();
      const left = Math.max(0, view.left + x), right = Math.min(innerWidth, view.right + x);
      const top = Math.max(0, view.top + y), bottom = Math.min(innerHeight, view.bottom + y);
      if (right - left < 60 || bottom - top < 60) continue;
      // Libraries that scroll by themselves hide the overflow and listen to the wheel.
      const style = getComputedStyle(node);
      const scrolls = (overflow, far) => own || overflow === 'auto' || overflow === 'scroll' || (overflow === 'hidden' && far);
      const goesDown = down && scrolls(style.overflowY, node.scrollHeight > 1.5 * node.clientHeight);
      const goesAcross = across && scrolls(style.overflowX, node.scrollWidth > 1.2 * node.clientWidth);
      if (!goesDown && !goesAcross) continue;
      known.add(node);
      found.push({
        x: (left + right) / 2,
        y: (top + bottom) / 2,
        across: goesAcross ? Math.max(150, (right - left) * 0.8) : 0,
        down: goesDown ? Math.max(100, (bottom - top) * 0.8) : 0,
      });
    }
    return found;
  })()`);
}

/** A text that changes when anything was scrolled, by the browser or by a library that moves its content itself. */
function positions(page: Page): Promise<string> {
  return page.evaluate(`(() => {${WALK}
    let text = scrollX + ',' + scrollY + ';';
    for (const [node] of walk(document, 0, 0)) {
      if (node.scrollTop || node.scrollLeft) text += node.scrollTop + ',' + node.scrollLeft + ';';
      const moved = node.style?.transform || node.style?.marginTop || node.style?.top;
      if (moved) text += moved + ';';
    }
    return text;
  })()`);
}
