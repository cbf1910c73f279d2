/** How grave a breach is, the gravest first. */
export const SEVERITIES = ['critical', 'major', 'minor'] as const;

/** Where a finding stands in its life; a resolved one re-opens when the breach returns. */
export const FINDING_STATES = ['open', 'acknowledged', 'resolved', 'false-alarm'] as const;
