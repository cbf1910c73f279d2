import { IntlMessageFormat } from 'intl-messageformat';
import type { Message } from '../domain/finding';
import { en } from './en/index';
import type { page } from './en/page';
import type { panelTexts } from './en/panel-texts';
import type { planTexts } from './en/plan-texts';
import type { whatToDo } from './en/what-to-do';
import { zhCN } from './zh-CN/index';

export type Language = 'en' | 'zh-CN';
export type MessageKey =
  | keyof typeof en
  | keyof typeof page
  | keyof typeof panelTexts
  | keyof typeof planTexts
  | keyof typeof whatToDo;
export type MessageArgs = Record<string, string | number>;

const catalogues: Record<Language, Partial<Record<MessageKey, string>>> = { en: { ...en }, 'zh-CN': { ...zhCN } };
const formats = new Map<string, IntlMessageFormat>();

// Most texts need no parser, and the parser costs more than all else that the popup does before its first paint.
const PLAIN = /^(?:[^{}']|\{\w+\})*$/;

/** Makes the texts of an area known that not every surface loads; see `plan-texts.ts`. */
export function addTexts(texts: Record<Language, Partial<Record<MessageKey, string>>>): void {
  Object.assign(catalogues.en, texts.en);
  Object.assign(catalogues['zh-CN'], texts['zh-CN']);
}

/** The text of a message in a language; throws on a key or an argument that is missing, since that is a bug. */
export function translate(language: Language, key: MessageKey, args: MessageArgs = {}): string {
  const text = catalogues[language][key];
  if (text === undefined) throw new Error(`the texts of ${key} are not loaded`);
  return PLAIN.test(text) ? fill(text, args) : formatOf(language, key, text).format(args).toString();
}

function fill(text: string, args: MessageArgs): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = args[name];
    if (value === undefined) throw new Error(`no argument ${name} for: ${text}`);
    return String(value);
  });
}

function formatOf(language: Language, key: MessageKey, text: string): IntlMessageFormat {
  const id = `${language} ${key}`;
  const format = formats.get(id) ?? new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
  formats.set(id, format);
  return format;
}

/**
 * The text of a message that a check returned. One that no catalogue holds, or that asks for other arguments since it
 * was stored by another version, shows its key rather than nothing.
 */
export function translateMessage(language: Language, message: Message): string {
  if (!Object.hasOwn(catalogues.en, message.key)) return message.key;
  try {
    return translate(language, message.key as MessageKey, message.args);
  } catch {
    return message.key;
  }
}

/** The language to show, from what the user or the browser asks for ("zh-TW", "en-GB"). */
export function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
