/** Importing a report that a platform exported. */
export const reports = {
  'snapshot.trigger.report': 'report file',
} as const;
