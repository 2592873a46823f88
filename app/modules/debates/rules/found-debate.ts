import { plainText, readMarkdown } from '../../editorial/rules/markdown'
import { debatePath } from './debate-paths'

/** A debate as search finds it: the same whether it is indexed when it is announced or with everything else. */
export const foundDebate = ({
  slug,
  title,
  question,
  summary,
  scope,
  authority,
}: Record<'slug' | 'title' | 'question' | 'summary' | 'scope' | 'authority', string>) => ({
  url: debatePath({ slug }),
  title,
  body: [question, plainText(readMarkdown(summary)), plainText(readMarkdown(scope)), authority].join(' '),
})
export const foundDebateKind = 'debate'
