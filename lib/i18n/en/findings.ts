/** Texts of what a user does with findings: mutes a kind, passes one on, is told of one. */
export const findings = {
  'finding.none-read': 'Nothing was read yet, so nothing can be told.',
  'finding.mute': 'Mute “{kind}”',
  'finding.muted': 'Muted in this campaign',
  'finding.unmute': 'Unmute {kind} ({count, number})',
  'finding.muted.done': 'Findings of the kind “{kind}” are muted. They are still judged and kept.',
  'finding.sort': 'Order',
  'finding.sort.urgency': 'Worst first',
  'finding.sort.cost': 'Costliest first',
  'finding.sort.newest': 'Newest first',
  'finding.copy': 'Copy for chat',
  'finding.copy.all': 'Copy all for chat',
  'finding.copied': 'Copied.',
  'finding.copy.failed': 'The browser did not let us copy.',
  'finding.risk': 'Planned for this: {event}',
  'finding.risk.decides': 'Decides: {decides}',
  'finding.risk.action': 'To do: {action}',
  'finding.revision': 'Judged by plan revision {revision, number}',
  'finding.log': 'What happened to it',

  'chat.heading': '[Pitcrew] {campaign}: {count, plural, one {# open finding} other {# open findings}}',
  'chat.finding': '[{severity}] {kind}: {subject}',
  'chat.figures': 'Seen {seen}, plan {expected}',
  'chat.cost': 'Costs {money} an hour',
  'chat.since': 'Since {time} ({zone})',
  'chat.page': 'Page: {url}',
  'chat.more': '{count, plural, one {and # more} other {and # more}}',

  'notice.title': '{kind}: {subject}',
  'notice.several.title': '{count, number} things that cannot wait',

  'settings.notify': 'Notifications',
  'settings.notify.text':
    'Tells you at once of what cannot wait: a critical breach that costs money while it stands. At most one message a check.',
  'settings.notify.on': 'On',
  'settings.notify.off': 'Off',
  'settings.notify.refused': 'The browser did not allow notifications, so they stay off.',
} as const;
