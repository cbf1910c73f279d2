import { z } from 'zod';
import { readWindows } from '@/lib/text/window-text';

const Question = z.object({
  input: z.string(),
  reference: z.string().nullish(),
  zone: z.string(),
  lang: z.string().nullish(),
  variant: z.string().nullish(),
});

// Texts that state their year need no reference.
const UNKNOWN = '2000-01-01T00:00';

/** Answers one question of `lab time`: the windows that a text states, in reading order, then their other readings. */
export function answerTime(question: unknown) {
  const { input, reference, zone, lang, variant } = Question.parse(question);
  const region = /^[A-Z]{2}$/.test(variant ?? '') ? `${lang}-${variant}` : (lang ?? null);
  const windows = readWindows(input, { reference: reference ?? UNKNOWN, zone, lang: region });
  const ranked = windows.flatMap(({ label, readings }) =>
    readings.map((reading, rank) => ({ rank, label, ...reading })),
  );
  return { windows: ranked.sort((a, b) => a.rank - b.rank).map(({ label, start, end }) => ({ label, start, end })) };
}
