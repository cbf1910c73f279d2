import type { Campaign } from '@/lib/domain/campaign';
import { type Span, timedPhases } from './plan-clock';

/** The time that goals are reached in: the live phases, else the whole campaign; overlaps count once. */
export function liveSpans(campaign: Campaign): Span[] {
  const phases = timedPhases(campaign);
  const live = phases.filter(({ phase }) => phase.kind === 'live');
  const spans = (live.length > 0 ? live : phases).map(({ span }) => span).sort((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** The share of these spans' time that has passed at an instant, 0 to 1. */
export function elapsedShare(spans: readonly Span[], at: number): number {
  const total = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const passed = spans.reduce((sum, { start, end }) => sum + Math.min(Math.max(at - start, 0), end - start), 0);
  return total === 0 ? 0 : passed / total;
}
