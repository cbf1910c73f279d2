import type { Grid } from '@/lib/domain/capture';

/**
 * Texts that state how many rows there are: "1-20 of 310", "共 310 条", "总 137개". The count stands in the group `all`.
 * Texts of 20 languages, as pagers of the common component libraries word them.
 */
const COUNT = String.raw`(?<all>\d{1,3}(?:[.,\u00a0\u202f]\d{3})+|\d+)`;
const STATED: readonly RegExp[] = [
  new RegExp(
    String.raw`\d\s*[-–—~～至]\s*[\d.,]+\s*(?:of|von|de|di|da|dari|sur|av|af|z|ze|из|od|van|/|共|trong(?: số)?|จาก|中|の|\/|daripada)\s*(?:about\s*)?${COUNT}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:共(?:计|有)?|总共|总计|總計|总数|總數|全)\s*[:：]?\s*${COUNT}\s*(?:条|條|个|個|项|項|件|款|商品|记录|筆|笔|行|数据)`,
    'u',
  ),
  new RegExp(String.raw`(?:총|전체|합계)\s*${COUNT}\s*(?:개|건|행|명)?`, 'u'),
  new RegExp(String.raw`(?:全|合計)?\s*${COUNT}\s*件(?:中|$|\s)`, 'u'),
  new RegExp(
    String.raw`(?:ทั้งหมด|tổng(?: cộng| số)?|total(?: of| de)?|gesamt|insgesamt|итого|всего|łącznie|toplam|totaal)\s*[:：]?\s*${COUNT}(?!\s*(?:page|seite|página|หน้า|trang|стр|str|[.,]\d))`,
    'iu',
  ),
  new RegExp(
    String.raw`${COUNT}\s*(?:rows|records|results|items|products|entries|listings|einträge|zeilen|artikel|produkte|produk|resultados|produtos|productos|registros|itens|résultats|produits|risultati|prodotti|sản phẩm|kết quả|รายการ|записей|товаров|wyników|produktów|kayıt|ürün|resultaten)\b`,
    'iu',
  ),
];

/**
 * How many rows the page says the table has in all, without the rows of totals that it numbers among them; null where it
 * says nothing, or less than is shown.
 */
export function statedTotal(grid: Grid, seen: number, numberedTotals: number): number | null {
  const text = grid.pagerText ?? '';
  for (const pattern of STATED) {
    const stated = pattern.exec(text)?.groups?.all;
    const count = stated ? Number(stated.replace(/\D/g, '')) : 0;
    if (count >= seen) return count;
  }
  const declared = (grid.declaredRows ?? 0) - numberedTotals;
  return declared > 0 && declared >= seen ? declared : null;
}
