import { describe, expect, it } from 'vitest';
import { translate } from '@/lib/i18n/translate';
import { choiceOf, choicesFor, matching, meaningOf } from './means';

const english = choicesFor('column', 'en', (key) => translate('en', key));
const chinese = choicesFor('value', 'zh-CN', (key) => translate('zh-CN', key));

describe('what a place may be said to be', () => {
  it('is found by its name in the language of the user, in any order of words, and by the id of the metric', () => {
    expect(matching(english, 'rate click').map(({ id }) => id)).toContain('metric:ctr');
    expect(matching(english, 'gmv paid')[0]?.id).toBe('metric:gmv_paid');
    expect(matching(chinese, '加购').map(({ name }) => name)).toContain('加购人数');
    expect(matching(english, 'no such thing')).toEqual([]);
  });

  it('is a price only where one value is meant, and a SKU only where a column is', () => {
    expect(english.map(({ id }) => id)).not.toContain('price');
    expect(english.map(({ id }) => id)).toContain('sku');
    expect(chinese.map(({ id }) => id)).toContain('price');
    expect(chinese.map(({ id }) => id)).not.toContain('sku');
  });

  it('comes back as the choice that it was made from', () => {
    for (const { id } of [...english, ...chinese]) expect(choiceOf(meaningOf(id, 'CNY', 4))).toBe(id);
  });
});
