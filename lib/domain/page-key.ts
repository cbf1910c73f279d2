// Parameters that change from visit to visit and never say which page it is.
const VISIT_PARAMETERS =
  /^(utm_.*|spm|scm|_|t|ts|timestamp|ref|ref_|pvid|algo_.*|trackid|sessionid|msfrom|gclid|fbclid)$/i;

/** The URL without fragment-free noise: tracking parameters dropped, the rest in order, a routing fragment kept. */
export function pageKeyOf(address: string): string {
  const url = new URL(address);
  const kept = [...url.searchParams]
    .filter(([name]) => !VISIT_PARAMETERS.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const query = kept.map(([name, value]) => `${name}=${value}`).join('&');
  const route = /^#!?\//.test(url.hash) ? url.hash : '';
  return `${url.host}${url.pathname}${query ? `?${query}` : ''}${route}`;
}
