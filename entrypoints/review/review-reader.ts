import type { ReviewReader } from '@/lib/domain/review-reader';
import type { ReviewReply, ReviewTask } from './review-worker';

type Answered = Extract<ReviewReply, { type: 'review' | 'series' }>;

interface Waiting {
  onProgress: ((share: number) => void) | undefined;
  /** Null where the reader was closed before there was an answer. */
  resolve: (reply: Answered | null) => void;
  reject: (error: Error) => void;
}

/** Asks a worker of its own, which starts with the first question. A worker that fails rejects what was asked of it. */
export function reviewReader(): ReviewReader {
  let worker: Worker | null = null;
  let asked = 0;
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<() => void>();

  function started(): Worker {
    if (worker) return worker;
    const fresh = new Worker(new URL('./review-worker.ts', import.meta.url), { type: 'module' });
    fresh.addEventListener('message', ({ data }: MessageEvent<ReviewReply>) => hear(data));
    fresh.addEventListener('error', ({ message }) => {
      fresh.terminate();
      worker = null;
      for (const { reject } of waiting.values()) reject(new Error(message));
      waiting.clear();
    });
    worker = fresh;
    return fresh;
  }

  function hear(reply: ReviewReply): void {
    if (reply.type === 'stale') {
      for (const listener of listeners) listener();
      return;
    }
    const one = waiting.get(reply.id);
    if (reply.type === 'progress') {
      one?.onProgress?.(reply.share);
      return;
    }
    waiting.delete(reply.id);
    if (reply.type === 'failed') one?.reject(new Error(reply.message));
    else one?.resolve(reply);
  }

  function ask(task: (id: number) => ReviewTask, onProgress?: (share: number) => void): Promise<Answered | null> {
    const running = started();
    asked += 1;
    const id = asked;
    return new Promise((resolve, reject) => {
      waiting.set(id, { onProgress, resolve, reject });
      running.postMessage(task(id));
    });
  }

  return {
    async review(question, onProgress) {
      const reply = await ask((id) => ({ id, type: 'review', ...question }), onProgress);
      return reply?.type === 'review' ? reply.answer : { status: 'superseded' };
    },
    async series(question, onProgress) {
      const reply = await ask((id) => ({ id, type: 'series', ...question }), onProgress);
      return reply?.type === 'series' ? reply.answer : { status: 'superseded' };
    },
    onStale(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    close() {
      worker?.terminate();
      worker = null;
      for (const { resolve } of waiting.values()) resolve(null);
      waiting.clear();
    },
  };
}
