// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckId } from '@/lib/domain/check-id';
import type { Finding, FindingState } from '@/lib/domain/finding';
import { addSnapshot } from '@/lib/store/snapshots';
import { dashboard, samplePlan } from '@/test/support/check-fixtures';
import { render } from '@/test/support/render';
import { FindingList } from './FindingList';

const ask = vi.hoisted(() => vi.fn(async () => ({ status: 'done' })));
vi.mock('@/lib/messages/panel-client', () => ({ askBackground: ask }));

const campaign = samplePlan();
const NOW = Date.parse('2026-11-10T14:00:00.000Z');

function finding(id: string, check: CheckId, state: FindingState = 'open'): Finding {
  return {
    id,
    campaign: campaign.id,
    state,
    note: 'as it was',
    revision: 1,
    since: '2026-11-10T12:00:00.000Z',
    lastSeen: '2026-11-10T12:00:00.000Z',
    log: [],
    judgement: {
      verdict: 'breach',
      severity: 'major',
      costPerHour: { amount: '1200', currency: 'CNY' },
      check,
      aspect: 'promotion',
      subject: { type: 'product', product: 'kettle', platform: 'tmall', productId: '1001' },
      reason: { key: 'mark.breach', args: {} },
      expected: '¥99',
      seen: '¥129',
      evidence: [
        {
          snapshotId: 'a'.repeat(64),
          url: 'https://detail.tmall.com/item.htm?id=1001',
          takenAt: '2026-11-10T12:00:00.000Z',
          at: '#price > b',
          raw: '到手价 ¥129.00',
        },
      ],
    },
  };
}

beforeEach(() => sessionStorage.clear());

const firstEvidence = ({ judgement: { evidence } }: Finding) => {
  const [first] = evidence;
  if (!first) throw new Error('no evidence');
  return first;
};

const listOf = (findings: Finding[], muted: CheckId[] = []) => (
  <FindingList campaign={campaign} findings={findings} muted={muted} now={NOW} />
);
const show = (...findings: Finding[]) => render(listOf(findings));

