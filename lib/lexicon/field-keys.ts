import type { MetricId } from '@/lib/domain/metric';
import type { Composed } from './composition';
import { FIELD_LINES } from './field-key-table';

/**
 * Reads a table of field names, one platform a line, into the question what a name means. A name counts in exactly its
 * writing; on its platform alone, or, with none given, where all platforms that list it agree. Null for all else.
 */
export function fieldsIn(lines: string): (name: string, platform: string | null) => Composed | null {
  const fields = new Map<string, { platform: string; metric: MetricId; variants: string }[]>();
  for (const line of lines.split('\n')) {
    const [platform = '', ...groups] = line.split('|');
    for (const group of groups) {
      const [metric = '', ...names] = group.split(' ');
      for (const written of names) {
        const [name = '', variants = ''] = written.split('~');
        fields.set(name, [...(fields.get(name) ?? []), { platform, metric, variants }]);
      }
    }
  }
  return (name, platform) => {
    const listed = (fields.get(name) ?? []).filter((one) => platform === null || one.platform === platform);
    const [first] = listed;
    if (!first || listed.some((one) => one.metric !== first.metric || one.variants !== first.variants)) return null;
    return { metric: first.metric, qualifiers: first.variants.split(',').filter((variant) => variant !== '') };
  };
}

/** What the lexicon lists for a field name, see `fieldsIn`. */
export const fieldOf = fieldsIn(FIELD_LINES);

/** Whether a text is written as only identifiers are: one word in camelCase or snake_case. "UV" and "click" are not. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z]\w*$/.test(text) && /[a-z\d][A-Z]|[A-Za-z\d]_[A-Za-z\d]/.test(text);
}
