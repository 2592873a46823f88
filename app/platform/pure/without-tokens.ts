/**
 * A text fit for the log: what opens something (a link's token, a session's id) left out. Tokens have 40 characters or
 * more of one run; an invitation's address is a key whatever its length.
 */
export const withoutTokens = (text: string): string =>
  text.replace(/(\/invitations\/)[^\s/?#"']+/g, '$1…').replace(/[\w-]{40,}/g, '…')