describe('the list of findings', () => {
  it('says what is wrong, of what, against the plan, since when and what it costs', async () => {
    const { one } = await show(finding('a', 'price'));
    const text = one('finding-row').textContent?.replace(/\s/g, ' ');
    const parts = ['Major', 'Price', 'Kettle', '¥129', '¥99', '2 hr. ago', 'CN¥1,200 an hour', 'about CN¥2,400 so far'];
    for (const part of parts) expect(text).toContain(part);
  });

  it('shows the evidence when asked: the text of the page, where, and when on the clock of the campaign', async () => {
    const { one, all, click } = await show(finding('a', 'price'));
    expect(all('evidence')).toEqual([]);
    await click(one('finding-evidence'));
    const text = one('evidence').textContent;
    for (const part of ['到手价 ¥129.00', '#price > b', 'detail.tmall.com', '20:00']) expect(text).toContain(part);
  });

  it('shows open ones first, and others by state and kind', async () => {
    const { all, choose } = await show(finding('a', 'price'), finding('b', 'stock'), finding('c', 'price', 'resolved'));
    expect(all('finding-row')).toHaveLength(2);
    await choose('filter-kind', 'stock');
    expect(all('finding-row').map(({ dataset }) => dataset.check)).toEqual(['stock']);
    await choose('filter-kind', 'all');
    await choose('filter-state', 'resolved');
    expect(all('finding-row').map(({ dataset }) => dataset.state)).toEqual(['resolved']);
  });

  it('changes a finding at once, and takes it back with the note it had', async () => {
    const { one, click, element } = await show(finding('a', 'price'));
    await click(one('finding-false-alarm'));
    expect(ask).toHaveBeenLastCalledWith({ type: 'set-finding', id: 'a', state: 'false-alarm', note: 'as it was' });
    expect(element.querySelector('[role=status]')?.textContent).toContain('False alarm: Kettle');
    await click(one('undo-action'));
    expect(ask).toHaveBeenLastCalledWith({ type: 'set-finding', id: 'a', state: 'open', note: 'as it was' });
  });

  it('says so when the change was not stored, and offers no undo', async () => {
    ask.mockRejectedValueOnce(new Error('no worker'));
    const { one, all, click, element } = await show(finding('a', 'price'));
    await click(one('finding-resolved'));
    expect(element.textContent).toContain('was not stored');
    expect(all('undo')).toEqual([]);
  });

  it('never writes back a note that was changed in another window meanwhile', async () => {
    const { one, click, show: showAgain } = await show(finding('a', 'price'));
    const noted = { ...finding('a', 'price'), note: 'called the shop' };
    await showAgain(listOf([noted]));
    await click(one('finding-acknowledged'));
    expect(ask).toHaveBeenLastCalledWith({
      type: 'set-finding',
      id: 'a',
      state: 'acknowledged',
      note: 'called the shop',
    });
  });

  it('keeps a muted kind out of the list, says how many it keeps back, and shows them when asked', async () => {
    const { one, all, choose, click } = await render(listOf([finding('a', 'price'), finding('b', 'stock')], ['stock']));
    expect(all('finding-row').map(({ dataset }) => dataset.check)).toEqual(['price']);
    expect(one('unmute-stock').textContent).toContain('Stock (1)');
    await choose('filter-kind', 'stock');
    expect(all('finding-row').map(({ dataset }) => dataset.check)).toEqual(['stock']);
    await click(one('unmute-stock'));
    expect(ask).toHaveBeenLastCalledWith({ type: 'set-muted', campaign: campaign.id, check: 'stock', muted: false });
  });

  it('mutes a kind from a finding of it', async () => {
    const { one, click } = await show(finding('a', 'price'));
    await click(one('finding-evidence'));
    await click(one('finding-mute'));
    expect(ask).toHaveBeenLastCalledWith({ type: 'set-muted', campaign: campaign.id, check: 'price', muted: true });
  });

  it('counts on each filter what it would show beside the others, and shows no more than that', async () => {
    const minor = finding('c', 'price');
    if (minor.judgement.verdict === 'breach') minor.judgement.severity = 'minor';
    const { one, all, click, choose } = await show(finding('a', 'price'), finding('b', 'stock'), minor);
    expect(one('filter-major').textContent).toContain('2');
    await choose('filter-kind', 'price');
    expect(one('filter-major').textContent).toContain('1');
    expect(one('filter-kind').textContent).toContain('Stock (1)');
    await click(one('filter-minor'));
    expect(one('filter-minor').getAttribute('aria-pressed')).toBe('true');
    expect(all('finding-row')).toHaveLength(1);
    await click(one('filter-clear'));
    expect(all('finding-row')).toHaveLength(3);
  });

  it('shows what this page has to do with when asked, and all where there is no page', async () => {
    const there = finding('b', 'stock');
    there.judgement.evidence = [{ ...firstEvidence(there), url: 'https://detail.tmall.com/item.htm?id=1002' }];
    const beside = (url: string | null) => (
      <FindingList campaign={campaign} findings={[finding('a', 'price'), there]} muted={[]} now={NOW} url={url} />
    );
    const {
      one,
      all,
      click,
      show: showAgain,
    } = await render(beside('https://detail.tmall.com/item.htm?id=1002&spm=1'));
    expect(one('filter-page').textContent).toContain('1');
    await click(one('filter-page'));
    expect(all('finding-row').map(({ dataset }) => dataset.check)).toEqual(['stock']);
    await showAgain(beside(null));
    expect(all('finding-row')).toHaveLength(2);
    expect(all('filter-page')).toEqual([]);
  });

  it('remembers its filters where it is made anew on the next page', async () => {
    const first = await show(finding('a', 'price'), finding('b', 'stock'));
    await first.choose('filter-kind', 'stock');
    const second = await show(finding('a', 'price'), finding('b', 'stock'));
    expect(second.all('finding-row').map(({ dataset }) => dataset.check)).toEqual(['stock']);
  });

  it('says what to do now, as long as it is not settled', async () => {
    const wrong = finding('a', 'price');
    wrong.judgement.reason = { key: 'check.price.wrong', args: { seen: '¥129', plan: '¥99', phase: 'live' } };
    const { one, all, choose, show: showAgain } = await show(wrong);
    expect(one('finding-todo').textContent).toContain('Set the price back to ¥99');
    await showAgain(listOf([{ ...wrong, state: 'resolved' }]));
    await choose('filter-state', 'resolved');
    expect(all('finding-todo')).toEqual([]);
    expect(all('finding-so-far')).toEqual([]);
  });

  it('goes from card to card by arrow keys, on the same button', async () => {
    const { all } = await show(finding('a', 'price'), finding('b', 'stock'));
    const [first, second] = all('finding-acknowledged');
    first?.focus();
    await act(async () => first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })));
    expect(document.activeElement).toBe(second);
  });

  it('says that all is well only as far as pages were read', async () => {
    const { element, one, database, show: showAgain } = await show();
    expect(one('nothing-read').textContent).toContain('Nothing was read yet');
    expect(element.textContent).not.toContain('Nothing is known to be wrong');
    await addSnapshot(database, dashboard('2026-11-10T12:30:00Z', []));
    await showAgain(null);
    await showAgain(listOf([]));
    expect(element.textContent).toContain('Nothing is known to be wrong, by the pages read up to 1 hr. ago');
  });

  it('puts the costliest first when asked', async () => {
    const dear = finding('b', 'stock');
    if (dear.judgement.verdict === 'breach') {
      dear.judgement.severity = 'minor';
      dear.judgement.costPerHour = { amount: '9000', currency: 'CNY' };
    }
    const { all, choose } = await show(finding('a', 'price'), dear);
    const checks = () => all('finding-row').map(({ dataset }) => dataset.check);
    expect(checks()).toEqual(['price', 'stock']);
    await choose('sort-findings', 'cost');
    expect(checks()).toEqual(['stock', 'price']);
  });

  it('says who decides and what to do where the plan foresaw it, and what happened so far', async () => {
    const risk = {
      id: 'r',
      event: 'Wrong price',
      trigger: 'Any price off plan',
      check: 'price' as const,
      decides: 'Li Wei',
      action: 'Take the page down',
    };
    const logged = finding('a', 'price');
    logged.log.push({ at: '2026-11-10T12:00:00.000Z', state: 'open', note: '' });
    const { one, click } = await render(
      <FindingList campaign={{ ...campaign, risks: [risk] }} findings={[logged]} muted={[]} now={NOW} />,
    );
    expect(one('finding-risk').textContent).toContain('Decides: Li WeiTo do: Take the page down');
    await click(one('finding-evidence'));
    expect(one('finding-history').textContent).toContain('revision 1');
    expect(one('finding-history').textContent).toContain('Open');
  });

  it('keeps a note with what is done next', async () => {
    const { one, click } = await show(finding('a', 'price'));
    await click(one('finding-evidence'));
    await act(async () => {
      const note = one('finding-note') as HTMLTextAreaElement;
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(note, 'price mended');
      note.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await click(one('finding-resolved'));
    expect(ask).toHaveBeenLastCalledWith({ type: 'set-finding', id: 'a', state: 'resolved', note: 'price mended' });
  });
});
