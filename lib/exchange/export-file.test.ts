import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nastyText } from '@/test/support/arbitrary-campaign';
import { exportFileName } from './export-file';

const subject = { content: 'plan', at: '2026-11-10T20:05', extension: 'xlsx' } as const;

describe('the name of an exported file', () => {
  it('says what it is, of which campaign, and when', () => {
    expect(exportFileName({ ...subject, campaign: '2026 双11 / 主会场' })).toBe(
      'pitcrew-plan-2026-双11-主会场-20261110-2005.xlsx',
    );
    expect(exportFileName({ ...subject, campaign: null, at: '2026-11-10' })).toBe('pitcrew-plan-20261110.xlsx');
    expect(exportFileName({ ...subject, campaign: '...' })).toBe('pitcrew-plan-20261110-2005.xlsx');
  });

  it('is one that every system takes', () => {
    fc.assert(
      fc.property(fc.oneof(nastyText, fc.string({ unit: 'grapheme', maxLength: 300 })), (campaign) => {
        const name = exportFileName({ ...subject, campaign });
        expect(name).toMatch(/^[^<>:"/\\|?*\p{C}\s]+$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      }),
    );
  });
});
