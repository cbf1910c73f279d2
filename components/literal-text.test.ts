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
  // Of our own parts: what they show.
  'text',
  'hint',
];
/** What the code of pages, which has no JSX, sets to show a text. */
const SHOWN = ['textContent', 'innerText', 'title', 'placeholder', 'alt', 'ariaLabel'];
/** Calls whose strings are shown or said. */
const SAYING = ['append', 'prepend', 'replaceChildren', 'createTextNode', 'fillText', 'announce', 'undo', 'alert'];
/** Operators of which either side may be shown. */
const JOINING = ['+', '||', '??'];
const LETTER = /\p{L}/u;
/** The name is the same in every language. */
const NAME = 'Pitcrew';

const root = join(import.meta.dirname, '..');
const files = ['components', 'entrypoints', 'lib/capture'].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join(top, file)),
);

/**
 * The texts for users that stand in the code itself: JSX text, strings as children or in spoken attributes, and what is
 * put into a page's nodes, drawn on a canvas or announced.
 */
function literalTexts(code: string, tsx = true): string[] {
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
    if (type === 'AssignmentExpression' && SHOWN.includes(lastName(rest.left))) found.push(...stringsIn(rest.right));
    if (type === 'CallExpression') found.push(...stringsOfCall(lastName(rest.callee), argumentsOf(rest)));
    Object.values(rest).forEach(visit);
  };
  visit(parseSync(code, { syntax: 'typescript', tsx }).body);
  return found.map((text) => text.trim()).filter((text) => LETTER.test(text.replaceAll(NAME, '')));
}

/** The shown strings of a call; `make` is how the overlay makes its elements: page, tag, attributes, content. */
function stringsOfCall(callee: string, given: readonly unknown[]): string[] {
  if (SAYING.includes(callee)) return given.flatMap(stringsIn);
  if (callee === 'setAttribute') return SPOKEN.includes(stringsIn(given[0])[0] ?? '') ? stringsIn(given[1]) : [];
  if (callee !== 'make') return [];
  const [, , attributes, ...content] = given;
  const properties =
    (attributes as { properties?: { key?: unknown; value?: unknown }[] } | undefined)?.properties ?? [];
  const spoken = properties.filter(({ key }) => SPOKEN.includes(nameOf(key)));
  return [...spoken.flatMap(({ value }) => stringsIn(value)), ...content.flatMap(stringsIn)];
}

function argumentsOf(call: Record<string, unknown>): unknown[] {
  return (call.arguments as { expression: unknown }[]).map(({ expression }) => expression);
}

/** The name of a variable, or of the property that an expression ends in. */
function lastName(node: unknown): string {
  if (node === null || typeof node !== 'object') return '';
  const { type, property, value } = node as { type?: string; property?: unknown; value?: unknown };
  return type === 'MemberExpression' ? nameOf(property) : type === 'Identifier' ? String(value) : '';
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
    expect(literalTexts(readFileSync(join(root, file), 'utf8'), file.endsWith('x'))).toEqual([]);
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

  it.each([
    ['node.textContent = "Wrong price"', 'Wrong price'],
    ['frame.title = open ? "Close" : labels.open', 'Close'],
    ['node.setAttribute("aria-label", `Mark $' + '{n}`)', 'Mark'],
    ['card.append("Since", time)', 'Since'],
    ['make(page, "button", { class: "close", "aria-label": "Close" }, icon)', 'Close'],
    ['make(page, "dt", {}, "Seen")', 'Seen'],
    ['announce("Saved")', 'Saved'],
  ])('are noticed in %s', (statement, text) => {
    expect(literalTexts(statement, false)).toEqual([text]);
  });

  it.each([
    'node.setAttribute("role", "dialog")',
    'make(page, "button", { class: "close", type: "button" }, icon)',
    'announce(t("plan.saved"))',
    'text.textContent = ""',
  ])('are not seen in %s', (statement) => expect(literalTexts(statement, false)).toEqual([]));

  it.each(['<p>{t("a.b")} · {x}</p>', '<p className="soft">–</p>', '<a href="https://x.example" data-testid="row" />'])(
    'are not seen in %s',
    (jsx) => expect(literalTexts(`const x = ${jsx};`)).toEqual([]),
  );
});
