import { describe, expect, it } from 'vitest';
import { fieldsIn, isIdentifier } from './field-keys';

describe('fieldsIn', () => {
  const fieldOf = fieldsIn(
    'one|visitors uv both|page_views pv both\ntwo|visitors uv pv~device:app|sales all~b2b,unique',
  );

  it('takes the platform at its word', () => {
    expect(fieldOf('pv', 'one')).toEqual({ metric: 'page_views', qualifiers: [] });
    expect(fieldOf('pv', 'two')).toEqual({ metric: 'visitors', qualifiers: ['device:app'] });
    expect(fieldOf('all', 'two')).toEqual({ metric: 'sales', qualifiers: ['b2b', 'unique'] });
    expect(fieldOf('all', 'one')).toBeNull();
  });

  it('needs all platforms to agree where none is given', () => {
    expect(fieldOf('uv', null)).toEqual({ metric: 'visitors', qualifiers: [] });
    expect(fieldOf('pv', null)).toBeNull();
  });

  it('does not choose among several metrics of one platform', () => {
    expect(fieldOf('both', 'one')).toBeNull();
  });

  it('matches a name in exactly its writing', () => {
    expect(fieldOf('UV', 'one')).toBeNull();
  });
});

describe('isIdentifier', () => {
  it('tells names of fields from words', () => {
    for (const name of ['payAmt', 'pay_amt', 'PAY_AMT', 'tROI', 'goodsUv1d', 'OrdNum'])
      expect(isIdentifier(name)).toBe(true);
    for (const word of ['UV', 'click', 'Clicks', 'pay amt', 'Pay Amt', '支付金额', '_', 'a_', '', 'Click-Rate'])
      expect(isIdentifier(word)).toBe(false);
  });
});
