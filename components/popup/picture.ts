/**
 * The popup as it looked when it was last open. It is shown, inert, while the code loads that draws the popup from
 * the database: without it the popup would open empty and then jump to its size. It says as of when it is, where the
 * popup says how old what it shows is, so that nothing old can be taken for what holds now.
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
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll<HTMLElement>('[data-as-of]'))
    element.textContent = element.dataset.asOf ?? '';
  // Names by which tests find what can be used are for what can be.
  for (const element of body.querySelectorAll('[data-testid]')) element.removeAttribute('data-testid');
  root.replaceChildren(...body.childNodes);
}
