import type { Line } from '@/lib/domain/capture';
import type { ProductReading } from '@/lib/domain/reading';
import type { Statement } from './statements';
import { isOfOthers, plainToken } from './vocabulary';

const IN =
  /^(?:(?:item |this item |availability|verfügbarkeit|disponibilit\p{L}+|dostępność|наличие|stock|库存(?:情况)?)\s*:?\s*(?:is )?)?(?:in stock|available(?: now)?$|auf lager|lagernd|artikel am lager|sofort (?:lieferbar|verfügbar)|vorrätig|en stock|disponible(?! à partir)|disponibile|dostępny|w magazynie|есть в наличии|в наличии|skladem|na sklade|raktáron|op voorraad|i lager|på lager|em estoque|in voorraad|stokta|còn hàng|有货|现货|有現貨|在庫あり|재고 있음|มีสินค้า|במלאי|متوفر)(?![\p{L}])(?!.{40})/iu;
const IN_COUNTED =
  /(?:^|[\s(（])(?:[1-9]\d* (?:in stock|available|disponibles?|auf lager|szt\.? dostępn\p{L}+)|only [1-9]\d* left(?: in stock)?|more than \d+ available|库存\s*[1-9]\d*\s*件)/iu;
const OUT =
  /^(?:(?:availability|verfügbarkeit|disponibilit\p{L}+|наличие|stock)\s*:?\s*)?(?:currently )?(?:out of stock|sold ?out|unavailable|not available|ausverkauft|nicht (?:verfügbar|lieferbar|auf lager)|vergriffen|épuisé|rupture de stock|indisponible|agotado|no disponible|sin existencias|esaurito|non disponibile|niedostępny|brak w magazynie|нет в наличии|vyprodáno|vypredané|nem elérhető|uitverkocht|slutsåld|esgotado|indisponível|tükendi|hết hàng|缺货|无货|售罄|已售罄|已下架|补货中|宝贝已下架|売り切れ|在庫切れ|품절|일시품절|สินค้าหมด|אזל מהמלאי|غير متوفر)(?![\p{L}])(?=[\s.!,;:)–-]*$|\s+(?:online|at this time|at the moment|right now)|[\s,.–-]+.{0,30}(?:back|again|soon|notify)|[，。！])/iu;

const NAMED = /(?:^|-)(?:availability|stock-?(?:status|info|state|message)|in-?stock|verfuegbarkeit|dostepnosc)(?:-|$)/;
const LONGEST = 80;

const STATED_IN = /InStock|in ?stock|OnlineOnly|LimitedAvailability|InStoreOnly|^available|^in$/i;
const STATED_OUT = /OutOfStock|out ?of ?stock|SoldOut|Discontinued|^oos$/i;

/** Whether a short text says that the product cannot be bought now. */
export function saysSoldOut(text: string): boolean {
  return text.length <= 80 && OUT.test(text);
}

/**
 * Whether the product can be bought: by a short line near its title or price that says so, else by its statements.
 * Lines that contradict each other, and statements that do, give unknown.
 */
export function availabilityOf(
  lines: readonly Line[],
  near: readonly number[],
  statements: readonly Statement[],
): Pick<ProductReading, 'availability' | 'availabilityRaw'> {
  const [from, to] = near.length ? [Math.min(...near) - 3, Math.max(...near) + 25] : [0, -1];
  const said = lines
    .filter((line, index) => (index >= from && index <= to) || isNamedSo(line))
    .filter((line) => line.region !== 'navigation' && line.region !== 'footer')
    .flatMap((line) => {
      const text = line.text.length <= LONGEST ? line.text : firstClause(line.text);
      return text.length > LONGEST ? [] : verdictOf(text, OUT.test(text), IN.test(text) || IN_COUNTED.test(text));
    });
  const stated = statements
    .flatMap((statement) => statement.availability)
    .flatMap((text) => verdictOf(text, STATED_OUT.test(text), STATED_IN.test(text)));
  for (const witnesses of [said, stated]) {
    const [first] = witnesses;
    if (!first) continue;
    if (witnesses.some((one) => one.verdict !== first.verdict)) continue;
    return { availability: first.verdict, availabilityRaw: first.text };
  }
  return { availability: 'unknown', availabilityRaw: null };
}

/** Whether the line's own container is named for what it says, and stands in no part for other products. */
function isNamedSo(line: Line): boolean {
  const tokens = line.hints.map(plainToken);
  return tokens.slice(0, 5).some((token) => NAMED.test(token)) && !tokens.slice(0, 24).some(isOfOthers);
}

function firstClause(text: string): string {
  return text.split(/[.!;]\s|\s[-–—|]\s/)[0] ?? text;
}

function verdictOf(text: string, out: boolean, isIn: boolean): { verdict: 'in' | 'out'; text: string }[] {
  return out ? [{ verdict: 'out', text }] : isIn ? [{ verdict: 'in', text }] : [];
}
