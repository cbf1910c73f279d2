/** Words of addresses that say what kind of page it is and never whose. */
const PLAIN = new Set(
  `about access account accounts activities activity ad admin ads adv advertising affiliate all alimama analysis analytics
  api app apps article auction audience auth backend basic brand business businessadvisor buy buyer campaign campaigns
  cart catalog category cc center central channel chart checkout cms collection collections commerce compass console
  content core coupon coupons creative customer customers daily dashboard data dataoverview day deal deals desktop detail
  details dp ebay en entry event events express fashion finance flow follow goods gp gmv group growth health help history
  home html htm hub id index insight insights inventory item items jinritemai key keyword keywords kol lang list listing
  listings live login logistics lp m main manage management manager marketing mall member merchant merchants message metrics
  mobile my new offer offers ord order orders overview p page pages panel performance php aspx jsp do pc plan platform
  portal price pricing product productdetail products profile program promo promotion promotions public query rank ranking
  realtime recommend refund report reports retail review reviews rule sale sales search seller sellercenter sellers
  selling service session settings shop shopping shops signin site sku solution source sources spu stat statistics stats
  stock store stores strategy summary sycm table tag target task tool tools top trade traffic transaction trend trends ui
  us user v vendor video view visit visitor visitors web week win www zh zone`.split(/\s+/),
);

/** An address as a kind of page: query and fragment parameters gone, and "*" for each segment that may name a thing. */
export function addressOutline({
  host,
  pathname,
  hash = '',
}: Pick<URL, 'host' | 'pathname'> & { hash?: string }): string {
  const route = /^#!?\//.test(hash) ? (hash.split('?')[0] ?? '').replace(/^#/, '') : '';
  return `${hostOutline(host)}${pathOutline(pathname)}${route ? `#${pathOutline(route)}` : ''}`;
}

/** A path with "*" for each segment that is not made of everybody's words. */
export function pathOutline(path: string): string {
  return path
    .split('/')
    .map((segment) => (segment === '' || isPlain(segment) ? segment : '*'))
    .join('/');
}

/** A host with "*" for a subdomain that may be a shop's own. */
export function hostOutline(host: string): string {
  const labels = host.replace(/:\d+$/, '').split('.');
  const kept = /^(?:co|com|net|org|gov|ac)$/.test(labels.at(-2) ?? '') ? 3 : 2;
  const own = labels.slice(0, -kept).map((label) => (isPlain(label) ? label : '*'));
  return [...own, ...labels.slice(-kept)].join('.');
}

function isPlain(segment: string): boolean {
  const words = segment.replace(/([a-z])([A-Z])/g, '$1-$2').split(/[-_.]/);
  return words.every((word) => PLAIN.has(word.toLowerCase()));
}
