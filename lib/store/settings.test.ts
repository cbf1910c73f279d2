import { expect, it } from 'vitest';
import { changeSettings, readSettings } from './settings';

it('loses none of two changes that are made at once', async () => {
  const pause = (id: string) =>
    changeSettings(({ disabledPlatforms }) => ({ disabledPlatforms: [...disabledPlatforms, id] }));
  await Promise.all([pause('tmall'), pause('jd'), changeSettings(() => ({ language: 'zh-CN' }))]);
  expect(await readSettings()).toEqual({
    language: 'zh-CN',
    theme: null,
    disabledPlatforms: ['tmall', 'jd'],
    notify: false,
    picture: false,
    rhythm: 'usual',
    keepDays: null,
    keepDaysAt: null,
    buttonHiddenOn: [],
  });
});
