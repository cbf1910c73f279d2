import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { en } from './en/index';
import { page } from './en/page';
import { panelTexts } from './en/panel-texts';
import { planTexts } from './en/plan-texts';
import { whatToDo } from './en/what-to-do';
import { zhCN } from './zh-CN/index';
import { page as pageInChinese } from './zh-CN/page';
import { panelTexts as panelTextsInChinese } from './zh-CN/panel-texts';
import { planTexts as planTextsInChinese } from './zh-CN/plan-texts';
import { whatToDo as whatToDoInChinese } from './zh-CN/what-to-do';

const english: Record<string, string> = { ...en, ...page, ...panelTexts, ...planTexts, ...whatToDo };
const chinese: Record<string, string> = {
  ...zhCN,
  ...pageInChinese,
  ...panelTextsInChinese,
  ...planTextsInChinese,
  ...whatToDoInChinese,
};

describe.each([
  ['en', english],
  ['zh-CN', chinese],
])('the texts in %s', (language, texts) => {
  it('can all be shown', () => {
    const broken = Object.entries(texts).flatMap(([key, text]) => {
      try {
        new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
        return [];
      } catch (error) {
        return [`${key}: ${error}`];
      }
    });
    expect(broken).toEqual([]);
  });
});
