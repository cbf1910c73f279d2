import { useId } from 'react';
import './choice.css';

interface Props<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChoose: (value: T) => void;
  testId: string;
}

/** A choice among a few, all visible at once: radio buttons drawn as one control. */
export function Choice<T extends string>({ label, value, options, onChoose, testId }: Props<T>) {
  const name = useId();
  return (
    <fieldset className="choice" data-testid={testId}>
      <legend>{label}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
