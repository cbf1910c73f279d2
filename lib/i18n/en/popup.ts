/** What the popup alone says: how old what it shows is, the channels at a glance, and why there is no forecast. */
export const popup = {
  'popup.name': 'Pitcrew',
  'popup.newest': 'Last read {moment}',
  'popup.newest.none': 'No page has been read yet',
  'popup.newest.stale': 'Out of date',
  'popup.newest.stale.why': 'In this phase, figures older than {limit} no longer count.',
  'popup.as-of': 'As it stood at {time}',
  'popup.cost': 'at least {money} an hour',
  'popup.cost.partly': 'at least {money} an hour; the cost of {count} is not known',
  'popup.cost.each': '{money}/h',
  'popup.cost.unknown': 'what they cost is not known',

  'goal.channels': 'Channels',
  'goal.channels.worst': 'furthest behind first',
  'goal.channels.all': 'All {count} channels',
  'goal.channels.fewer': 'Show fewer',
  'goal.forecast.unread': 'No forecast: how it grew was not seen.',
  'goal.forecast.partial': 'No forecast: not all platforms were read.',
  'goal.forecast.too-early': 'Too early for a forecast.',
  'goal.forecast.no-start': 'No forecast yet: one more look will do.',
  'goal.forecast.over': 'The promotion is over.',
} as const;
