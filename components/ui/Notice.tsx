import type { ReactNode } from 'react';
import { Icon } from './Icon';

export type NoticeTone = 'ok' | 'breach' | 'doubt' | 'info';

/** A short result in place, told by shape and words as well as colour. */
export function Notice({ tone, children }: { tone: NoticeTone; children: ReactNode }) {
  return (
    <div className={`notice ${tone}`}>
      <Icon name={tone} />
      <div>{children}</div>
    </div>
  );
}
