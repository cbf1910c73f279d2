// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { watchPage } from './watch';

const events = () => ({
  mutated: vi.fn(),
  orphaned: vi.fn(),
  used: vi.fn(),
  stirred: vi.fn(),
  routed: vi.fn(),
  shown: vi.fn(),
  moved: vi.fn(),
});

it('tells what the page changes, and not that our own element came or went', async () => {
  const host = document.createElement('pitcrew-overlay');
  const heard = events();
  const watch = watchPage(document, () => host, heard);
  document.documentElement.append(host);
  host.remove();
  await vi.waitFor(() => expect(heard.orphaned).toHaveBeenCalled());
  expect(heard.mutated).not.toHaveBeenCalled();
  document.body.append(document.createElement('p'));
  await vi.waitFor(() => expect(heard.mutated).toHaveBeenCalledTimes(1));
  watch.stop();
});
