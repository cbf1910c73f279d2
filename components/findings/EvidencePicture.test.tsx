// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { announceStoreChange } from '@/lib/messages/changes';
import { putPicture } from '@/lib/store/pictures';
import { render } from '@/test/support/render';
import { EvidencePicture } from './EvidencePicture';

it('shows that a picture was taken with the snapshot, and the picture when asked for', async () => {
  // happy-dom's blobs lose their kind in the database.
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:picture');
  const view = await render(<EvidencePicture snapshotId="a" zone="Asia/Shanghai" />);
  expect(view.all('evidence-picture')).toEqual([]);
  await putPicture(view.database, {
    snapshotId: 'a',
    takenAt: '2026-11-10T12:04:00.000Z',
    image: new Blob(['x'], { type: 'image/jpeg' }),
  });
  announceStoreChange(['snapshots']);
  await vi.waitFor(() => expect(view.one('evidence-picture').textContent).toContain('20:04'));
  expect(view.element.querySelector('img')).toBeNull();
  const button = view.element.querySelector('button');
  if (!button) throw new Error('no button');
  await view.click(button);
  expect(view.element.querySelector('img')?.src).toBe('blob:picture');
  expect(view.element.querySelector('img')?.alt).toContain('20:04');
  await view.click(button);
  expect(view.element.querySelector('img')).toBeNull();
});
