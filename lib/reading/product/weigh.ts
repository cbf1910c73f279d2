import type { Line } from '@/lib/domain/capture';
import { compareDecimals, type Decimal, shiftDecimal } from '@/lib/domain/decimal';
import type { PlatformPage } from '@/lib/domain/platform';
import { countSignatures, isCard, isLinkedCard, leadsAway, repetition, signatureOf } from './cards';
import type { Mention } from './mentions';
import { offerKindOf } from './offer-words';
import { reductionsAmong } from './reductions';
import type { Title } from './titles';
import {
  goesOnWithBuy,
  isBuyToken,
  isDetailToken,
  isOfPastDays,
  isPerPiece,
  isPerUnit,
  isSomethingElse,
  isWithoutTax,
  plainToken,
  type Role,
  roleOfToken,
  roleOfWords,
  saysLowest,
} from './vocabulary';
import type { Witness } from './witnesses';

/** A mention with what it is taken for and how much speaks for it being the product's price. */
export interface Weighed {
  readonly mention: Mention;
  readonly role: Role;
  readonly score: number;
  /** Whether its own words, container or a witness call it a price, or no other money stands where the price would. */
  readonly named: boolean;
  /** Whether a statement for machines gives the same price. */
  readonly agrees: boolean;
  /** Whether a witness, the title, an itemprop, a definition or a stated reduction bears it out. */
  readonly borneOut: boolean;
  /** Whether it stands in a card of another product. */
  readonly isOfAnother: boolean;
  /** Whether it is the list price that statements give as the price: nothing is struck out on the page. */
  readonly stated: boolean;
}

/** What the page gives to judge its amounts by. */
export interface Scene {
  /** Addresses of the page itself: as opened and as it calls itself. */
  readonly addresses: readonly string[];
  readonly lines: readonly Line[];
  readonly title: Title | null;
  /** Lines that are, or stand in, the control that buys the product. */
  readonly buys: readonly number[];
  readonly witnesses: readonly Witness[];
  /** Amounts that the document's own title names. */
  readonly titlePrices: readonly Decimal[];
  readonly hints: PlatformPage['hints'] | null;
}

/** Weighs every mention by its words, its containers' names, its place, its looks and the witnesses. */
export function weigh(mentions: readonly Mention[], scene: Scene): Weighed[] {
  const signatures = countSignatures(mentions);
  const typical = medianSize(scene.lines);
  const judged = mentions.map((mention) => judge(mention, mentions, scene));
  const reductions = reductionsAmong(mentions, scene.lines).filter(({ low }) =>
    judged.some(({ mention, said }) => mention === low && said !== 'other'),
  );
  return judged.map(({ mention, isOfAnother, role: alone, tokens, said, called, agrees, inTitle, borneOut }) => {
    const role = !isOfAnother && reductions.some((one) => one.high === mention) ? 'list' : alone;
    const beside = goesOnWithBuy(mention.after);
    const reduced = reductions.some((reduction) => reduction.low === mention);
    const score =
      (agrees ? 5 : 0) +
      (reduced ? 4 : 0) +
      (inTitle ? 2 : 0) +
      (beside ? 1.5 : 0) +
      (isAlone(mention, mentions, scene.title) ? 1 : 0) +
      (tokens.some(isDetailToken) ? 1 : 0) +
      (isStated(mention.line) ? 3 : 0) +
      (hinted(scene.hints?.price, mention.line) ? 4 : 0) +
      (called.role === 'price' ? (called.at <= 2 ? 2.5 : called.at <= 6 ? 1.5 : 0.5) : 0) +
      (said === 'price' ? 2 : 0) +
      fromTitle(mention.index, scene.title) +
      nearest(mention.index, scene.buys) +
      (tokens.some(isBuyToken) ? 1.5 : 0) +
      (mention.line.fontSize >= typical * 1.3 ? 1 : 0) +
      (mention.line.bold ? 0.3 : 0) -
      (mention.signed ? 0 : 2) -
      (isPerPiece(mention.after) ? 2 : 0) -
      (isNet(mention) ? 2 : 0) -
      (mention.line.region === 'aside' ? 1.5 : 0) -
      (mention.line.text.length > 100 ? 2 : 0) -
      repetition(signatures.get(signatureOf(mention))?.size ?? 1);
    const named =
      borneOut ||
      reduced ||
      beside ||
      said === 'price' ||
      (called.role === 'price' && called.at <= 8) ||
      isSole(mention, mentions, scene);
    return {
      mention,
      role,
      score,
      named,
      agrees,
      isOfAnother,
      borneOut: borneOut || reduced,
      stated: role === 'list' && agrees && !mention.line.struck,
    };
  });
}

/** What the amount is taken for by itself. */
function judge(mention: Mention, mentions: readonly Mention[], scene: Scene) {
  const tokens = mention.line.hints.map(plainToken);
  const said = roleOfWords(clauseBefore(mention.before)) ?? roleOfWords(mention.beside);
  const called = calledBy(tokens);
  const agrees = scene.witnesses.some((witness) => agreesWith(mention, witness));
  const inTitle = scene.titlePrices.some((price) => compareDecimals(price, mention.min) === 0);
  const borneOut = agrees || inTitle || isStated(mention.line) || hinted(scene.hints?.price, mention.line);
  const isOfAnother = !borneOut && (isCard(mention, mentions, scene.title) || isLinkedCard(mention, scene));
  const role: Role = isOfAnother ? 'other' : roleOf(mention, scene, said, called);
  return { mention, isOfAnother, role, tokens, said, called, agrees, inTitle, borneOut };
}

