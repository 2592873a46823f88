import { withCitationLinks } from './citation'
import { synthesisPath } from './paths'

export const foundSynthesisKind = 'synthesis'

/** A synthesis as search finds it. */
export const foundSynthesis = ({
  id,
  slug,
  title,
  text,
}: {
  id: string
  slug: string
  title: string
  text: string
}) => ({
  url: synthesisPath({ slug }, id),
  title,
  body: withCitationLinks(text, () => null),
})
