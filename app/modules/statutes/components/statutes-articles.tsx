import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { Section } from '~/ui/section'
import { publicMessages } from '../messages/public'
import { statutesArticles, type StatutesArticle } from '../rules/articles'
import type { Statutes } from '../rules/statutes'
import { CollegeBar } from './college-bar'

/** Every article in plain words; the weights of the colleges drawn under theirs. */
export function StatutesArticles({ statutes }: { statutes: Statutes }) {
  const locale = useLocale()
  const messages = useMessages(publicMessages)
  return (
    <>
      {statutesArticles(statutes).map(({ id, number, title, clauses }) => (
        <Section key={id} id={`article-${number}`} title={messages.article(number, title[locale])}>
          <ArticleClauses clauses={clauses} />
          {id === 'voting' ? <CollegeBar statutes={statutes} /> : null}
          {id === 'voting' ? (
            <p>
              <Anchor href="/statuts/comment-se-compte-un-vote">{messages.count.link}</Anchor>
            </p>
          ) : null}
        </Section>
      ))}
    </>
  )
}

export function ArticleClauses({ clauses }: Pick<StatutesArticle, 'clauses'>) {
  const locale = useLocale()
  return (
    <ul className="clauses">
      {clauses.map(({ key, head, text }) => (
        <li key={key}>
          {head ? <strong className="clause-head">{head[locale]}</strong> : null}
          {text[locale]}
        </li>
      ))}
    </ul>
  )
}
