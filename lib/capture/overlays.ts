import { type Box, isBox, type Walk } from './walk';

const DIALOGS = new Set(['dialog', 'alertdialog']);
const LEVELS_DOWN = 4;

/**
 * The boxes that lie over the page: dialogs and drawers, by role or because the body holds them apart from its main part
 * and fixes them over it. What they state is of what was opened, not of the page.
 */
export function overlaysOf({ root, order }: Walk): Box[] {
  const most = root.inks / 2;
  const told = order.filter((box) => box.tag === 'dialog' || DIALOGS.has(box.role ?? ''));
  const body = root.nodes.find((node) => isBox(node) && node.tag === 'body') ?? root;
  const apart = isBox(body) ? body.nodes.filter(isBox) : [];
  return [...told, ...apart.filter((box) => isFixed(box, LEVELS_DOWN))].filter(({ inks }) => inks > 0 && inks < most);
}

function isFixed(box: Box, levels: number): boolean {
  if (box.inks === 0) return false;
  if (box.element.ownerDocument.defaultView?.getComputedStyle(box.element).position === 'fixed') return true;
  return levels > 0 && box.nodes.some((node) => isBox(node) && node.inks > box.inks / 2 && isFixed(node, levels - 1));
}
