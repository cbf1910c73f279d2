// biome-ignore-all lint/a11y/useSemanticElements: a table cannot draw only those of its rows that are in sight.
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { GridOption } from './Grid';

interface Props {
  id: string;
  /** The field in the cell that it stands beside. */
  beside: RefObject<HTMLElement | null>;
  options: readonly GridOption[];
  /** The one that Enter takes; -1 for none. */
  at: number;
  onChoose: (text: string) => void;
}

const GAP = 2;
const EDGE = 8;

/** What a cell may be given, below the cell or above it where there is more room. */
export function OptionList({ id, beside, options, at, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const cell = beside.current?.parentElement;
    if (!cell || !list.current) return;
    const { left, top, bottom, width } = cell.getBoundingClientRect();
    const below = window.innerHeight - bottom;
    const { style } = list.current;
    style.minWidth = `${width}px`;
    style.left = `${left}px`;
    style.maxWidth = `min(26rem, ${window.innerWidth - left - EDGE}px)`;
    if (below > 240 || below > top) style.top = `${bottom + GAP}px`;
    else style.bottom = `${window.innerHeight - top + GAP}px`;
  }, [beside]);
  useLayoutEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  return createPortal(
    <div ref={list} className="grid-options" id={`${id}-options`} role="listbox" tabIndex={-1}>
      {options.map(({ text, note }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus.
        <div
          key={text}
          id={`${id}-option-${index}`}
          className={index === at ? 'grid-option current' : 'grid-option'}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onPointerDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
          }}
          onClick={() => onChoose(text)}
        >
          {text}
          {note && <span className="soft"> {note}</span>}
        </div>
      ))}
    </div>,
    document.body,
  );
}
