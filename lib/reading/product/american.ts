import type { Capture } from '@/lib/domain/capture';

/** The country's own name and what only its addresses have. */
const COUNTRY =
  /\b[A-Z]{2} \d{5}(?:-\d{4})?\b|\b(?:USA|U\.S\.A?\.|United States|contiguous|(?:lower )?48 states|US only|Made in USA)\b/;
/** Toll-free numbers hold for Canada too. */
const TOLL_FREE = /\b(?:1[-. ])?\(?8(?:00|88|77|66|55|44|33)\)?[-. ]\d{3}[-. ]\d{4}\b/;
// What is usual there and unusual where other dollars are paid: two kinds of it point to the country.
const HINTS: readonly RegExp[] = [
  // Spelling.
  /\b(?:colors?|colored|flavors?|flavored|favorites?|jewelry|catalogs?|aluminum|gray|personalized|donuts?)\b/i,
  // States that are no other country's places, and the largest cities that share their name with none.
  /\b(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|West Virginia|Wisconsin|Wyoming|Los Angeles|Chicago|Houston|Philadelphia|San (?:Diego|Francisco|Antonio|Jose)|Dallas|Seattle|Denver|Nashville|Memphis|Atlanta|Miami|Las Vegas|Detroit|Milwaukee|Minneapolis|New Orleans|Brooklyn)\b/,
  // Measures.
  /\b\d+(?:\.\d+)? ?(?:oz|fl\.? oz|lbs?)\b\.?|\d ?°F\b/i,
  // Customs of buying.
  /\b(?:zip ?codes?|sales tax|Memorial Day|Labor Day|Independence Day|4th of July|Thanksgiving|ground shipping|USPS|UPS Ground)\b/i,
  // A day in the middle of a date.
  /\b(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])\/(?:20)?\d\d\b/,
];
/** Other countries that pay in dollars, their codes, taxes and spelling. */
const OTHER_DOLLARS =
  /\b(?:Canad(?:a|ian)\p{L}*|Austral\p{L}+|New Zealand|Singapore|Hong Kong|Taiwan|Mexico(?! City)|Argentina|Chile|Colombia|CAD|AUD|NZD|SGD|HKD|GST|HST|ABN|Ontario|Qu[eé]bec|British Columbia|Alberta|colours?|flavours?|favourites?|jewellery|catalogues?|aluminium|personalised)\b|(?:CA|AU|NZ|HK|S|C|A)\$|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b/u;

/** What a page says only where those dollars are its own, whatever language it is set to. */
const OWN_OTHER_DOLLARS = /\b(?:CAD|AUD|NZD|SGD|GST|HST|ABN)\b|(?:CA|AU|NZ|C|A)\$/;

/**
 * Whether a page in English points to the United States: by their name or an address of theirs, or by two kinds of what
 * is usual there where nothing points to another country that pays in dollars.
 */
export function isAmerican(capture: Capture): boolean {
  const lang = capture.lang ?? '';
  if (lang !== '' && !/^en(?:[-_]US)?$/i.test(lang)) return false;
  const texts = capture.lines.map((line) => line.text);
  if (texts.some((text) => COUNTRY.test(text))) return true;
  if (/^en[-_]US$/i.test(lang)) return !texts.some((text) => OWN_OTHER_DOLLARS.test(text));
  if (texts.some((text) => OTHER_DOLLARS.test(text))) return false;
  if (texts.some((text) => TOLL_FREE.test(text))) return true;
  return HINTS.filter((hint) => texts.some((text) => hint.test(text))).length >= 2;
}
