/** Groups, communities and letters as search finds them: the same whether they are indexed by an act or all at once. */
export const foundGroup = ({
  slug,
  title,
  summary,
  purpose,
}: {
  slug: string
  title: string
  summary: string
  purpose: string
}) => ({ url: `/groupes/${slug}`, title, body: `${summary} ${purpose}` })
export const foundGroupKind = 'group'

export const foundCommunity = ({
  slug,
  name,
  summary,
  purpose,
}: {
  slug: string
  name: string
  summary: string
  purpose: string
}) => ({ url: `/communautes/${slug}`, title: name, body: `${summary} ${purpose}` })
export const foundCommunityKind = 'community'

export const foundLetter = (
  slug: string,
  issue: { title: string; sections: readonly { title: string; body: string }[] },
) => ({
  url: `/lettres/${slug}`,
  title: issue.title,
  body: issue.sections.map(({ title, body }) => `${title} ${body}`).join(' '),
})
export const foundLetterKind = 'letter'
