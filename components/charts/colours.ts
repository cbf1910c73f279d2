/** The colours that a chart draws with, as the browser resolves the tokens now. */
export interface ChartColours {
  ink: string;
  faint: string;
  line: string;
  series: string;
  plan: string;
  /** An earlier campaign beside this one. */
  earlier: string;
  band: string;
  card: string;
  edge: string;
}

/** Resolves the tokens on an element, since a canvas knows nothing of custom properties. */
export function coloursAt(element: HTMLElement): ChartColours {
  const resolve = (token: string) => {
    const probe = document.createElement('span');
    probe.style.color = `var(${token})`;
    element.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
  return {
    ink: resolve('--ink'),
    faint: resolve('--ink-faint'),
    line: resolve('--line'),
    series: resolve('--accent'),
    plan: resolve('--doubt'),
    earlier: resolve('--ink-faint'),
    band: resolve('--accent-soft'),
    card: resolve('--surface-card'),
    edge: resolve('--line-control'),
  };
}
