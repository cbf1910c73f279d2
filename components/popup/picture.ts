/**
 * The popup as it looked when it was last open. It is shown, inert, while the code loads that draws the popup from
 * the database: without it the popup would open empty and then jump to its size.
 */
export interface Picture {
  html: string;
  lang: string;
  theme: string | null;
}

const KEY = 'popup-picture';

/** Keeps how the popup looks now for the next time it opens. */
export function keepPicture(root: HTMLElement): void {
  const { lang, dataset } = document.documentElement;
  const picture: Picture = { html: root.innerHTML, lang, theme: dataset.theme ?? null };
  localStorage.setItem(KEY, JSON.stringify(picture));
}

/** Shows the kept picture, if there is one, until React takes the root over; nobody can act on it. */
export function showPicture(root: HTMLElement): void {
  const kept = localStorage.getItem(KEY);
  if (kept === null) return;
  const { html, lang, theme }: Picture = JSON.parse(kept);
  document.documentElement.lang = lang;
  if (theme !== null) document.documentElement.dataset.theme = theme;
  root.inert = true;
  root.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
}
