/** An answered message is kept this long, in case the conversation goes on. */
export const answeredMessageMonths = 12
/** A message that nobody answered is not kept for ever either. */
export const anyMessageMonths = 24
