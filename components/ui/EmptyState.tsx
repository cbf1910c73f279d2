import type { ReactNode } from 'react';
import './empty-state.css';

interface Props {
  title: string;
  text: string;
  /** Its level among the headings of the surface. */
  level: 1 | 2 | 3;
  children?: ReactNode;
}

/** Says what is not there yet and offers the step that changes that. */
export function EmptyState({ title, text, level, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className="empty-state">
      <Heading className="empty-state-title">{title}</Heading>
      <p className="soft">{text}</p>
      {children && <div className="row">{children}</div>}
    </div>
  );
}
