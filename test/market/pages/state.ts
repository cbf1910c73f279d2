import { useEffect, useState } from 'react';
import type { MarketState } from '../promotion';

const EVERY = 3_000;

/** The market's state, asked for again every few seconds, as realtime dashboards do; null before the first answer. */
export function useMarket(): MarketState | null {
  const [state, setState] = useState<MarketState | null>(null);
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      const answer = await fetch('/market/state.json');
      const next = (await answer.json()) as MarketState;
      if (!gone) setState(next);
    };
    void ask();
    const timer = setInterval(() => void ask().catch(() => undefined), EVERY);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, []);
  return state;
}

export const count = (value: number) => value.toLocaleString('zh-CN');
export const money = (value: number) =>
  value.toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
export const share = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)}%`);
