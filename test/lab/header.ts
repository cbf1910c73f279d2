import { z } from 'zod';
import { meaningOf } from '@/lib/lexicon/header-meaning';

const Question = z.object({
  text: z.union([z.string(), z.array(z.string()).min(1)]),
  platform: z.string().nullish(),
  lang: z.string().nullish(),
});

/** Answers one question of `lab header`: the metric that a column name means (one of texts bears no unit), or null. */
export function answerHeader(question: unknown) {
  const { text, platform, lang } = Question.parse(question);
  const meaning = meaningOf(text, { platform: platform ?? null, lang: lang ?? null });
  if (meaning.kind === 'text') return { metric: meaning.metric, kind: 'text' };
  if (meaning.kind !== 'metric') return { metric: null, kind: meaning.kind };
  const { metric, qualifiers, unit, currency, scale } = meaning;
  return { metric, qualifiers, unit, currency, scale };
}