/** Whether tax comes on top of the amount. */
export function isNet({ before, after }: Mention): boolean {
  return isWithoutTax(clauseBefore(before), after.slice(0, 32));
}

/** Whether a witness gives the same price: the amount itself, or one end or both of its range. */
export function agreesWith(mention: Mention, witness: Witness): boolean {
  if (mention.currency && witness.currency && mention.currency !== witness.currency) return false;
  const has = (amount: string) => witness.all.some((one) => isAmount(one, amount, witness));
  return (
    has(mention.min) &&
    (mention.max === null || mention.max === mention.min || has(mention.max) || witness.all.length === 1)
  );
}

/** Scripts mostly keep prices in the smallest unit, or cut the cents off. */
function isAmount(stated: Decimal, shown: Decimal, { where }: Witness): boolean {
  if (compareDecimals(stated, shown) === 0) return true;
  if (where !== 'embedded' || /\D/.test(stated)) return false;
  return compareDecimals(shiftDecimal(stated, -2), shown) === 0 || stated === shown.replace(/\.\d+$/, '');
}

function roleOf(mention: Mention, scene: Scene, said: Role | null, called: { role: Role | null }): Role {
  const { line } = mention;
  if (hinted(scene.hints?.notPrice, line)) return 'other';
  if (hinted(scene.hints?.listPrice, line)) return 'list';
  if (line.region === 'header' || line.region === 'footer' || line.region === 'navigation' || line.region === 'dialog')
    return 'other';
  if (leadsAway(line, scene.addresses) && !isStated(line) && !saysLowest(mention.before)) return 'other';
  if (isOfPastDays(mention.before) || isOfPastDays(mention.after.slice(0, 60))) return 'other';
  const after = mention.after.slice(0, 24);
  if (said === 'other' || isPerUnit(after.slice(0, 16)) || isPerUnit(mention.before.slice(-16))) return 'other';
  if (isSomethingElse(after) || isOfOffer(line)) return 'other';
  if (called.role === 'other') return 'other';
  if (line.struck || said === 'list' || (called.role === 'list' && said !== 'price')) return 'list';
  return 'price';
}

/** What a coupon, a threshold or a club states is no price, whichever words stand right at it. */
function isOfOffer(line: Line): boolean {
  const kind = line.text.length <= 120 ? offerKindOf(line.text) : null;
  return kind === 'coupon' || kind === 'member' || kind === 'threshold';
}

/** What the nearest telling name says; a container that holds other things rules the amount out wherever it stands. */
function calledBy(tokens: readonly string[]): { role: Role | null; at: number } {
  const near = tokens.findIndex((token) => roleOfToken(token, false) !== null);
  const roles = tokens.map((token, index) => roleOfToken(token, index <= 2 && (near === -1 || index <= near)));
  if (roles.slice(0, 24).includes('other')) return { role: 'other', at: 0 };
  const at = roles.findIndex((role) => role !== null);
  const list = roles.slice(0, 5).indexOf('list');
  return list !== -1 ? { role: 'list', at: list } : { role: at === -1 ? null : (roles[at] ?? null), at };
}

/** The words that belong to the amount: its own clause, not the sentence before. */
function clauseBefore(text: string): string {
  return (
    text
      .slice(-48)
      .split(/[.;!?|•·](?=\s|$)|,\s/)
      .at(-1) ?? ''
  );
}

function isStated(line: Line): boolean {
  return line.hints
    .slice(0, 5)
    .some((hint) => /^(?:itemprop|property):(?:\w+:)?(?:price|lowPrice|hasCurrencyValue)$/i.test(hint));
}

function hinted(names: readonly string[] | undefined, line: Line): boolean {
  return names?.some((name) => line.hints.includes(name)) ?? false;
}

function fromTitle(index: number, title: Title | null): number {
  if (!title) return 0;
  const distance = index - title.index;
  if (distance < 0) return distance > -6 ? 0.5 : -3;
  return distance <= 12 ? 2 : distance <= 30 ? 1 : distance <= 60 ? 0 : -1;
}

function nearest(index: number, buys: readonly number[]): number {
  const distance = Math.min(...buys.map((buy) => Math.abs(buy - index)));
  return distance <= 8 ? 2 : distance <= 20 ? 1 : 0;
}

/** Whether no other signed amount stands in the part of the page that follows the title. */
function isAlone(mention: Mention, mentions: readonly Mention[], title: Title | null): boolean {
  const from = title?.index ?? 0;
  const to = title ? from + 40 : Number.POSITIVE_INFINITY;
  const inside = (one: Mention) => one.index >= from && one.index <= to;
  return (
    inside(mention) &&
    mentions.every((one) => !inside(one) || one.min === mention.min || (mention.signed && !one.signed))
  );
}

/** Whether a bare signed amount is all the money that stands between the title and the control to buy, both close by. */
function isSole(mention: Mention, mentions: readonly Mention[], { title, buys }: Scene): boolean {
  if (!title || !mention.signed || mention.line.region !== 'main') return false;
  if (mention.max !== mention.min || mention.line.text.length > mention.raw.length + 2) return false;
  const buy = buys.find((index) => index >= mention.index && index <= mention.index + 30);
  if (buy === undefined || mention.index < title.index || mention.index > title.index + 20) return false;
  return mentions.every(
    (one) => one.min === mention.min || !one.signed || one.index < title.index - 3 || one.index > buy + 3,
  );
}

function medianSize(lines: readonly Line[]): number {
  const sizes = lines.map((line) => line.fontSize).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 16;
}
