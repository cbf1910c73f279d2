/** Whether a cell's text is a figure, with at most a short unit behind it, or the dash that stands where there is none. */
export function isFigure(text: string): boolean {
  return /^[^\p{L}]*\p{Nd}[^\p{L}]*\p{L}{0,3}$/u.test(text) || /^[-–—]+%?$/.test(text);
}
