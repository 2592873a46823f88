import type { Locale } from '~/platform/i18n/locale'
import type { Outline, OutlineItem } from './components/draft-outline'
import { fieldMessages } from './messages/fields'
import { teamMessages } from './messages/team'
import type { DraftContent, DraftList } from './rules/draft/fields'
import type { DraftProblem } from './rules/draft/read-draft'

/** The lists of a draft as its page shows them: a title, a word, and how much is to be put right. */
export function outlineOf(content: DraftContent, problems: readonly DraftProblem[], locale: Locale): Outline {
  const { draft } = teamMessages[locale]
  const { importance } = fieldMessages[locale]
  const articles = content.articles.map((fields) => fields['id'] ?? '')
  const under = (id: string | undefined) => {
    const index = articles.indexOf(id ?? '')
    return index < 0 ? '' : draft.inArticle(index + 1)
  }
  const count = (part: DraftList, index: number) =>
    problems.filter((problem) => problem.part === part && problem.index === index).length
  const items = (
    part: DraftList,
    title: string,
    note: (fields: DraftContent[DraftList][number], index: number) => string,
  ) =>
    content[part].map((fields, index): OutlineItem => {
      const text = fields[`${title}.${locale}`]?.trim() ?? ''
      return { title: text, note: note(fields, index), problems: count(part, index) }
    })
  return {
    articles: items('articles', 'title', (_, index) => draft.inArticle(index + 1)),
    criteres: items('criteres', 'statement', (fields) =>
      [fields['importance'] === 'weighted' ? importance.weighted : importance.mandatory, under(fields['article'])]
        .filter((word) => word !== '')
        .join(', '),
    ),
    conditions: items('conditions', 'failure', (fields) => under(fields['article'])),
  }
}
