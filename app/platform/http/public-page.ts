/**
 * Headers of a page that is the same for everyone: `export const headers = publicPage`. The server keeps it, for the
 * present version of the data and day, and gives the kept one to visitors without a session.
 */
export const publicPage = (): Record<string, string> => ({ 'X-Page-Cache': 'public' })

/** The same for a resource route's Response. */
export const publicHeaders = (contentType: string): Record<string, string> => ({
  ...publicPage(),
  'Content-Type': contentType,
})

/** What a page needs beyond the policy of all: the tiles that the operator named and the reader's position; to stand in a frame of another site; to hold a frame of the portal's own. */
const policyHeader = 'X-Page-Policy'
export type PageNeeds = Readonly<{ map: boolean; framed: boolean; framing: boolean }>

/** A public page with a map: `export const headers = mapPage`. */
export const mapPage = (): Record<string, string> => ({ ...publicPage(), [policyHeader]: 'map' })
/** The same, which other sites may put in a frame: it has no form, and asks for no account. */
export const framedMapPage = (): Record<string, string> => ({ ...publicPage(), [policyHeader]: 'map framed' })

/** A public page that shows another of the portal's own in a frame. */
export const framingPage = (): Record<string, string> => ({ ...publicPage(), [policyHeader]: 'framing' })

/** Reads what a page needs from its headers, and takes it out of them: it is said to the server alone. */
export function takePageNeeds(headers: Headers): PageNeeds {
  const words = (headers.get(policyHeader) ?? '').split(' ')
  headers.delete(policyHeader)
  return { map: words.includes('map'), framed: words.includes('framed'), framing: words.includes('framing') }
}
