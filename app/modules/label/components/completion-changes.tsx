import { useMessages } from '~/platform/i18n/react'
import { DefinitionList } from '~/ui/definition-list'
import { Section } from '~/ui/section'
import { completionMessages } from '../messages/completion'
import type { AnswerForm } from '../../criteria/rules/book'
import type { CompletionKind, Difference } from '../rules/completion'
import { AnswerText } from './answers-review'

export type ShownChanges = {
  title: { before: string; after: string } | null
  criteria: readonly (Difference & { statement: string; answer: AnswerForm; asked: CompletionKind | null })[]
  unchanged: readonly { id: string; statement: string; asked: CompletionKind }[]
}

/** To those who examine: what changed between two sendings of an application, and what was asked in vain. */
export function CompletionChanges({ changes }: { changes: ShownChanges | null }) {
  const messages = useMessages(completionMessages)
  if (!changes) return null
  const { title, criteria, unchanged } = changes
  const pieces = (names: readonly string[], said: (list: string) => string) =>
    names.length > 0 ? <p>{said(names.join(', '))}</p> : null
  return (
    <Section title={messages.changes} lede={<p>{messages.changesLede}</p>} id="changements">
      {title === null && criteria.length === 0 ? <p>{messages.nothing}</p> : null}
      {title ? <p>{messages.title(title.before, title.after)}</p> : null}
      {criteria.map((one) => (
        <section key={one.criterionId} aria-labelledby={`change-${one.criterionId}`}>
          <h3 id={`change-${one.criterionId}`}>{one.statement}</h3>
          {one.asked === null ? <p className="soft">{messages.unasked}</p> : <p>{messages.asked[one.asked]}</p>}
          {JSON.stringify(one.before) === JSON.stringify(one.after) ? null : (
            <DefinitionList
              items={[
                { term: messages.before, value: <AnswerText form={one.answer} value={one.before} /> },
                { term: messages.after, value: <AnswerText form={one.answer} value={one.after} /> },
              ]}
            />
          )}
          {pieces(one.added, messages.added)}
          {pieces(one.removed, messages.removed)}
        </section>
      ))}
      {unchanged.length > 0 ? (
        <>
          <h3>{messages.unchanged}</h3>
          <ul>
            {unchanged.map(({ id, statement, asked }) => (
              <li key={id}>
                {statement} <span className="soft">({messages.kinds[asked]})</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  )
}
