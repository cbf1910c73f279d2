import fc from 'fast-check';

/** Texts that break careless formats: controls, lone surrogates, formulas, quotes, markup, escapes of our own. */
export const nastyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '=1+1',
    '+1',
    '-',
    '@x',
    "'quoted",
    '\t=1',
    '\r\n',
    '_x0041_',
    '_x005F_x0041',
    '\ud800',
    'a\udc00',
    '"',
    '<a>&',
    '到手价 ¥99',
  ),
  fc
    .array(fc.constantFrom('_', 'x', '0041', '\u0001', '\r', ',', '"', '=', "'", '\n', '\ud800'), { maxLength: 12 })
    .map((all) => all.join('')),
);

/** The values of a plan's fields, each of every shape that its schema allows. */
export const name = nastyText.filter((text) => text.trim() !== '');
export const id = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/),
  nastyText.map((text) => text.trim()).filter((text) => text !== '' && text.length <= 80),
);
export const decimal = fc
  .tuple(fc.oneof(fc.nat(100000), fc.bigInt({ min: 0n, max: 10n ** 20n })), fc.option(fc.stringMatching(/^\d{1,2}$/)))
  .map(([whole, part]) => `${whole}${part ? `.${part}` : ''}`);
export const rate = fc.oneof(fc.stringMatching(/^0\.\d{1,6}$/), fc.constantFrom('0', '1', '1.00', '0.050'));
export const count = fc.oneof(fc.nat(), fc.constant(Number.MAX_SAFE_INTEGER));
export const platform = fc.constantFrom('tmall', 'jd', 'amazon', 'shopee');
export const url = fc.webUrl({ withQueryParameters: true, withFragments: true });
export const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const day = fc.date({ min: new Date('1850-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
export const time = fc.tuple(day, fc.constantFrom(10, 16, 19), fc.boolean()).map(([at, length, whole]) => {
  const text = at.toISOString().slice(0, length);
  return whole && length === 19 ? `${text.slice(0, 17)}00` : text;
});
/** A start, and an end on a later day with a time of day. */
export const span = fc
  .tuple(
    time,
    time.filter((end) => end.includes('T')),
  )
  .map(([start, end]) => ({ start, end }))
  .filter(({ start, end }) => new Date(`${start.slice(0, 10)}T23:59:59Z`) < new Date(`${end.slice(0, 10)}T00:00Z`));

/** A row for each id. */
export const rows = <T>(ids: readonly string[], row: (id: string, index: number) => fc.Arbitrary<T>) =>
  fc.tuple(...ids.map(row));
/** One of these ids or null. */
export const oneOf = (ids: readonly string[]) =>
  ids.length === 0 ? fc.constant(null) : maybe(fc.constantFrom(...ids));
