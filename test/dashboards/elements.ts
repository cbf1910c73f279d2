/** An element with its attributes and children. */
export function element(
  name: string,
  attributes: Record<string, string>,
  children: readonly (Node | string)[],
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A picture of a product: a coloured square with the title as its text. */
export function thumbnail(title: string): HTMLElement {
  return element('img', { src: thumbnailUrl(title), alt: title, width: '40', height: '40' }, []);
}

/** The address of such a picture. */
export function thumbnailUrl(title: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><rect width="40" height="40" fill="hsl(${hue(title)} 50% 80%)"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** A small line chart with its axis's figures, which are no figures of the shop. */
export function sparkline(seed: string): SVGElement {
  const points = Array.from({ length: 7 }, (_, index) => `${index * 14},${2 + (hue(seed + index) % 20)}`).join(' ');
  const holder = document.createElement('div');
  holder.innerHTML = `<svg width="90" height="26" viewBox="0 0 90 26"><polyline points="${points}" fill="none" stroke="currentColor"/><text x="0" y="25" font-size="7">${hue(seed)}</text></svg>`;
  return holder.firstElementChild as SVGElement;
}

function hue(text: string): number {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 360;
  return sum;
}
