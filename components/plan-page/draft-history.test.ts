import { describe, expect, it } from 'vitest';
import { begun, changed, redone, undone } from './draft-history';

describe('the history of a draft', () => {
  const three = [2, 3].reduce(changed, begun(1));

  it('goes back and forth', () => {
    expect(undone(undone(three)).present).toBe(1);
    expect(redone(redone(undone(undone(three)))).present).toBe(3);
  });

  it('has no step before the first and after the last', () => {
    expect(undone(begun(1))).toEqual(begun(1));
    expect(redone(three)).toEqual(three);
  });

  it('forgets what was undone once something else is done', () => {
    const other = changed(undone(three), 9);
    expect(redone(other).present).toBe(9);
    expect(undone(other).present).toBe(2);
  });

  it('keeps no more than it must', () => {
    const long = Array.from({ length: 2000 }, (_, at) => at).reduce(changed, begun(-1));
    expect(long.past.length).toBeLessThan(1000);
    expect(undone(long).present).toBe(1998);
  });
});
