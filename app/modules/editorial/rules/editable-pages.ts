/** The pages whose text the cooperative's people write, by the name that the database keeps. */
export const editablePages = [
  { slug: 'a-propos', path: '/a-propos' },
  { slug: 'charte-ethique', path: '/charte-ethique' },
  { slug: 'aide', path: '/aide' },
  { slug: 'accessibilite', path: '/accessibilite' },
  { slug: 'mentions-legales', path: '/mentions-legales' },
] as const

export type PageSlug = (typeof editablePages)[number]['slug']
export const pageSlugs: readonly PageSlug[] = editablePages.map(({ slug }) => slug)
export const isPageSlug = (text: unknown): text is PageSlug => (pageSlugs as readonly unknown[]).includes(text)
/** The address of a page: its name is its address. */
export const pagePath = (slug: PageSlug): string => `/${slug}`
