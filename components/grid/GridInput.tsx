import { type KeyboardEvent, type RefObject, useState } from 'react';
import { Icon } from '../ui/Icon';
import type { GridOption } from './Grid';
import { OptionList } from './OptionList';
import { fittingOptions } from './options';

interface Props {
  ref: RefObject<HTMLInputElement | null>;
  id: string;
  label: string;
  text: string;
  /** Whether the text is being changed; else it stands there ready to be replaced by what is typed. */
  editing: boolean;
  locked: boolean;
  align: 'start' | 'end';
  problem: string | null;
  /** What is offered now. */
  options: readonly GridOption[];
  /** Whether all is offered, and not only what fits the text. */
  all: boolean;
  /** Whether anything can be offered here. */
  offers: boolean;
  onOffer: () => void;
  onText: (text: string) => void;
  onChoose: (text: string) => void;
  onLeave: () => void;
}

/** The field of the active cell. It is always there to be typed in, since an input method needs a field to compose in. */
export function GridInput(props: Props) {
  const { ref, id, label, text, editing, locked, align, problem, all, offers } = props;
  const [pointed, setPointed] = useState<string | null>(null);
  const shown = editing ? fittingOptions(props.options, all ? '' : text) : [];
  const open = shown.length > 0;
  const at = shown.findIndex((option) => option.text === pointed);

  function keyDown(event: KeyboardEvent): void {
    if (!open || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = event.key === 'ArrowDown' ? at + 1 : at < 0 ? shown.length - 1 : at - 1;
      setPointed(shown[(next + shown.length) % shown.length]?.text ?? null);
    } else if (event.key === 'Enter' && at >= 0) props.onChoose(shown[at]?.text ?? text);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <input
        ref={ref}
        className={`grid-input ${align}${editing ? '' : ' ready'}`}
        value={text}
        readOnly={locked}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        {...(offers && {
          role: 'combobox',
          'aria-expanded': open,
          'aria-controls': open ? `${id}-options` : undefined,
          'aria-activedescendant': open && at >= 0 ? `${id}-option-${at}` : undefined,
        })}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setPointed(null);
          props.onText(event.target.value);
        }}
        onKeyDown={keyDown}
        onBlur={() => {
          setPointed(null);
          props.onLeave();
        }}
        data-testid="grid-input"
      />
      {offers && !editing && !locked && (
        <button
          type="button"
          className="grid-offer"
          tabIndex={-1}
          aria-hidden="true"
          onPointerDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            props.onOffer();
          }}
        >
          <Icon name="chevron" />
        </button>
      )}
      {problem !== null && !open && (
        <span className="grid-problem" id={`${id}-problem`} role="note" data-testid="cell-problem">
          {problem}
        </span>
      )}
      {open && <OptionList id={id} beside={ref} options={shown} at={at} onChoose={props.onChoose} />}
    </>
  );
}
