import { useI18n } from '../ui/i18n';
import type { DemoRow } from './demo-shop';

const SECTIONS = ['today', 'products', 'traffic', 'events'] as const;
const HERE = 'products';

interface Props {
  rows: readonly DemoRow[];
  mended: boolean;
  onMend: () => void;
}

/** The dashboard of the demonstration: made by us, with the shapes that sellers know. */
export function DemoShop({ rows, mended, onMend }: Props) {
  const { t, format } = useI18n();
  const [first] = rows.toSorted((a, b) => b.sales - a.sales);
  return (
    <div className="demo-shop">
      <nav className="demo-shop-menu" aria-label={t('demo-page.sections')}>
        <p className="demo-shop-name">{t('demo-page.shop')}</p>
        <ul>
          {SECTIONS.map((section) => (
            <li key={section} className={section === HERE ? 'here' : undefined}>
              {t(`demo-page.section.${section}`)}
            </li>
          ))}
        </ul>
      </nav>
      <main className="demo-shop-page">
        <div className="row">
          <h2 className="grow">{t('demo-page.heading')}</h2>
          <button type="button" className="button demo-shop-mend" onClick={onMend} data-testid="demo-mend">
            {t(mended ? 'demo-page.break' : 'demo-page.mend')}
          </button>
        </div>
        <div className="table-scroll">
          <table className="demo-shop-table" data-testid="demo-table">
            <thead>
              <tr>
                <th scope="col">{t('demo-page.column.product')}</th>
                <th scope="col">{t('demo-page.column.price')}</th>
                <th scope="col">{t('demo-page.column.stock')}</th>
                <th scope="col">{t('demo-page.column.visitors')}</th>
                <th scope="col">{t('demo-page.column.buyers')}</th>
                <th scope="col">{t('demo-page.column.sales')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ productId, title, price, stock, visitors, buyers, sales }) => (
                <tr key={productId} data-row-key={productId}>
                  <td>
                    <div className="demo-shop-goods">
                      <span
                        className={productId === first?.productId ? 'demo-shop-picture first' : 'demo-shop-picture'}
                      />
                      <div>
                        <div>{title}</div>
                        <div className="faint small">{t('demo-page.id', { id: productId })}</div>
                      </div>
                    </div>
                  </td>
                  <td>{price}</td>
                  <td>{format.number(stock)}</td>
                  <td>{format.number(visitors)}</td>
                  <td>{format.number(buyers)}</td>
                  <td>{format.money({ amount: sales.toFixed(0), currency: 'CNY' })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </main>
    </div>
  );
}
