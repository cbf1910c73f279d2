import type { QuantityField, Reading } from '@/lib/domain/reading';

type Shown = Pick<QuantityField, 'status' | 'raw'>;

/** Fields of one column, tile or part of the product that show a text which gave no value, with a few of the texts. */
export interface UnreadableFields {
  part: 'column' | 'product';
  /** The header or label as the page has it; empty where it has none, or of the product. */
  name: string;
  count: number;
  samples: readonly string[];
}

/** What of a page was not read: fields that gave no value, and columns whose meaning is not known, with their texts. */
export interface ReadingGaps {
  unreadable: readonly UnreadableFields[];
  unknown: readonly { header: string; samples: readonly string[] }[];
}

const SAMPLES = 3;

/** Finds what a reading leaves open; blanks and dashes are not missing, and a column without any text says nothing. */
export function gapsOf({ product, kpis, tables }: Reading): ReadingGaps {
  const columns = tables.flatMap((table) => table.columns);
  const known = [
    ...kpis.map(({ label, field }) => ({ part: 'column' as const, name: label, fields: [field] })),
    ...columns
      .filter(({ metric }) => metric !== null)
      .map(({ header, fields }) => ({ part: 'column' as const, name: header, fields })),
    ...(product ? [{ part: 'product' as const, name: '', fields: [product.price, product.listPrice] }] : []),
  ];
  return {
    unreadable: known.flatMap(({ part, name, fields }) => {
      const broken = fields.filter(({ status }) => status === 'ambiguous' || status === 'unparsable');
      return broken.length === 0 ? [] : [{ part, name, count: broken.length, samples: samplesOf(broken) }];
    }),
    unknown: columns
      .filter(({ metric, header, fields }) => metric === null && header !== '' && samplesOf(fields).length > 0)
      .map(({ header, fields }) => ({ header, samples: samplesOf(fields) })),
  };
}

function samplesOf(fields: readonly Shown[]): string[] {
  const texts = fields.flatMap(({ status, raw }) => (status !== 'absent' && raw ? raw : []));
  return [...new Set(texts)].slice(0, SAMPLES);
}
