import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Message } from '@/lib/domain/finding';
import { type Language, type MessageArgs, type MessageKey, translate, translateMessage } from '@/lib/i18n/translate';
import { type Format, formatOf } from './format';

/** Words and formats of the language that the surface is shown in. */
export interface I18n {
  language: Language;
  t(key: MessageKey, args?: MessageArgs): string;
  /** The sentence of a check, a finding or an import error. */
  message(message: Message): string;
  format: Format;
  /** What stands between two sentences: Chinese has none. */
  between: '' | ' ';
}

const Context = createContext<I18n | null>(null);

/** Gives everything below it the words and formats of a language. */
export function I18nProvider({ language, children }: { language: Language; children: ReactNode }) {
  const value = useMemo<I18n>(
    () => ({
      language,
      t: (key, args) => translate(language, key, args),
      message: (message) => translateMessage(language, message),
      between: language === 'zh-CN' ? '' : ' ',
      format: formatOf(language, translate(language, 'time.just-now')),
    }),
    [language],
  );
  return <Context value={value}>{children}</Context>;
}

/** The words and formats in force here; a component outside an `I18nProvider` is a bug. */
export function useI18n(): I18n {
  const value = useContext(Context);
  if (!value) throw new Error('no I18nProvider above');
  return value;
}
