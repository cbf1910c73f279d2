import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { checkContext } from '@/lib/app/check-context';
import { findingId } from '@/lib/checks/life';
import { runChecks } from '@/lib/checks/registry';
import { Campaign } from '@/lib/domain/campaign';
import { upgradedCampaign } from '@/lib/domain/campaign-upgrade';
import { Snapshot } from '@/lib/domain/snapshot';
import { Instant } from '@/lib/domain/time';
import { translateMessage } from '@/lib/i18n/translate';
import type { CommandVerb } from './main';

/**
 * `lab check --plan FILE --snapshots FILE --now INSTANT`: runs all checks on a plan (JSON) and its snapshots (a stored
 * snapshot a line, in any order) and prints what is wrong and what cannot be told, a line each, with its sentence in
 * both languages. `--all` prints what is right as well.
 */
export const runCheck: CommandVerb = async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      plan: { type: 'string' },
      snapshots: { type: 'string' },
      now: { type: 'string' },
      all: { type: 'boolean' },
    },
  });
  if (!values.plan || !values.snapshots || !values.now) {
    throw new Error('usage: npm run -s lab -- check --plan FILE --snapshots FILE --now INSTANT [--all]');
  }
  const campaign = parsed(Campaign, upgradedCampaign(JSON.parse(await readFile(values.plan, 'utf8'))), values.plan);
  const now = parsed(Instant, instantOf(values.now), '--now');
  const lines = (await readFile(values.snapshots, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const snapshots = lines
    .map((line, at) => parsed(Snapshot, JSON.parse(line), `${values.snapshots} line ${at + 1}`))
    .sort((a, b) => (a.takenAt < b.takenAt ? -1 : a.takenAt > b.takenAt ? 1 : 0));

  for (const judgement of runChecks(checkContext({ campaign, snapshots, health: [], watched: [] }, now))) {
    if (judgement.verdict === 'ok' && !values.all) continue;
    const id = findingId(campaign.id, judgement);
    const text = { en: translateMessage('en', judgement.reason), zh: translateMessage('zh-CN', judgement.reason) };
    process.stdout.write(`${JSON.stringify({ id, ...judgement, text })}\n`);
  }
};

function instantOf(text: string): string {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? text : at.toISOString();
}

function parsed<T extends z.ZodType>(schema: T, value: unknown, where: string): z.infer<T> {
  const result = schema.safeParse(value);
  if (!result.success) throw new Error(`${where}: ${z.prettifyError(result.error)}`);
  return result.data;
}
