import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { Tag } from '~/ui/tag'
import { debateMessages } from '../messages/debates'
import { publicDebateMessages } from '../messages/public'
import type { DebateState, Template } from '../rules/debate'
import { debatePath } from '../rules/debate-paths'
import { DebateStatus } from './debate-parts'

type Item = {
  id: string
  slug: string
  title: string
  question: string
  template: Template
  state: DebateState
  territory: string
  opensOn: string
  closesOn: string
  reportDueOn: string | null
  answersDueOn: string | null
  isDemonstration: boolean
}

/** The day that matters of a debate where it stands, in words. */
export function useTermSaid(): (
  item: Pick<Item, 'state' | 'opensOn' | 'closesOn' | 'reportDueOn' | 'answersDueOn'>,
) => string {
  const locale = useLocale()
  const { list } = useMessages(publicDebateMessages)
  const on = (day: string) => formatDate(day, locale)
  return ({ state, opensOn, closesOn, reportDueOn, answersDueOn }) => {
    if (state === 'draft' || state === 'announced') return list.opens(on(opensOn))
    if (state === 'open') return list.closes(on(closesOn))
    if (state === 'closed' && reportDueOn) return list.reportDue(on(reportDueOn))
    if (state === 'reported' && answersDueOn) return list.answersDue(on(answersDueOn))
    return list.closed(on(closesOn))
  }
}

/** Debates, each by its question. */
export function DebateItems({ debates }: { debates: readonly Item[] }) {
  const { templates, demonstration } = useMessages(debateMessages)
  const said = useTermSaid()
  return (
    <ul className="debate-list">
      {debates.map((debate) => (
        <li key={debate.id} className="debate-item">
          <h3>
            <Anchor href={debatePath(debate)}>{debate.title}</Anchor>
          </h3>
          <p className="debate-item-question">{debate.question}</p>
          <p className="debate-item-facts">
            <DebateStatus state={debate.state} />
            <span>{said(debate)}</span>
            <span>
              {templates[debate.template]}, {debate.territory}
            </span>
            {debate.isDemonstration ? <Tag>{demonstration}</Tag> : null}
          </p>
        </li>
      ))}
    </ul>
  )
}
