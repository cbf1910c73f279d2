import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import { Icon, type IconName } from './Icon';
import './menu.css';

interface Props<T extends string> {
  label: string;
  icon: IconName;
  options: readonly { value: T; label: string }[];
  onChoose: (value: T) => void;
  testId: string;
}

/** A button that opens a short list of acts below it; Escape, choosing or going elsewhere closes it. */
export function Menu<T extends string>({ label, icon, options, onChoose, testId }: Props<T>) {
  const box = useRef<HTMLDetailsElement>(null);

  function close(refocus: boolean): void {
    if (!box.current?.open) return;
    box.current.open = false;
    if (refocus) box.current.querySelector('summary')?.focus();
  }

  function closeWhenLeft({ currentTarget, relatedTarget }: FocusEvent): void {
    if (!currentTarget.contains(relatedTarget)) close(false);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') close(true);
  }

  return (
    <details ref={box} className="menu" onBlur={closeWhenLeft} onKeyDown={onKeyDown}>
      <summary className="button" data-testid={testId}>
        <Icon name={icon} />
        {label}
        <Icon name="chevron" className="menu-chevron" />
      </summary>
      <div className="menu-list">
        {options.map(({ value, label: name }) => (
          <button
            key={value}
            type="button"
            className="button quiet"
            onClick={() => {
              close(true);
              onChoose(value);
            }}
            data-testid={`${testId}-${value}`}
          >
            {name}
          </button>
        ))}
      </div>
    </details>
  );
}
