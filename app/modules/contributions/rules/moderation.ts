/**
 * The published rules of moderation: a text that breaks none of these is never removed, whatever it defends. The words of
 * each are in messages/moderation.
 */
export const removalReasons = [
  'personal-data',
  'defamation',
  'insult',
  'discrimination',
  'threat',
  'unlawful',
  'advertising',
  'off-topic',
  'flood',
] as const
export type RemovalReason = (typeof removalReasons)[number]
export const isRemovalReason = (text: unknown): text is RemovalReason =>
  removalReasons.some((reason) => reason === text)

/** Told to the team at once, at any hour: they can hurt somebody while they are read. Nothing is hidden meanwhile. */
export const urgentReasons: readonly RemovalReason[] = [
  'personal-data',
  'defamation',
  'discrimination',
  'threat',
  'unlawful',
]
export const isUrgent = (reason: RemovalReason): boolean => urgentReasons.includes(reason)

/** Days in which the author may appeal to the garants. */
export const appealDays = 60
/** Days in which the team answers a report. */
export const reportDays = 2
