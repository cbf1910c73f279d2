import type { ReactNode } from 'react';
import './empty-state.css';

/** Says what is not there yet and offers the step that changes that. */
export function EmptyState({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="empty-state">
      <p className="empty-state-title">{title}</p>
      <p className="soft">{text}</p>
      {children && <div className="row">{children}</div>}
    </div>
  );
}
