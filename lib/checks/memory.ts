import type { Campaign } from '@/lib/domain/campaign';
import type { CheckContext } from './check';

/**
 * What one run of the checks leaves for the next: a cache. It changes no answer, only what an answer costs, and may be
 * dropped at any time. What was found out under one plan does not serve another.
 */
export interface CheckMemory {
  plan: Campaign | null;
  kept: Map<unknown, unknown>;
  /** Whether time is asked for to and fro, so that a snapshot that is gone will come back. */
  replays: boolean;
}

export function emptyMemory(replays = false): CheckMemory {
  return { plan: null, kept: new Map(), replays };
}

const ownMemories = new WeakMap<CheckContext, CheckMemory>();

/**
 * What is kept under a name (any object of the asker's own, the same at every run), made anew where there is nothing yet
 * or where the plan is another. A context without a memory has one to itself, so that its checks find things once.
 */
export function kept<T>(context: CheckContext, name: object, make: () => T): T {
  const memory = memoryOf(context);
  if (memory.plan !== context.campaign) {
    memory.plan = context.campaign;
    memory.kept = new Map();
  }
  const known = memory.kept.get(name);
  if (known !== undefined) return known as T;
  const made = make();
  memory.kept.set(name, made);
  return made;
}

function memoryOf(context: CheckContext): CheckMemory {
  if (context.memory) return context.memory;
  const own = ownMemories.get(context) ?? emptyMemory();
  ownMemories.set(context, own);
  return own;
}
