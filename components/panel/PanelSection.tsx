import { type ReactNode, useId } from 'react';
import { useRemembered } from '../frame/remembered';
import { Icon } from '../ui/Icon';

interface Props {
  /** What it is remembered by, and found by in tests. */
  name: string;
  title: string;
  /** What is worth knowing of it while it is closed. */
  summary?: ReactNode;
  /** Whether it is open before the user has said so. */
  first?: boolean;
  children: ReactNode;
}

/** A part of the panel that can be closed, and stays so on every page until it is opened again. */
export function PanelSection({ name, title, summary, first = true, children }: Props) {
  const body = useId();
  const [open, setOpen] = useRemembered(
    `panel-${name}`,
    first,
    (stored) => (typeof stored === 'boolean' ? stored : null),
    'local',
  );
  return (
    <section className="panel-section card" aria-labelledby={`panel-${name}`} data-testid={`section-${name}`}>
      <h2 className="panel-section-head">
        <button
          type="button"
          id={`panel-${name}`}
          aria-expanded={open}
          aria-controls={body}
          onClick={() => setOpen(!open)}
          data-testid={`toggle-${name}`}
        >
          <Icon name="chevron" />
          <span>{title}</span>
          {summary !== undefined && <span className="panel-section-summary small">{summary}</span>}
        </button>
      </h2>
      <div id={body} hidden={!open} className="panel-section-body">
        {open && children}
      </div>
    </section>
  );
}
