import { z } from 'zod';
import { readWindows } from '@/lib/text/window-text';

const Question = z.object({
  input: z.string(),
  reference: z.string(),
  zone: z.string(),
  lang: z.string().nullish(),
});

/** Answers one question of `lab time`: the windows that a text states, in reading order. */
export function answerTime(question: unknown) {
  const { input, reference, zone, lang } = Question.parse(question);
  const windows = readWindows(input, { reference, zone, lang: lang ?? null });
  return { windows: windows.map(({ label, start, end }) => ({ label, start, end })) };
}
