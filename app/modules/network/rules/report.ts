/** Why somebody tells the team of an entry. */
export const reportReasons = ['gone', 'wrong', 'duplicate', 'outside-charter', 'personal-data', 'rights'] as const
export type ReportReason = (typeof reportReasons)[number]
export const isReportReason = (text: unknown): text is ReportReason =>
  (reportReasons as readonly unknown[]).includes(text)
