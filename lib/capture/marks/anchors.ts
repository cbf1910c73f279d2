import type { Entry } from './entry';
import { holdersOf } from './geometry';
import { identify, identityKey, isStill, type KnownRow } from './identity';

/** Milliseconds a frame may spend on looking for rows that went elsewhere. */
const SEARCH_SLICE = 6;
/** Above this many changed nodes it is cheaper to check every mark in view than to ask which are touched. */
const MANY = 500;

/** The changed nodes and all that holds them; null where the batch is too large to ask one by one. */
export function touchedBy(records: readonly MutationRecord[]): Set<Element> | null {
  if (records.length > MANY) return null;
  return holdersOf(records.map(({ target }) => target));
}

/** The entries whose anchor was taken away or made into something else; those out of view are asked when they come. */
export function lostBy(touched: ReadonlySet<Element> | null, entries: readonly Entry[]): Entry[] {
  return entries.filter(({ element, near, drawable }) => {
    if (!element) return false;
    if (!element.isConnected) return true;
    return near && (touched === null || touched.has(element)) && !isStill(drawable.anchor, element);
  });
}

/** Looks for the rows that lost marks belong to now, in slices; what is not found is found by the next capture. */
export interface RowSearch {
  start(lost: readonly Entry[]): void;
  /** Forgets what it read of rows that changed since. */
  forget(touched: ReadonlySet<Element> | null): void;
  /** Searches for one slice; true once nothing is left to look at. */
  step(isTaken: (row: Element) => boolean): boolean;
}

export function createRowSearch(options: {
  now: () => number;
  found: (entry: Entry, element: Element) => void;
}): RowSearch {
  let wanted = new Map<string, Entry>();
  let candidates: Element[] = [];
  let keys = new WeakMap<Element, string>();

  function keyOf(row: Element): string {
    const known = keys.get(row);
    if (known !== undefined) return known;
    const key = identityKey(identify(row));
    keys.set(row, key);
    return key;
  }

  return {
    start(lost) {
      wanted = new Map();
      const places = new Set<Element>();
      for (const entry of lost) {
        const { anchor, findAgain } = entry.drawable;
        if (findAgain) {
          const element = findAgain();
          if (element && isStill(anchor, element)) options.found(entry, element);
        } else if (anchor.strict === null) {
          wanted.set(identityKey(anchor.identity), entry);
          for (const row of likesOf(anchor)) places.add(row);
        }
      }
      candidates = [...places];
    },
    forget(touched) {
      if (touched === null) keys = new WeakMap();
      else for (const element of touched) keys.delete(element);
    },
    step(isTaken) {
      const deadline = options.now() + SEARCH_SLICE;
      while (wanted.size > 0 && candidates.length > 0) {
        if (options.now() > deadline) return false;
        const candidate = candidates.pop();
        if (!candidate?.isConnected || isTaken(candidate)) continue;
        const key = keyOf(candidate);
        const entry = wanted.get(key);
        if (!entry) continue;
        wanted.delete(key);
        options.found(entry, candidate);
      }
      return true;
    },
  };
}

/** Elements of a row's kind, where it stood if that place is still there, else in its whole document or shadow root. */
function likesOf({ element, parent, root }: KnownRow): Iterable<Element> {
  const role = element.getAttribute('role');
  const alike = (other: Element) => other.localName === element.localName && other.getAttribute('role') === role;
  if (parent?.isConnected) {
    const siblings = [...parent.children].filter(alike);
    if (siblings.length > 0) return siblings;
  }
  const [token] = element.classList;
  const narrow = role ? `[role="${CSS.escape(role)}"]` : token ? `.${CSS.escape(token)}` : '';
  return root.querySelectorAll(element.localName + narrow);
}
