import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { Icon } from '../ui/Icon';
import './file-drop.css';

interface Props {
  label: string;
  hint: string;
  /** Endings of files that may be chosen (".xlsx,.json"). */
  accept: string;
  onFile: (file: File) => void;
  testId: string;
  /** Whether giving a file is the first thing to do here. */
  primary?: boolean;
  children?: ReactNode;
}

/** Takes one file by picker or by drop; the same file may be given again after it was mended. */
export function FileDrop({ label, hint, accept, onFile, testId, primary = false, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first.
    <div
      className={over ? 'file-drop over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="row">
        <button type="button" className={primary ? 'button primary' : 'button'} onClick={() => input.current?.click()}>
          <Icon name="upload" />
          {label}
        </button>
        {children}
      </div>
      <p className="soft small">{hint}</p>
      <input
        ref={input}
        type="file"
        accept={accept}
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onFile(file);
        }}
        data-testid={testId}
      />
    </div>
  );
}
