import type { Text } from '~/modules/criteria/rules/text'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Section } from '~/ui/section'
import { Tag } from '~/ui/tag'
import { publicMessages } from '../messages/public'
import type { ChangedArticle, ChangedClause } from '../rules/compare-versions'

/** What changed between two versions, article by article: the word first, then the old text and the new one. */
export function VersionChanges({ articles }: { articles: readonly ChangedArticle[] }) {
  const locale = useLocale()
  const messages = useMessages(publicMessages)
  return (
    <>
      {articles.map(({ id, number, title, changes }) => (
        <Section key={id} id={`article-${number}`} title={messages.article(number, title[locale])}>
          <ul className="clauses clauses-changed">
            {changes.map((change) => (
              <ChangeRow key={change.key} change={change} />
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}

function ChangeRow({ change: { head, before, after } }: { change: ChangedClause }) {
  const locale = useLocale()
  const { changes } = useMessages(publicMessages)
  return (
    <li>
      <p className="clause-change">
        {before && after ? <Tag>{changes.changed}</Tag> : null}
        {before && !after ? <Tag tone="poppy">{changes.removed}</Tag> : null}
        {after && !before ? <Tag tone="vine">{changes.added}</Tag> : null}
        {head ? <strong className="clause-head">{head[locale]}</strong> : null}
      </p>
      <Old text={before} />
      <New text={after} />
    </li>
  )
}

function Old({ text }: { text: Text | null }) {
  const locale = useLocale()
  return text ? (
    <p>
      <del>{text[locale]}</del>
    </p>
  ) : null
}

function New({ text }: { text: Text | null }) {
  const locale = useLocale()
  return text ? (
    <p>
      <ins>{text[locale]}</ins>
    </p>
  ) : null
}
