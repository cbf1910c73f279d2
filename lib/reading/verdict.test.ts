import { describe, expect, it } from 'vitest';
import type { Signals } from '@/lib/domain/capture';
import { placeOf } from '@/lib/platforms/registry';
import { line, shopPage } from '../../test/support/shop-page';
import { judgeVerdict } from './verdict';

const nothing = { values: 0, unreadable: 0, tables: 1 };

function judge(texts: readonly string[], about: { url?: string; signals?: Partial<Signals>; values?: number } = {}) {
  const page = shopPage({ lines: texts.map((text) => line(text)), ...(about.url ? { url: about.url } : {}) });
  const capture = { ...page, signals: { ...page.signals, ...about.signals } };
  return judgeVerdict(capture, placeOf(capture.url), { ...nothing, values: about.values ?? 0 });
}

describe('the verdict on a page', () => {
  it('is read wherever there are values, whatever still spins', () => {
    expect(judge(['Visitors 1,234'], { values: 3, signals: { busy: 2, passwordFields: 1 } })).toBe('read');
  });

  it('is not-ready while a spinner lies over the rows of a table', () => {
    expect(judge(['Visitors 1,234'], { values: 3, signals: { busy: 1, veiled: 1 } })).toBe('not-ready');
  });

  it('is signed-out on a platform’s page for signing in, even where figures stand there', () => {
    expect(judge(['1,234'], { url: 'https://passport.jd.com/new/login.aspx', values: 3 })).toBe('signed-out');
    expect(judge(['1,234'], { url: 'https://www.amazon.de/ap/signin?x=1', values: 3 })).toBe('signed-out');
  });

  it.each([
    ['a password field', { passwordFields: 1 }],
    ['a challenge', { challenges: 1 }],
  ])('is signed-out where there is %s and nothing else', (_, signals) => {
    expect(judge(['Welcome'], { signals })).toBe('signed-out');
  });

  it.each(['请先登录', '扫码登录', 'Session expired. Please sign in again.', 'Log in', 'ログイン'])(
    'is signed-out where a bare page says "%s"',
    (text) => expect(judge([text])).toBe('signed-out'),
  );

  it('is not signed-out for a link to the account', () => {
    const page = shopPage({ lines: [line('Sign in', { link: 'https://shop.example/account' }), line('Empty')] });
    expect(judgeVerdict(page, placeOf(page.url), nothing)).toBe('nothing-to-read');
  });

  it('is not-ready while skeletons stand where values will be', () => {
    expect(judge(['Visitors'], { signals: { busy: 4 } })).toBe('not-ready');
  });

  it.each([
    ['private-use figures', ['\ue001\ue002,\ue003'], {}],
    ['a drawn table', ['Ranking'], { canvases: 1 }],
    ['a frame that cannot be entered', ['Ranking'], { closedFrames: 1 }],
  ])('is unreadable where all there is are %s', (_, texts, signals) => {
    expect(judge(texts, { signals })).toBe('unreadable');
  });

  it('takes icons drawn as letters for what they are', () => {
    expect(judge(['\ue001 Home', '\ue002'])).toBe('nothing-to-read');
  });
});
