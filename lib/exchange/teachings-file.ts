import { z } from 'zod';
import { type Teaching, TeachingDefinition } from '@/lib/domain/teaching';
import type { LocalTime } from '@/lib/domain/time';
import { metricInfo } from '@/lib/lexicon/header-meaning';
import { type ExportFile, exportFileName } from './export-file';

const FORMAT = 'pitcrew-teachings';
/** Far more than anybody teaches; a larger file is none of ours. */
const LARGEST = 4_000_000;

/** What such a file holds: definitions alone, with nothing of what stood on any page. */
const TeachingsFile = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  teachings: z.array(TeachingDefinition.refine(isUsable, 'not a lesson for this extension')).max(1000),
});

/** A host as addresses have it, and a metric that the lexicon knows. */
function isUsable({ host, lesson }: TeachingDefinition): boolean {
  if (!/^[a-z0-9][a-z0-9.-]*(?::\d{1,5})?$/.test(host)) return false;
  return lesson.means.kind !== 'metric' || metricInfo(lesson.means.metric) !== null;
}

/** All lessons as a file that others can read in. How they fared here, and what pages showed, stays here. */
export function writeTeachings(teachings: readonly Teaching[], at: LocalTime): ExportFile {
  const definitions = teachings.map((teaching) => TeachingDefinition.parse(teaching));
  const text = JSON.stringify({ format: FORMAT, version: 1, teachings: definitions }, null, 2);
  return {
    name: exportFileName({ content: 'teachings', campaign: null, at, extension: 'json' }),
    type: 'application/json',
    bytes: new TextEncoder().encode(`${text}\n`),
  };
}

/** The lessons of a file, none of them tried yet; null where it is no such file, or anything in it is amiss. */
export function readTeachings(text: string): Teaching[] | null {
  if (text.length > LARGEST) return null;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  const file = TeachingsFile.safeParse(raw);
  if (!file.success) return null;
  const ids = new Set(file.data.teachings.map(({ id }) => id));
  if (ids.size < file.data.teachings.length) return null;
  return file.data.teachings.map((definition) => ({ ...definition, standing: { status: 'untried' } }));
}
