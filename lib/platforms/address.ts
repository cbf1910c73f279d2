/** Whether a host is the pattern's: "*.tmall.com" covers every subdomain, "seller.shopee.*" every country's ending. */
export function hostMatches(pattern: string, host: string): boolean {
  if (pattern.startsWith('*.')) return host.endsWith(pattern.slice(1));
  if (pattern.endsWith('.*')) return host.startsWith(pattern.slice(0, -1));
  return pattern === host;
}

/**
 * Matches a path against a URLPattern pathname and gives its named groups, or null where it does not match.
 * Knows "*", ":name" and ":name(regular expression)"; a slash at the end makes no difference.
 * URLPattern itself is missing from Node 20 and from the Firefox versions that are supported.
 */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const source = withoutEndSlash(pattern)
    .split(/(\*|:[a-z]\w*(?:\([^)]*\))?)/i)
    .map((piece, index) => (index % 2 === 0 ? escapeForRegExp(piece) : groupFor(piece)))
    .join('');
  const match = new RegExp(`^${source}$`).exec(withoutEndSlash(path));
  return match ? { ...match.groups } : null;
}

function withoutEndSlash(path: string): string {
  return path.length > 1 ? path.replace(/\/$/, '') : path;
}

function groupFor(piece: string): string {
  if (piece === '*') return '.*';
  const [, name = '', expression = '[^/]+?'] = /^:(\w+)(?:\((.*)\))?$/.exec(piece) ?? [];
  return `(?<${name}>${expression})`;
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
