import { describe, expect, it } from 'vitest';
import type { Task } from '@/lib/domain/plan-work';
import { translateMessage } from '@/lib/i18n/translate';
import { contextOf, samplePlan } from '@/test/support/check-fixtures';
import { taskOf } from '@/test/support/plan-rows';
import { checkSchedule } from './schedule';

const ask = (now: string, ...tasks: Task[]) =>
  Object.fromEntries(
    checkSchedule(contextOf(samplePlan({ tasks }), [], `${now}+08:00`)).map((judgement) => [
      judgement.subject.type === 'task' ? judgement.subject.task : '',
      judgement,
    ]),
  );
const photos = taskOf('photos', { name: 'Photos', role: 'Design', start: '2026-10-20T09:00', due: '2026-10-25T18:00' });
const pages = taskOf('pages', {
  name: 'Detail pages',
  start: '2026-10-26T09:00',
  due: '2026-10-30T18:00',
  dependsOn: ['photos'],
});
const banner = taskOf('banner', {
  name: 'Banner',
  start: '2026-10-31T09:00',
  due: '2026-10-31T18:00',
  dependsOn: ['pages'],
});

describe('the work that a plan has to be done', () => {
  it('is not asked of before it begins, and is right while it is under way or done in time', () => {
    expect(ask('2026-10-19T12:00', photos)).toEqual({});
    expect(ask('2026-10-21T12:00', photos).photos).toMatchObject({
      verdict: 'ok',
      reason: { key: 'check.schedule.running' },
    });
    const done = { ...photos, done: '2026-10-25T17:00' };
    expect(ask('2026-11-01T12:00', done).photos).toMatchObject({
      verdict: 'ok',
      reason: { key: 'check.schedule.done' },
    });
  });

  it('is a breach from the minute it is due, and says how late and whose it is', () => {
    expect(ask('2026-10-25T17:59', photos).photos?.verdict).toBe('ok');
    const overdue = ask('2026-10-25T21:00', photos).photos;
    expect(overdue).toMatchObject({
      verdict: 'breach',
      expected: '2026-10-25 18:00',
      reason: { key: 'check.schedule.late', args: { late: 3, unit: 'hours', role: 'Design' } },
    });
    expect(translateMessage('en', overdue?.reason ?? { key: '', args: {} })).toBe(
      '“Photos” was due 2026-10-25 18:00 and is not done: 3 h late. To be done by: Design.',
    );
    expect(ask('2026-10-29T18:00', photos).photos?.reason.args).toMatchObject({ late: 4, unit: 'days' });
  });

  it('is over once it is done, however late', () => {
    const done = { ...photos, done: '2026-10-26T06:00' };
    expect(ask('2026-10-27T12:00', done).photos).toMatchObject({
      verdict: 'ok',
      reason: { key: 'check.schedule.done-late', args: { late: 12, unit: 'hours' } },
    });
  });
});

describe('a task that is late', () => {
  it('names all that wait for it, at once and through others', () => {
    expect(ask('2026-10-25T20:00', banner, pages, photos).photos?.reason.args).toMatchObject({
      after: 2,
      afterNames: 'Detail pages, Banner',
    });
  });

  it('moves those that wait for it by what the plan leaves no room for', () => {
    const early = ask('2026-10-26T08:00', photos, pages, banner);
    expect(early.pages).toBeUndefined();
    const late = ask('2026-10-27T09:00', photos, pages, banner);
    expect(late.pages).toMatchObject({
      verdict: 'breach',
      reason: {
        key: 'check.schedule.slipping',
        args: { late: 24, unit: 'hours', ends: '2026-10-31 18:00', beforeNames: 'Photos' },
      },
    });
    // The pages end a day late at 18:00, nine hours after the banner was to begin.
    expect(late.banner?.reason).toMatchObject({ args: { late: 9, unit: 'hours', beforeNames: 'Detail pages' } });
  });

  it('does not hold up what the plan itself lets begin before it is due', () => {
    const beside = taskOf('beside', { start: '2026-10-21T09:00', due: '2026-10-26T18:00', dependsOn: ['photos'] });
    expect(ask('2026-10-22T12:00', photos, beside).beside?.verdict).toBe('ok');
  });

  it('is said in the same words a few minutes later', () => {
    expect(ask('2026-10-27T09:17', photos, pages, banner)).toEqual(ask('2026-10-27T09:42', photos, pages, banner));
  });

  it('holds up nothing that is done', () => {
    const done = { ...pages, done: '2026-10-24T12:00' };
    const { photos: late, pages: ready } = ask('2026-10-27T09:00', photos, done);
    expect(late?.reason.args.after).toBe(0);
    expect(ready?.verdict).toBe('ok');
  });

  it('names the phase that begins before it can be done, and cannot wait where that one sells', () => {
    expect(ask('2026-10-27T09:00', photos, pages, banner).photos).toMatchObject({
      severity: 'major',
      // The banner would end at three in the morning after midnight's start.
      reason: { args: { missed: 1, missedNames: 'presale' } },
    });
    expect(ask('2026-10-31T12:00', photos).photos).toMatchObject({
      severity: 'critical',
      reason: { args: { missed: 0 } },
    });
    expect(ask('2026-11-01T06:00', photos).photos).toMatchObject({
      severity: 'critical',
      reason: { args: { missed: 1, missedNames: 'presale' } },
    });
    expect(ask('2026-10-27T09:00', photos).photos).toMatchObject({ severity: 'minor' });
  });

  it('is no reason to hurry for a phase that had begun before it was due', () => {
    const after = taskOf('after', { start: '2026-11-11T09:00', due: '2026-11-11T12:00' });
    expect(ask('2026-11-11T13:00', after).after).toMatchObject({ severity: 'minor' });
  });
});
