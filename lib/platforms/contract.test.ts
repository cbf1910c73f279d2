import { describe, expect, it } from 'vitest';
import { PlatformDefinition } from '@/lib/domain/platform';
import { hostMatches } from './address';
import { isSignedOutAddress, placeOf, platforms } from './registry';

const anyHostOf = (pattern: string) => pattern.replace('*.', 'any.');

describe('every platform definition', () => {
  it('has an id of its own', () => {
    const ids = platforms.map((platform) => platform.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shares no host with another platform or with another site of its own', () => {
    const claims = platforms.flatMap((platform) =>
      platform.sites.flatMap((site, index) => site.hosts.map((host) => ({ owner: `${platform.id} ${index}`, host }))),
    );
    const shared = claims.flatMap((one) =>
      claims
        .filter((other) => other.owner !== one.owner && hostMatches(one.host, anyHostOf(other.host)))
        .map((other) => `${one.owner} ${one.host} / ${other.owner} ${other.host}`),
    );
    expect(shared).toEqual([]);
  });

  describe.each(platforms.map((platform) => [platform.id, platform] as const))('%s', (_, platform) => {
    it('is well formed, with page ids of their own', () => {
      expect(PlatformDefinition.parse(platform)).toEqual(platform);
      const ids = platform.pages.map((page) => page.id);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('asks for every host that it reads', () => {
      const granted = platform.grants.map((grant) => grant.slice('https://'.length, -'/*'.length));
      const covers = (pattern: string, host: string) =>
        hostMatches(pattern, anyHostOf(host)) || pattern === `*.${host}` || pattern === host;
      const missing = platform.sites
        .flatMap((site) => site.hosts)
        .filter((host) => !granted.some((pattern) => covers(pattern, host)));
      expect(missing).toEqual([]);
    });

    it('says of no page that it was seen live, as long as nobody has', () => {
      expect(platform.pages.filter((page) => page.seenLive)).toEqual([]);
    });

    it.each(platform.pages.flatMap((page) => page.examples.map((example) => ({ ...example, id: page.id }))))(
      'knows $url as $id',
      ({ url, id, productId }) => {
        const place = placeOf(url);
        expect({ platform: place.platform?.id, page: place.page?.id, productId: place.productId }).toEqual({
          platform: platform.id,
          page: id,
          productId,
        });
        expect(isSignedOutAddress(platform, url)).toBe(false);
      },
    );
  });
});

describe('placeOf', () => {
  it('gives nothing for hosts without a definition and for text that is no URL', () => {
    const nowhere = { platform: null, site: null, page: null, productId: null };
    expect(placeOf('https://shop.example/p/1')).toEqual(nowhere);
    expect(placeOf('no url')).toEqual(nowhere);
  });

  it('is not taken in by a host that merely ends alike', () => {
    expect(placeOf('https://detail.faketmall.com/item.htm?id=1').platform).toBeNull();
    expect(placeOf('https://tmall.com.shop.example/item.htm?id=1').platform).toBeNull();
  });

  it('knows the site of a page that it does not know', () => {
    const place = placeOf('https://www.amazon.de/gp/help/customer');
    expect(place.page).toBeNull();
    expect(place.site).toMatchObject({ currency: 'EUR', zone: 'Europe/Berlin' });
  });
});
