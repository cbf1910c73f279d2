/** Every element under a root, through open shadow roots. */
export function allElements(root: ParentNode): Element[] {
  const found: Element[] = [];
  for (const element of root.querySelectorAll('*')) {
    found.push(element);
    if (element.shadowRoot) found.push(...allElements(element.shadowRoot));
  }
  return found;
}

/** Every text node with text under a root, through open shadow roots. */
export function allTexts(root: Node): Text[] {
  const found: Text[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      if (node.data.trim()) found.push(node);
      return;
    }
    if (node instanceof HTMLScriptElement || node instanceof HTMLStyleElement) return;
    if (node instanceof Element && node.shadowRoot) node.shadowRoot.childNodes.forEach(visit);
    node.childNodes.forEach(visit);
  };
  visit(root);
  return found;
}

export function isPainted(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
}

/** Exchanges what two elements hold. */
export function exchange(a: Element, b: Element): void {
  const ofA = [...a.childNodes];
  const ofB = [...b.childNodes];
  a.append(...ofB);
  b.append(...ofA);
}

/** All style rules of the document that have selectors, nested ones too. */
export function styleRules(doc: Document): CSSStyleRule[] {
  const found: CSSStyleRule[] = [];
  const visit = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) found.push(rule);
      if ('cssRules' in rule) visit(rule.cssRules as CSSRuleList);
    }
  };
  for (const sheet of [...doc.styleSheets, ...doc.adoptedStyleSheets]) visit(sheet.cssRules);
  return found;
}

/** Whether a node stands in a table or grid of any make, shadow roots notwithstanding. */
export function isInGrid(node: Node): boolean {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (
      at instanceof Element &&
      (/table|grid/.test(at.localName) || at.matches('[role="grid"], [role="columnheader"], th'))
    ) {
      return true;
    }
  }
  return false;
}
