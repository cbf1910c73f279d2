import './select.css';

interface Props<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChoose: (value: T) => void;
  testId: string;
}

/** A choice from a list, with its label beside it. */
export function Select<T extends string>({ label, value, options, onChoose, testId }: Props<T>) {
  return (
    <label className="select">
      <span className="small soft">{label}</span>
      <select
        className="field"
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChoose(chosen.value);
        }}
        data-testid={testId}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
