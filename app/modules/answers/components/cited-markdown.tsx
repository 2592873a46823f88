import { contributionPath } from '~/modules/contributions/rules/paths'
import { withCitationLinks } from '~/modules/contributions/rules/citation'
import { Markdown } from '~/modules/editorial/components/markdown'
import { readMarkdown } from '~/modules/editorial/rules/markdown'

/** A text of a report: each [#12] leads to the contribution that it cites. */
export const CitedMarkdown = ({ text, debate }: { text: string; debate: { slug: string } }) => (
  <Markdown nodes={readMarkdown(withCitationLinks(text, (number) => contributionPath(debate, number)))} />
)
