/** Whether the page is light or dark to look at: by what it paints itself, else by what the user prefers. */
export function themeOf(page: Document): 'light' | 'dark' {
  for (const element of [page.body, page.documentElement]) {
    const luminance = element && luminanceOf(getComputedStyle(element).backgroundColor);
    if (luminance != null) return luminance < 0.2 ? 'dark' : 'light';
  }
  const { colorScheme } = getComputedStyle(page.documentElement);
  // Without a scheme of its own a page is drawn on white, however dark the user's desktop is.
  const prefersDark = page.defaultView?.matchMedia('(prefers-color-scheme: dark)').matches === true;
  return colorScheme === 'dark' || (/dark/.test(colorScheme) && prefersDark) ? 'dark' : 'light';
}

/** Relative luminance (WCAG 2) of an opaque rgb() colour; null where the colour lets through what is behind it. */
function luminanceOf(color: string): number | null {
  const [red, green, blue, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (!color.startsWith('rgb') || red === undefined || green === undefined || blue === undefined) return null;
  if (alpha < 0.5) return null;
  const linear = (part: number) => (part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
