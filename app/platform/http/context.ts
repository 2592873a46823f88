import type { Locale } from '../i18n/locale'

/** What the server knows of a request before Remix: given to every loader and action as `context`. */
export type RequestFacts = {
  requestId: string
  /** For the page's scripts and nothing else. */
  nonce: string
  /** The visitor's address, behind the trusted proxies. */
  clientAddress: string
  /** From the address or the browser; the account's language comes between the two. */
  addressLocale: Locale | undefined
  browserLocale: Locale | undefined
  /** Holds what is computed once a request (the visitor). */
  memory: Map<string, unknown>
}

declare module '@remix-run/node' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- this is how Remix is told of it
  interface AppLoadContext extends RequestFacts {}
}
