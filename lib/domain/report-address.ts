/** The scheme of a report's address, which no browser opens: it names a table of a file that is not kept. */
export const REPORT_SCHEME = 'pitcrew-report:';

/** Whether the address of a snapshot or of evidence is of a report, and so no page to go to. */
export function isReportAddress(url: string): boolean {
  return url.startsWith(REPORT_SCHEME);
}
