import { useMemo, useState } from 'react';
import { useI18n } from '../ui/i18n';
import { type Choice, matching } from './means';

interface Props {
  choices: readonly Choice[];
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** A searchable list of what a place may be. The search narrows the list; the list is the browser's own. */
export function MeaningChoice({ choices, chosen, onChoose }: Props) {
  const { t } = useI18n();
  const [search, setSearch] = useState('');
  const found = useMemo(() => matching(choices, search), [choices, search]);
  const [first] = found;
  return (
    <div className="teach-choice">
      <input
        type="search"
        className="field"
        value={search}
        placeholder={t('teach.search')}
        aria-label={t('teach.search')}
        // biome-ignore lint/a11y/noAutofocus: the user has just pointed at a place in order to name it here.
        autoFocus
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (first) onChoose(first.id);
        }}
        data-testid="teach-search"
      />
      {found.length === 0 ? (
        <p className="soft small">{t('teach.none-match')}</p>
      ) : (
        <select
          className="field"
          size={6}
          value={found.some(({ id }) => id === chosen) ? (chosen ?? '') : ''}
          aria-label={t('teach.choose')}
          onChange={(event) => onChoose(event.target.value)}
          data-testid="teach-choice"
        >
          {/* Without it the browser takes the first choice for chosen, and a click on that changes nothing. */}
          <option value="" hidden />
          {(['identity', 'metric'] as const).map((group) => {
            const own = found.filter((choice) => choice.group === group);
            return own.length === 0 ? null : (
              <optgroup key={group} label={t(`teach.group.${group}`)}>
                {own.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </select>
      )}
    </div>
  );
}
