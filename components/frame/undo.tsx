import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { useAnnounce } from './announce';
import './undo.css';

/** How long the way back is offered, counted anew when pointer or focus leave it. */
const OFFERED = 10_000;

/**
 * Says what was done and offers to take it back for some seconds. `undo` answers false, or rejects, where that could not
 * be done. What was done must be durable already: nothing is held back until the offer ends.
 */
export type ShowUndo = (text: string, undo: () => Promise<boolean>) => void;

interface Offer {
  text: string;
  undo: () => Promise<boolean>;
  failed: boolean;
}

const Context = createContext<ShowUndo>(() => undefined);

/** Instead of asking "are you sure": do it, say so, and let it be taken back. The newest act takes the place of the last. */
export function useUndo(): ShowUndo {
  return useContext(Context);
}

/** Where `useUndo` shows what was done: one toast at the foot of the surface, reached by Ctrl+Z from anywhere in it. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  const announce = useAnnounce();
  const [offer, setOffer] = useState<Offer | null>(null);
  const show = useCallback<ShowUndo>(
    (text, undo) => {
      setOffer({ text, undo, failed: false });
      announce(t('undo.offered', { text }));
    },
    [announce, t],
  );
  const close = useCallback(() => setOffer(null), []);

  async function takeBack({ text, undo }: Offer) {
    close();
    const back = await undo().catch(() => false);
    if (!back) setOffer({ text: t('undo.failed', { text }), undo, failed: true });
    announce(t(back ? 'undo.done' : 'undo.failed', { text }));
  }

  return (
    <Context value={show}>
      {children}
      {offer && <Toast key={offer.text} offer={offer} onUndo={() => void takeBack(offer)} onClose={close} />}
    </Context>
  );
}

function Toast({ offer, onUndo, onClose }: { offer: Offer; onUndo: () => void; onClose: () => void }) {
  const { t } = useI18n();
  const [held, setHeld] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onClose, OFFERED);
    return () => clearTimeout(timer);
  }, [held, onClose]);

  // What was removed often had the focus: who goes on by key then stands here, and after it in the surface's main part.
  useLayoutEffect(() => {
    const toast = box.current;
    if (document.activeElement === null || document.activeElement === document.body) button.current?.focus();
    return () => {
      if (toast?.contains(document.activeElement)) focusMain();
    };
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const undoes = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!undoes || event.defaultPrevented || isEdited(event.target)) return;
      event.preventDefault();
      onUndo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onUndo]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only hold the clock; what acts are the buttons.
    <div
      ref={box}
      className="undo"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={({ target }) => target.matches(':focus-visible') && setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
      data-testid="undo"
    >
      <Icon name={offer.failed ? 'breach' : 'ok'} />
      <span className="grow">{offer.text}</span>
      <button
        ref={button}
        type="button"
        className="button undo-action"
        aria-keyshortcuts="Control+Z Meta+Z"
        onClick={onUndo}
        data-testid="undo-action"
      >
        <Icon name="undo" />
        {t(offer.failed ? 'undo.again' : 'undo.action')}
      </button>
      <button type="button" className="button undo-action" aria-label={t('undo.dismiss')} onClick={onClose}>
        <Icon name="remove" />
      </button>
    </div>
  );
}

function focusMain(): void {
  const main = document.querySelector('main');
  if (!main) return;
  main.tabIndex = -1;
  main.focus({ preventScroll: true });
}

/** Where text or a table is worked on, Ctrl+Z takes back what was typed. */
function isEdited(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role=grid]') !== null
  );
}
