/** The hosts that the user granted, and the way to ask for more; the entry point gives it from the browser. */
export interface Grants {
  /** Match patterns of all hosts granted now. */
  granted(): Promise<readonly string[]>;
  /** Asks the user; resolves with the answer. Must be called within a click. */
  request(patterns: readonly string[]): Promise<boolean>;
  revoke(patterns: readonly string[]): Promise<boolean>;
  /** Calls back when grants change, here or in the browser's own settings; returns the way to stop. */
  onChange(listener: () => void): () => void;
}

/** Whether every pattern of a platform is granted, by itself or by one for all sites. */
export function isGranted(patterns: readonly string[], granted: readonly string[]): boolean {
  const all = granted.includes('https://*/*') || granted.includes('<all_urls>') || granted.includes('*://*/*');
  return all || patterns.every((pattern) => granted.includes(pattern));
}

/** The match pattern for a site as a person names it: a host or an address. Null for what is neither. */
export function patternOf(text: string): string | null {
  const typed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol.startsWith('http') && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname) ? `https://${hostname}/*` : null;
}

/** The host of a match pattern, for display: "https://*.tmall.com/*" is "tmall.com". */
export function hostOf(pattern: string): string {
  return pattern
    .replace(/^[^:]+:\/\//, '')
    .replace(/^\*\./, '')
    .replace(/\/.*$/, '');
}
