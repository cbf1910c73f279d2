import { IntlMessageFormat } from 'intl-messageformat';
import type { Message } from '../domain/finding';
import { en } from './en/index';
import { zhCN } from './zh-CN/index';

export type Language = 'en' | 'zh-CN';
export type MessageKey = keyof typeof en;
export type MessageArgs = Record<string, string | number>;

const catalogues: Record<Language, Record<MessageKey, string>> = { en, 'zh-CN': zhCN };
const formats = new Map<string, IntlMessageFormat>();

/** The text of a message in a language; throws on a key that no catalogue holds, since that is a bug. */
export function translate(language: Language, key: MessageKey, args: MessageArgs = {}): string {
  const id = `${language} ${key}`;
  let format = formats.get(id);
  if (!format) {
    format = new IntlMessageFormat(catalogues[language][key], language, undefined, { ignoreTag: true });
    formats.set(id, format);
  }
  return String(format.format(args));
}

/** The text of a message that a check returned; an unknown key shows itself rather than nothing. */
export function translateMessage(language: Language, message: Message): string {
  return message.key in en ? translate(language, message.key as MessageKey, message.args) : message.key;
}

/** The language to show, from what the user or the browser asks for ("zh-TW", "en-GB"). */
export function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
