const WORDS =
  'banner {banner page} detail {product page} dashboard {dashboard} live {live room} poster {poster} sms {text message} push {push message} social {social post} other {service reply}';
const PLACE = `{place, select, ${WORDS}}` as const;
const OTHER = `{other, select, ${WORDS}}` as const;
const LATE = '{late, number} {unit, select, minutes {min} hours {h} other {days}}';
const WHO = '{owned, plural, =0 {} other { To be done by: {role}.}}';
const AFTER =
  '{after, plural, =0 {} other { Waiting for it: {afterNames}{afterMore, plural, =0 {} other { and # more}}.}}';
const MISSED =
  '{missed, plural, =0 {} other { Not ready in time for: {missedNames}{missedMore, plural, =0 {} other { and # more}}.}}';
const BEFORE = '{beforeNames}{beforeMore, plural, =0 {} other { and # more}}';
const STANDS = '{standing, plural, =0 {} other { In stock instead: {stands}.}}';

/** Texts of the checks of facts: list prices, work to be done, reviews, competitors, pages that contradict themselves. */
export const checksFacts = {
  'check.times.ok': `The ${PLACE} states {seen}, as planned for {phase}.`,
  'check.times.wrong': `The ${PLACE} states {seen}, plan says {plan} for {phase}.`,
  'check.times.wrong-zone': `The ${PLACE} states {seen}, plan says {plan} for {phase}. It is off by exactly {hours, number} h: wrong zone suspected, the time fits {zone}.`,
  'check.times.unseen': `The ${PLACE} that must state the time of {phase} has not been opened yet.`,
  'check.times.no-zone': `The zone of the ${PLACE} is not known, so its times cannot be compared with {phase}.`,
  'check.times.none': `The ${PLACE} states no time for {phase}.`,
  'check.times.several': `The ${PLACE} states {count, plural, one {one time} other {# times}}, none of which clearly belongs to {phase}.`,
  'check.times.pair-ok': `The ${PLACE} and the ${OTHER} state the same time for {phase}.`,
  'check.times.pair-differs': `For {phase} the ${PLACE} states {first}, the ${OTHER} {second}.`,
  'check.times.pair-unread': `The ${PLACE} and the ${OTHER} cannot be compared for {phase} yet: one of them was not seen or states no time.`,

  'check.times.silent': `The plan has neither a page nor a text of the ${PLACE} that must state the time of {phase}.`,
  'check.announced.ok': `The ${PLACE} states {seen} for {product}, as planned for {phase}.`,
  'check.announced.wrong': `The ${PLACE} states {seen} for {product}, plan says {plan} for {phase}.`,
  'check.announced.no-price': `The ${PLACE} states no price for {product} in {phase}.`,
  'check.announced.several': `The ${PLACE} states several amounts, none of which is clearly the price of {product} in {phase}.`,
  'check.announced.maybe-list': `The ${PLACE} states {seen} for {product}, plan says {plan} for {phase}; it may mean the list price.`,

  'check.stock.out': `{product} is out of stock during {phase}, as its page has said since {since}.${STANDS}`,
  'check.stock.none-left': `{product} is out of stock during {phase}: the dashboard has shown none left since {since}.${STANDS}`,
  'check.stock.unplanned':
    '{product} is out of stock during {phase}; the plan has no price of it there, so whether it is to be sold then cannot be told.',
  'check.stock.in': '{product} can be bought.',
  'check.stock.left': '{product} has {count, number} in stock.',
  'check.stock.unsaid': 'The page of {product} does not say whether it is in stock.',
  'check.stock.unseen': 'The stock of {product} has not been seen since {phase} began.',
  'check.stock.covered':
    '{product}: {count, number} in stock last {hours, number} h at the present pace, {phase} runs {due, number} h more.',
  'check.stock.short': `{product}: {count, number} in stock last only {hours, number} h at the present pace, but {phase} runs {due, number} h more.${STANDS}`,
  'check.stock.close':
    '{product}: {count, number} in stock last {hours, number} h at the present pace, {phase} runs {due, number} h more; too close to tell from what was sold so far.',
  'check.stock.unsafe': '{product}: only {count, number} left, {least, number} are to be kept back.',
  'check.stock.safe': '{product}: {count, number} left, {least, number} are to be kept back.',
  'check.stock.safety-open':
    '{product}: {count, number} left here, {least, number} are to be kept back over {of, number} listings, of which {listings, number} show their stock.',

  'check.list-price.raised':
    'The list price was {from} on {fromDay} and is {to}, {percent, number} % more, since it was seen on {since}. A reduction from a price raised shortly before is not one.',
  'check.list-price.steady':
    'The list price {seen} is not over any seen in the {of, number} days before the promotion, on {days, number} of which it was read.',
  'check.list-price.too-little':
    'The list price is {seen}; of the {of, number} days before the promotion only {days, number} were seen, too few to say that it was not raised.',
  'check.list-price.unseen': 'No page has shown a list price since {of, number} days before the promotion.',

  'check.schedule.done': '“{task}” was done in time, due {due}.',
  'check.schedule.done-late': `“{task}” is done, ${LATE} after it was due ({due}).`,
  'check.schedule.running': '“{task}” is under way, due {due}.',
  'check.schedule.late': `“{task}” was due {due} and is not done: ${LATE} late.${WHO}${AFTER}${MISSED}`,
  'check.schedule.slipping': `“{task}” cannot be done by {due}: {before, plural, =0 {what it waited for was late} other {it waits for ${BEFORE}}}, and as things stand it ends {ends} at the earliest, ${LATE} late.${WHO}${AFTER}${MISSED}`,

  'check.competitor.cheaper': '{name} sells at {seen}, {off} or {percent, number} % under our {ours} for {phase}.',
  'check.competitor.dearer': '{name} sells at {seen}, ours is {ours} for {phase}.',
  'check.competitor.same': '{name} sells at {seen}, as we do.',
  'check.competitor.currency': '{name} sells in {seen}, our price is in {plan}; the two cannot be compared.',
  'check.competitor.no-price': '{name}: the page as last read shows no product with a price.',
  'check.competitor.no-plan': '{name}: the plan has no price of ours for {phase} to compare with.',
  'check.competitor.unseen': '{name}: the page has not been opened yet.',
  'check.competitor.stale':
    '{name}: the page was last read {hours, number} h ago; prices of others are compared for {limit, number} h.',
  'check.competitor.out': '{name} is out of stock: a chance to win its buyers.',
  'check.competitor.in': '{name} can be bought.',

  'check.contradiction.none': 'The figures that depend on each other agree.',
  'check.contradiction.rate':
    '{name}: {rate} is shown as {rateShown}, but {part} {partShown} of {whole} {wholeShown} make {makes}.{more, plural, =0 {} other { # more like it.}}',
  'check.contradiction.part':
    '{name}: {part} {partShown} is more than {whole} {wholeShown}, which it is a part of.{more, plural, =0 {} other { # more like it.}}',
  'check.contradiction.total-below': 'The total of {header} is {total}, less than one of its rows alone: {row}.',
  'check.contradiction.total-sum': 'The total of {header} is {total}, but its rows add up to {sum, number}.',

  'check.reviews.new':
    '{product}: {count, plural, one {# new bad review} other {# new bad reviews}} since {since}, {total, number} in all.',
  'check.reviews.new-usual':
    '{product}: {count, plural, one {# new bad review} other {# new bad reviews}} since {since}, {total, number} in all; in so long it usually gets {usual, number}.',
  'check.reviews.none-new': '{product}: no new bad review since {since}, {total, number} in all.',
  'check.reviews.rating-fell': '{product}: the rating fell from {from, number} ({since}) to {to, number}.',
  'check.reviews.rating-held': '{product}: the rating is {to, number}.',
  'check.reviews.one-look':
    '{product}: {aspect, select, bad {bad reviews were} other {the rating was}} seen once so far; a second look will tell what is new.',

  'check.unreadable.well': '“{name}” is read as before.',
  'check.unreadable.loading': '“{name}” was still loading when it was last open.',
  'check.unreadable.signed-out':
    '“{name}” asks to sign in or to verify; it was last read {since}. Sign in there to go on.',
  'check.unreadable.unread': '“{name}” was read until {since} and cannot be read now: the page may have changed.',
  'check.unreadable.empty': '“{name}” showed nothing to read when it was last open; it was last read {since}.',
  'check.unreadable.lost':
    '“{name}” no longer gives {names}{more, plural, =0 {} other { and # more}} since {since}, though it is still there.',
  'check.unreadable.missing':
    '“{name}” has not shown {names}{more, plural, =0 {} other { and # more}} since {since}; the columns may be switched off, or the page may have changed.',
  'check.unreadable.values': 'What is needed of “{name}” can be read.',
  'check.unreadable.value':
    '“{name}”: {price, plural, =0 {} other {the price }}{columns, plural, =0 {} other {{names}{more, plural, =0 {} other { and # more}} }}cannot be read since {since}; it says “{raw}”.',
} as const;
