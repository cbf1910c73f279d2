import { Parser } from 'saxen';

/** What is done at each part of a document; names come without their namespace prefix. */
export interface XmlHandlers {
  open(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Why a part of a workbook is not read; a document type is what no workbook needs and attacks on parsers do. */
type PartRefusal = 'damaged' | 'doctype' | 'too-large';

/** Thrown within the reading of a workbook, and turned into its answer there. */
export class RefusedPart extends Error {
  readonly reason: PartRefusal;

  constructor(reason: PartRefusal) {
    super(reason);
    this.reason = reason;
  }
}

/** Reads a document from start to end; one that is not there has no parts. Throws RefusedPart where it is not well formed or declares a document type. */
export function scanXml(xml: string | undefined, handlers: XmlHandlers): void {
  if (xml === undefined) return;
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    handlers.open(local(name), (attribute) => {
      const values = attributes();
      const value = values[attribute] ?? values[prefixed(values, attribute)];
      return value === undefined ? undefined : decode(value);
    });
  });
  parser.on('closeTag', (name) => handlers.close?.(local(name)));
  parser.on('text', (text, decode) => handlers.text?.(decode(text)));
  parser.on('cdata', (text) => handlers.text?.(text));
  parser.on('attention', () => {
    throw new RefusedPart('doctype');
  });
  parser.on('error', (error) => {
    throw error instanceof RefusedPart ? error : new RefusedPart('damaged');
  });
  parser.parse(xml);
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function prefixed(values: Record<string, string>, attribute: string): string {
  return Object.keys(values).find((name) => name.includes(':') && local(name) === attribute) ?? attribute;
}
