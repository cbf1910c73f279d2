import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';

/** Attributes whose text a user sees or hears. */
const SPOKEN = [
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
  'label',
];
/** Operators of which either side may be shown. */
const JOINING = ['+', '||', '??'];
const LETTER = /\p{L}/u;

const root = join(import.meta.dirname, '..');
const files = ['components', 'entrypoints'].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    .map((file) => join(top, file)),
);

/** The texts for users that stand in the code itself: JSX text, and strings as children or in spoken attributes. */
function literalTexts(code: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    const { type, ...rest } = node as { type?: string } & Record<string, unknown>;
    if (type === 'JSXText') found.push(String(rest.value));
    if (type === 'JSXAttribute' && SPOKEN.includes(nameOf(rest.name))) found.push(...stringsIn(rest.value));
    if (type === 'JSXElement' || type === 'JSXFragment') {
      for (const child of rest.children as { type: string }[])
        if (child.type === 'JSXExpressionContainer') found.push(...stringsIn(child));
    }
    Object.values(rest).forEach(visit);
  };
  visit(parseSync(code, { syntax: 'typescript', tsx: true }).body);
  return found.map((text) => text.trim()).filter((text) => LETTER.test(text));
}

function nameOf(name: unknown): string {
  return name !== null && typeof name === 'object' && 'value' in name ? String(name.value) : '';
}

/** The strings that an expression may give as they stand; what goes into a call is a key or an argument. */
function stringsIn(node: unknown): string[] {
  if (node === null || typeof node !== 'object') return [];
  const { type, ...rest } = node as { type?: string } & Record<string, unknown>;
  switch (type) {
    case 'StringLiteral':
      return [String(rest.value)];
    case 'TemplateLiteral':
      return (rest.quasis as { raw: string }[]).map(({ raw }) => raw);
    case 'JSXExpressionContainer':
    case 'ParenthesisExpression':
      return stringsIn(rest.expression);
    case 'ConditionalExpression':
      return [...stringsIn(rest.consequent), ...stringsIn(rest.alternate)];
    case 'BinaryExpression':
      if (rest.operator === '&&') return stringsIn(rest.right);
      return JOINING.includes(String(rest.operator)) ? [...stringsIn(rest.left), ...stringsIn(rest.right)] : [];
    default:
      return [];
  }
}

describe('texts for users', () => {
  it('finds the components', () => expect(files.length).toBeGreaterThan(20));

  it.each(files)('stand in the catalogues, not in %s', (file) => {
    expect(literalTexts(readFileSync(join(root, file), 'utf8'))).toEqual([]);
  });

  it.each([
    ['<p>Open review</p>', 'Open review'],
    ['<p>{"复盘"}</p>', '复盘'],
    ['<p>{done ? "Done" : t("x.y")}</p>', 'Done'],
    ['<p>{done && "Done"}</p>', 'Done'],
    ['<p>{`Row $' + '{n}`}</p>', 'Row'],
    ['<input placeholder="Type here" />', 'Type here'],
    ['<b aria-label={"Close"} />', 'Close'],
  ])('are noticed in %s', (jsx, text) => {
    expect(literalTexts(`const x = ${jsx};`)).toEqual([text]);
  });

  it.each(['<p>{t("a.b")} · {x}</p>', '<p className="soft">–</p>', '<a href="https://x.example" data-testid="row" />'])(
    'are not seen in %s',
    (jsx) => expect(literalTexts(`const x = ${jsx};`)).toEqual([]),
  );
});
