import type { PagePattern } from './teaching';

// What a visitor turns on the same page: its period, order and session; never which page it is. Paging and instants need no
// word: their values are numbers, and where "p" or "currentTab" has another value it names a page.
const TURNED = new Set(
  'day,days,week,month,year,period,range,start,begin,end,from,to,until,since,sort,sorter,order,asc,desc,cursor,token,sign,nonce,session,sid,trace,spm,scm,pvid,ref,utm'.split(
    ',',
  ),
);

// What names a view of a page, also by a number of its own: `tab=2` is another view than `tab=1`.
const VIEWS = new Set('tab,menu,view,module,type,mode,report,channel'.split(','));

function wordsIn(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

function isTurned(name: string): boolean {
  return /date|time|clid$|^_/i.test(name) || wordsIn(name).some((word) => TURNED.has(word));
}

/** Whether a parameter's value is one of many that the same page may have. */
function varies(name: string, value: string): boolean {
  const isView = /^\d{1,2}$/.test(value) && wordsIn(name).some((word) => VIEWS.has(word));
  return VARIABLE.test(value) && !isView;
}

/** An id, a number, a date, a hash: what differs from product to product and from day to day. */
const VARIABLE = /\d{3}|^\d+$|^[0-9a-f]{8}-[0-9a-f-]{27}$|^(?=.*\d)[A-Z0-9]{8,}$|%[0-9A-F]{2}/i;

/** The pages that an address is one of: ids and numbers in it stand for any, what is turned on a page is left out. */
export function patternOf(address: string): PagePattern {
  const url = new URL(address);
  const query = [...url.searchParams]
    .filter(([name, value]) => !isTurned(name) && !varies(name, value) && value !== '')
    .map(([name, value]) => ({ name: name.slice(0, 100), value: value.slice(0, 100) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const [route = ''] = url.hash.replace(/^#!?/, '').split('?');
  return {
    path: generalised(url.pathname),
    query: query.slice(0, 40),
    route: route.startsWith('/') ? generalised(route) : null,
  };
}

/** `same`: the very page of a pattern; `kin`: another view of its path; null for all others. */
export function matchOf(pattern: PagePattern, address: string): 'same' | 'kin' | null {
  const here = patternOf(address);
  if (!samePath(pattern.path, here.path)) return null;
  if ((pattern.route === null) !== (here.route === null)) return null;
  if (pattern.route !== null && here.route !== null && !samePath(pattern.route, here.route)) return null;
  const written = (one: PagePattern) => one.query.map(({ name, value }) => `${name}=${value}`).join('&');
  return written(pattern) === written(here) ? 'same' : 'kin';
}

function generalised(path: string): string {
  const segments = path.split('/').map((segment) => (VARIABLE.test(segment) ? '*' : segment));
  const joined = segments.join('/').slice(0, 1000);
  return joined.length > 1 ? joined.replace(/\/$/, '') : joined;
}

function samePath(pattern: string, path: string): boolean {
  const [wanted, found] = [pattern.split('/'), path.split('/')];
  return wanted.length === found.length && wanted.every((segment, at) => segment === '*' || segment === found[at]);
}
