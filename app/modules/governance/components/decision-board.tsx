import { useMessages } from '~/platform/i18n/react'
import type { CivilDate } from '~/platform/pure/civil-date'
import { NoticeBoard } from '~/ui/notice-board'
import { Section } from '~/ui/section'
import { Term } from '~/ui/term'
import { decisionMessages } from '../messages/decisions'

type Task = {
  id: string
  task: string
  who: string
  dueOn: CivilDate | null
  decision: { number: string; title: string }
}
type Review = { id: string; number: string; title: string; reviewOn: CivilDate | null }

/** What decisions still ask, the latest term first, and those that are to be read again. */
export function DecisionBoard({
  tasks,
  reviews,
  today,
}: {
  tasks: readonly Task[]
  reviews: readonly Review[]
  today: CivilDate
}) {
  const { follow, page } = useMessages(decisionMessages)
  const term = (dueOn: CivilDate | null) =>
    dueOn === null ? page.noTerm : <Term today={today} dueOn={dueOn} withDate />
  return (
    <>
      <Section id="suites" title={follow.board} tone="stone">
        <NoticeBoard
          empty={<p>{follow.nothing}</p>}
          items={tasks.map(({ id, task, who, dueOn, decision }) => ({
            id,
            kind: follow.kind,
            title: task,
            href: `/equipe/decisions/${decision.number}`,
            facts: `${who} · ${decision.number}, ${decision.title}`,
            term: term(dueOn),
          }))}
        />
      </Section>
      <Section id="relire" title={follow.review}>
        <NoticeBoard
          empty={<p>{follow.noReview}</p>}
          items={reviews.map(({ id, number, title, reviewOn }) => ({
            id,
            kind: follow.reviewKind,
            title,
            href: `/decisions/${number}`,
            facts: number,
            term: term(reviewOn),
          }))}
        />
      </Section>
    </>
  )
}
