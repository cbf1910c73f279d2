import { useSyncExternalStore } from 'react';

const query = () => matchMedia('(prefers-color-scheme: dark)');

/** Whether the surface is dark now, by its own theme or the browser's, for what is drawn and not styled. */
export function useDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = query();
      list.addEventListener('change', changed);
      const themed = new MutationObserver(changed);
      themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
      return () => {
        list.removeEventListener('change', changed);
        themed.disconnect();
      };
    },
    () => {
      const { theme } = document.documentElement.dataset;
      return theme === undefined ? query().matches : theme === 'dark';
    },
  );
}
