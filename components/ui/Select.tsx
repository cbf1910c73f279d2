import './select.css';

interface Props<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChoose: (value: T) => void;
  testId: string;
  /** Whether the label is shown; it is always read out. */
  labelShown?: boolean;
}

/** A choice from a list, labelled for all. */
export function Select<T extends string>({ label, value, options, onChoose, testId, labelShown = false }: Props<T>) {
  return (
    <label className="select">
      <span className={labelShown ? 'small soft' : 'visually-hidden'}>{label}</span>
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
