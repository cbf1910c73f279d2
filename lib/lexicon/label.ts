import { type Annotation, annotationOf } from './annotation';
import { type Concept, conceptsOf } from './concepts';
import { wordKey } from './label-key';
import { periodIn } from './period';

/** A label taken apart: its words as concepts (null where one is unknown), what its brackets annotate, its span. */
export interface Label {
  /** The label without annotation and span, for looking it up as a whole. */
  bare: string;
  concepts: readonly Concept[] | null;
  annotations: readonly Annotation[];
  qualifiers: readonly string[];
}

/** Takes a label apart. Brackets either annotate (unit, currency, scale), state a basis ("(paid orders)") or belong. */
export function labelOf(text: string, platform: string | null): Label {
  const { rest, qualifiers } = periodIn(wordKey(text));
  const annotations: Annotation[] = [];
  const inner: string[] = [];
  let outer = rest.replace(/\(([^()]*)\)/g, (_whole, inside: string) => {
    const annotation = annotationOf(inside);
    if (annotation) annotations.push(annotation);
    else inner.push(inside);
    return ' ';
  });
  const tail = /^(.*)(?:[,/]| in | en | em )([^,/]{1,12})$/.exec(outer.trim());
  const annotation = tail ? annotationOf(tail[2] ?? '') : null;
  if (annotation && tail && annotations.length === 0) {
    annotations.push(annotation);
    outer = tail[1] ?? '';
  }
  const bare = [outer.trim(), ...inner.map((inside) => `(${inside})`)].join('').trim();
  return { bare, concepts: conceptsOfParts(outer, inner, platform), annotations, qualifiers };
}

// A "customer number" identifies, a "number of customers" counts.
const NUMBERED = /. (?:number|numbers|no|nr|num)$/;

function conceptsOfParts(outer: string, inner: readonly string[], platform: string | null): Concept[] | null {
  const concepts = conceptsOf(localWords(withoutGroup(outer), platform));
  if (!concepts || NUMBERED.test(outer.trim())) return null;
  for (const inside of inner) {
    const within = conceptsOf(inside);
    if (!within) return null;
    const basis = within.includes('paid') || within.includes('placed');
    concepts.push(...(basis && concepts.length > 0 ? within.filter((concept) => concept !== 'order') : within));
  }
  return concepts;
}

// "流量情况/访客数": what stands before the slash names the group; "매출/주문" may be a ratio and is left unknown.
function withoutGroup(outer: string): string {
  const slash = outer.lastIndexOf('/');
  if (slash < 0) return outer;
  const group = conceptsOf(outer.slice(0, slash));
  const fills = group?.every((concept) => ['-', 'product', 'shop', 'page'].includes(concept));
  return fills ? outer.slice(slash + 1) : `${outer}\u0001`;
}

// Words that one platform uses in its own sense.
const LOCAL: Record<string, readonly [RegExp, string][]> = {
  mercadolibre: [
    [/^(vendas|ventas)$/, 'orders'],
    [/^visitas$/, 'page views'],
  ],
};

function localWords(text: string, platform: string | null): string {
  const words = platform === null ? [] : (LOCAL[platform] ?? []);
  return words.reduce((done, [pattern, word]) => done.replace(pattern, word), text.trim());
}
