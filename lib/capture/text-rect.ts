const ranges = new WeakMap<Document, Range>();

/**
 * The rectangle that text fills in its window, from the start of one text node to the end of another. A page pays for
 * each live range whenever its nodes change: one serves each document, and holds no text between two questions.
 */
export function rectOfTexts(first: Node, last: Node): DOMRect {
  const doc = first.ownerDocument as Document;
  const range = ranges.get(doc) ?? doc.createRange();
  ranges.set(doc, range);
  range.setStart(first, 0);
  range.setEnd(last, (last.nodeValue ?? '').length);
  const rect = range.getBoundingClientRect();
  range.setEnd(doc, 0);
  return rect;
}
