import { useState } from 'react';
import { Grid } from '../grid/Grid';
import { type Selection, selected } from '../grid/selection';
import { type Rows, withTexts } from '../grid/sheet';
import { useI18n } from '../ui/i18n';
import type { PlanDraft } from './draft';
import { begun, changed, redone, undone } from './draft-history';
import { pasted } from './paste';
import { type Choices, columnOptions, gridColumns, withPlatformIds } from './plan-columns';
import { PRODUCT_LIST, withProductList } from './product-list';

interface Props {
  draft: PlanDraft;
  choices: Choices;
  onAdd: (draft: PlanDraft) => void;
  onCancel: () => void;
}

const PLATFORM = PRODUCT_LIST.columns.findIndex(({ type }) => type === 'platform');
const RULES = { locked: new Set<number>(), mostRows: Number.POSITIVE_INFINITY };

/** Takes the products, their listings and prices in one go, as the list that a shop keeps of them. */
export function ProductList({ draft, choices, onAdd, onCancel }: Props) {
  const { t, language } = useI18n();
  const [history, setHistory] = useState(() => begun<Rows>([]));
  const [selection, setSelection] = useState<Selection>(selected(0, 0));
  const rows = history.present;
  const width = PRODUCT_LIST.columns.length;
  const columns = gridColumns(PRODUCT_LIST, language);
  const filled = rows.filter((row) => row.some((text) => text.trim() !== '')).length;
  const missing = rows.some(
    (row) => row.some((text) => text.trim() !== '') && [row[PLATFORM], row[PLATFORM + 1]].some((text) => !text?.trim()),
  );
  const put = (next: Rows) =>
    setHistory((before) => changed(before, withPlatformIds({ ...PRODUCT_LIST, rows: next }, rows, choices.platforms)));

  return (
    <section className="product-list card" aria-labelledby="product-list-title" data-testid="product-list">
      <div>
        <h2 id="product-list-title">{t('plan-page.list.title')}</h2>
        <p className="soft">{t('plan-page.list.text')}</p>
      </div>
      <Grid
        label={t('plan-page.list.title')}
        columns={columns}
        rows={rows}
        growing
        selection={selection}
        led={1}
        onSelect={setSelection}
        problemsOf={() => undefined}
        optionsOf={(column) => {
          const one = PRODUCT_LIST.columns[column];
          return one ? columnOptions(one, draft, language, choices) : [];
        }}
        onTexts={(texts) => put(withTexts(rows, width, texts))}
        onPaste={(block, table) => {
          const { sheet, block: written } = pasted({ ...PRODUCT_LIST, rows }, block, table, RULES);
          put(sheet.rows);
          setSelection({
            ...selected(written.top, written.left),
            anchor: { row: written.bottom, column: written.right },
          });
        }}
        onMoveRows={() => undefined}
        onUndo={() => setHistory(undone)}
        onRedo={() => setHistory(redone)}
        testId="product-grid"
      />
      <p className={missing ? 'small campaign-start-note breach' : 'small soft'} data-testid="product-count">
        {missing ? t('plan-page.list.missing') : t('plan-page.list.count', { count: filled })}
      </p>
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={filled === 0 || missing}
          onClick={() => onAdd(withProductList(draft, rows))}
          data-testid="product-add"
        >
          {t('plan-page.list.add')}
        </button>
        <button type="button" className="button" onClick={onCancel} data-testid="product-cancel">
          {t('plan-page.list.later')}
        </button>
      </div>
    </section>
  );
}
