import type { Capture, Line, Pair } from '@/lib/domain/capture';
import type { ValueAnchor } from '@/lib/domain/teaching';
import type { Instant } from '@/lib/domain/time';
import { likeness, textKey } from './likeness';
import { lookOf } from './look';

/** A pair or a line of a capture as lessons see it. */
export type ValuePlace = { kind: 'pair'; pair: Pair } | { kind: 'line'; line: Line };

/** Every single value that a lesson may be about. */
export function valuePlaces({ pairs, lines }: Capture): ValuePlace[] {
  return [
    ...pairs.map((pair): ValuePlace => ({ kind: 'pair', pair })),
    ...lines.map((line): ValuePlace => ({ kind: 'line', line })),
  ];
}

/** The text that stands as the value. */
export function valueText(place: ValuePlace): string {
  return place.kind === 'pair' ? place.pair.values.map(({ text }) => text).join(' ') : place.line.text;
}

const NAMES = 4;
const CLASSES = 4;

/** How to find a value again. */
export function valueAnchor(place: ValuePlace, lines: readonly Line[], since: Instant): ValueAnchor {
  const look = lookOf([valueText(place)]);
  if (place.kind === 'pair') {
    const { label, heading, at } = place.pair;
    return {
      since,
      kind: 'pair',
      label: label.slice(0, 500),
      heading: heading?.slice(0, 500) ?? null,
      names: [],
      id: idIn(at),
      classes: [],
      tag: '',
      at,
      look,
    };
  }
  const { line } = place;
  return {
    since,
    kind: 'line',
    label: labelOf(line, lines)?.slice(0, 500) ?? null,
    heading: null,
    names: namesOf(line),
    id: idIn(line.at),
    classes: classesOf(line),
    tag: line.tag.slice(0, 60),
    at: line.at,
    look,
  };
}

/** Names in data attributes and microdata: they are given on purpose, and outlive styles. */
function namesOf({ hints }: Line): string[] {
  return hints.filter((hint) => /^(?:data-[\w-]+|itemprop|property):/.test(hint)).slice(0, NAMES);
}

/** Class names that people gave: those that a build tool made differ from release to release. */
function classesOf({ hints }: Line): string[] {
  return hints
    .filter((hint) => /^[a-z][a-z_-]{2,39}$/i.test(hint) && !/^(?:css|sc|jss|jsx)-|[a-z][A-Z].*[a-z][A-Z]/.test(hint))
    .slice(0, CLASSES);
}

function idIn(at: string): string | null {
  const last = at.split(' > ').at(-1) ?? '';
  return /^#[\w-]+$/.test(last) ? last : null;
}

/** Words to the left in the same row, or that end in a colon right before. */
function labelOf(line: Line, lines: readonly Line[]): string | null {
  const at = lines.indexOf(line);
  const before = lines[at - 1];
  if (!before || /\d/.test(before.text) || before.text.length > 48 || before.region !== line.region) return null;
  const shared =
    Math.min(before.box.y + before.box.height, line.box.y + line.box.height) - Math.max(before.box.y, line.box.y);
  const besides = shared > 0.5 * Math.min(before.box.height, line.box.height) && before.box.x < line.box.x;
  return besides || /[:：]\s*$/.test(before.text) ? before.text : null;
}

/** One kind of evidence that a place is the taught one. */
type Evidence = (place: ValuePlace) => boolean;

/** The evidence that an anchor holds, the most trusted first. */
function evidenceOf(anchor: ValueAnchor, lines: readonly Line[]): Evidence[] {
  const onLine = (says: (line: Line) => boolean): Evidence => {
    return (place) => place.kind === 'line' && says(place.line);
  };
  const { label, names, id, classes } = anchor;
  const evidence: Evidence[] = [];
  if (names.length > 0) evidence.push(onLine((line) => names.every((name) => line.hints.includes(name))));
  if (id !== null) evidence.push((place) => idIn(atOf(place)) === id);
  if (anchor.kind === 'line') {
    if (label !== null) evidence.push(onLine((line) => textKey(labelOf(line, lines) ?? '') === textKey(label)));
    if (classes.length > 0) evidence.push(onLine((line) => classes.every((name) => line.hints.includes(name))));
  }
  evidence.push((place) => atOf(place) === anchor.at);
  return evidence;
}

function atOf(place: ValuePlace): string {
  return place.kind === 'pair' ? place.pair.at : place.line.at;
}

/**
 * The value that an anchor means. A pair is known by its label under its heading; a line by the most trusted evidence
 * that the anchor holds, and where several lines bear it, by the next. Null where that is not one value, or where what
 * stands there looks like something else.
 */
export function valueAt(anchor: ValueAnchor, places: readonly ValuePlace[], lines: readonly Line[]): ValuePlace | null {
  const alike = places.filter(
    (place) => place.kind === anchor.kind && (anchor.kind === 'pair' || fits(anchor, valueText(place))),
  );
  if (anchor.kind === 'pair') {
    const labelled = alike.filter(
      (place) => place.kind === 'pair' && isLabelled(place.pair, anchor.label, anchor.heading),
    );
    return only(labelled) ?? only(labelled.filter((place) => atOf(place) === anchor.at));
  }
  let left = alike;
  for (const [at, says] of evidenceOf(anchor, lines).entries()) {
    const here = left.filter(says);
    if (here.length === 1) return here[0] ?? null;
    // What is trusted most must hold; of the rest each narrows down where it can.
    if (here.length === 0 && at === 0) return null;
    if (here.length > 0) left = here;
  }
  return null;
}

function isLabelled(pair: Pair, label: string | null, heading: string | null): boolean {
  return textKey(pair.label) === textKey(label ?? '') && textKey(pair.heading ?? '') === textKey(heading ?? '');
}

function fits(anchor: ValueAnchor, text: string): boolean {
  const look = lookOf([text]);
  return look === anchor.look || look === 'blank' || anchor.look === 'words';
}

function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

/** How sure it is, 0 to 1, that a value is the one that an anchor meant before the page changed. */
export function valueConfidence(anchor: ValueAnchor, place: ValuePlace, lines: readonly Line[]): number {
  const label = place.kind === 'pair' ? place.pair.label : labelOf(place.line, lines);
  const heading = place.kind === 'pair' ? place.pair.heading : null;
  const worded = anchor.label !== null && label ? likeness(anchor.label, label) : 0;
  const sameHeading = textKey(anchor.heading ?? '') === textKey(heading ?? '');
  const hints = place.kind === 'line' ? place.line.hints : [];
  const named = shareOf(anchor.names, hints);
  const classed = shareOf(anchor.classes, hints);
  const identified = anchor.id !== null && idIn(atOf(place)) === anchor.id ? 1 : 0;
  const there = atOf(place) === anchor.at ? 1 : 0;
  const tagged = place.kind === 'line' && place.line.tag === anchor.tag ? 1 : 0;
  const trusted = Math.max(named, identified, worded * 0.9);
  return Math.min(
    0.99,
    0.55 * trusted + 0.15 * classed + 0.15 * there + 0.05 * tagged + (sameHeading ? 0.1 : 0) + (worded === 1 ? 0.1 : 0),
  );
}

function shareOf(wanted: readonly string[], found: readonly string[]): number {
  return wanted.length === 0 ? 0 : wanted.filter((one) => found.includes(one)).length / wanted.length;
}
