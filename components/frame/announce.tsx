import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

type Announce = (text: string) => void;
const Context = createContext<Announce>(() => undefined);

/** A polite live region for the results of what the user did; it is heard, not seen. */
export function AnnounceProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', count: 0 });
  const announce = useCallback<Announce>((text) => setSaid(({ count }) => ({ text, count: count + 1 })), []);
  return (
    <Context value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        <span key={said.count}>{said.text}</span>
      </div>
    </Context>
  );
}

/** Reads a text out to those who do not see the result appear. */
export function useAnnounce(): Announce {
  return useContext(Context);
}
