import { describe, expect, it } from 'vitest';
import { seeded } from '@/test/support/seeded';
import { flagByEvidence, lnLowerEvidence } from './e-values';

const mixture = { shape: 10, rate: 10 };

describe('evidence of a rate below its promise', () => {
  it('is one on average where the promise is kept, at any time', () => {
    const random = seeded(7);
    const draws = 20_000;
    let sum = 0;
    for (let draw = 0; draw < draws; draw++) sum += Math.exp(lnLowerEvidence(random.poisson(12), 12, mixture));
    expect(sum / draws).toBeGreaterThan(0.9);
    expect(sum / draws).toBeLessThan(1.1);
  });

  it('passes 20 in at most 5 % of histories that are looked at 48 times', () => {
    const random = seeded(11);
    const runs = 2000;
    let raised = 0;
    for (let run = 0; run < runs; run++) {
      let [observed, expected] = [0, 0];
      for (let look = 0; look < 48; look++) {
        observed += random.poisson(4);
        expected += 4;
        if (lnLowerEvidence(observed, expected, mixture) > Math.log(20)) {
          raised += 1;
          break;
        }
      }
    }
    expect(raised / runs).toBeLessThanOrEqual(0.05);
  });
});

describe('flagging among many questions', () => {
  it('asks more of one among many, and less of each where several stand out', () => {
    const ln = Math.log;
    expect(flagByEvidence([ln(25)], 1, 0.05)).toEqual([true]);
    expect(flagByEvidence([ln(25)], 2, 0.05)).toEqual([false]);
    expect(flagByEvidence([ln(25), ln(30)], 2, 0.05)).toEqual([true, true]);
    expect(flagByEvidence([ln(1), ln(41)], 2, 0.05)).toEqual([false, true]);
  });
});
