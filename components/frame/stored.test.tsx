// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoreChange } from '@/lib/messages/changes';
import { render } from '@/test/support/render';
import { ErrorBoundary } from './ErrorBoundary';
import { useStored } from './stored';

const heard = vi.hoisted(() => new Set<(changes: readonly StoreChange[]) => void>());
vi.mock('@/lib/messages/changes', () => ({
  onStoreChange: (listener: (changes: readonly StoreChange[]) => void) => {
    heard.add(listener);
    return () => heard.delete(listener);
  },
}));
const announce = (...changes: StoreChange[]) => act(async () => heard.forEach((listener) => void listener(changes)));

const read = vi.fn<() => Promise<string>>();
beforeEach(() => read.mockReset());

function Shown({ of = '', first }: { of?: string; first?: string }) {
  const answer = useStored(read, ['findings'], [of], first);
  return <p>{answer ?? '…'}</p>;
}

describe('what is read from the database', () => {
  it('is read again when a table that it needs changes, and only then', async () => {
    read.mockResolvedValueOnce('1').mockResolvedValueOnce('2');
    const { element } = await render(<Shown />);
    await announce('snapshots');
    expect(element.querySelector('p')?.textContent).toBe('1');
    await announce('campaigns', 'findings');
    expect(element.querySelector('p')?.textContent).toBe('2');
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is never an older answer that came late', async () => {
    let answer: (text: string) => void = () => undefined;
    const late = new Promise<string>((resolve) => {
      answer = resolve;
    });
    read.mockReturnValueOnce(late).mockResolvedValueOnce('new');
    const { element, show } = await render(<Shown of="a" />);
    await show(<Shown of="b" />);
    await act(async () => answer('old'));
    expect(element.querySelector('p')?.textContent).toBe('new');
  });

  it('is not read a second time when it was read before the surface was shown', async () => {
    const { element } = await render(<Shown first="early" />);
    expect(element.querySelector('p')?.textContent).toBe('early');
    expect(read).not.toHaveBeenCalled();
    read.mockResolvedValueOnce('later');
    await announce('findings');
    expect(element.querySelector('p')?.textContent).toBe('later');
  });

  it('says that the database cannot be read when it cannot', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    read.mockRejectedValueOnce(new DOMException('gone', 'InvalidStateError'));
    const { one } = await render(
      <ErrorBoundary>
        <Shown />
      </ErrorBoundary>,
    );
    expect(one('failure').textContent).toContain('database cannot be read');
    silent.mockRestore();
  });
});
