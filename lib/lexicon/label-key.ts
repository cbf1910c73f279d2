// Traditional characters of the trade's words with their simplified forms; Japanese forms that coincide go along.
const TRADITIONAL =
  '訪访瀏浏覽览購购車车買买賣卖單单數数額额實实價价庫库轉转換换點点擊击現现營营業业銷销優优惠惠券券廣广費费預预總总計计時时間间國国際际網网頁页瀏浏藏藏關关註注讚赞評评類类別别圖图編编號号狀状態态稱称規规格格類类庫库訂订貨货運运項项區区達达標标線线傳传統统種种內内動动務务員员營营儲储單单歷历總总結结銀银電电腦脑機机端端搜搜尋寻續续約约開开門门購购優优閱阅讀读競竞爭争對对變变長长趨趋勢势頻频視视讓让於于與与個个萬万億亿幣币圓圆獲获瀏浏覽览積积實实際际驗验係系複复資资報报獨独轉转結结';
const SIMPLIFIED = new Map<string, string>();
for (let at = 0; at + 1 < TRADITIONAL.length; at += 2) SIMPLIFIED.set(TRADITIONAL[at] ?? '', TRADITIONAL[at + 1] ?? '');

// Letters that no decomposition reaches.
const PLAIN_LETTERS: Record<string, string> = { ı: 'i', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae' };

/**
 * The label as the lexicon lists it: NFKC, lower case, one kind of bracket, dash and space, no sort arrows, colons or
 * footnote marks at its end. Labels that differ only in width, case or spacing have one key.
 */
export function labelKey(label: string): string {
  return label
    .slice(0, 300)
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[【［〔「『〈《[]/g, '(')
    .replace(/[】］〕」』〉》\]]/g, ')')
    .replace(/[‐-―−─]/g, '-')
    .replace(/[\s_|]+/g, ' ')
    .replace(/ ?([()/\-:、,&+]) ?/g, '$1')
    .replace(/[:*?↑↓⇅▲▼ⓘ. ]+$/g, '')
    .trim();
}

/** The key without accents, vowel signs and hamzas, with simplified characters: how the words of a label are compared. */
export function wordKey(label: string): string {
  const bare = labelKey(label)
    // By itself it is the sign of an average.
    .replace(/(?<=\p{L})ø|ø(?=\p{L})/gu, 'o')
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0640\u064b-\u0655]/g, '')
    .normalize('NFC');
  let key = '';
  for (const character of bare) key += PLAIN_LETTERS[character] ?? SIMPLIFIED.get(character) ?? character;
  return key;
}
