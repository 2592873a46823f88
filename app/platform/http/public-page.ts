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
