import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { daysBetween } from '~/platform/pure/civil-date'
import { ButtonLink } from '~/ui/button'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { Steps } from '~/ui/steps'
import { Term } from '~/ui/term'
import { procedureMessages } from '../messages/procedure'
import { procedureSectionMessages } from '../messages/procedure-sections'
import type { ProcedureView } from '../procedure-view'
import { isOverdue } from '../rules/clock'
import type { State } from '../rules/states'

const line: readonly State[] = ['submitted', 'admissibility']
const appealed: readonly State[] = ['submitted', 'admissibility', 'under-appeal']

const shownFor = (state: State): readonly State[] => {
  if (state === 'collecting-signatures') return ['collecting-signatures', ...line]
  if (state === 'to-complete') return ['submitted', 'to-complete', 'admissibility']
  return state === 'under-appeal' ? appealed : line
}

type LineProps = {
  page: Pick<ProcedureView, 'state' | 'hand' | 'dueOn' | 'requesterDueOn' | 'today' | 'clock'>
}

/** The procedure as a line with its stops, who has the hand, until when, and how much of the time is used: for everyone. */
export function ProcedureLine({ page }: LineProps) {
  const locale = useLocale()
  const words = useMessages(procedureMessages)
  const messages = useMessages(procedureSectionMessages)
  const { state, hand, today, clock } = page
  const shown = shownFor(state)
  const place = shown.includes(state) ? shown.indexOf(state) : shown.length
  const last = place < shown.length ? words.outcome : words.states[state]
  const due = hand === 'requester' ? page.requesterDueOn : page.dueOn
  const days = (count: number) => messages.days(count, formatNumber(count, locale))
  const late = hand !== 'requester' && isOverdue(page.dueOn, today)
  return (
    <>
      <Steps
        label={messages.steps}
        steps={[...shown.map((one) => words.states[one]), last].map((label, index) => ({
          label,
          state: index === place ? 'current' : index < place ? 'done' : 'upcoming',
        }))}
        hand={
          hand
            ? { who: words.sides[hand], term: due ? <Term today={today} dueOn={due} withDate /> : undefined }
            : undefined
        }
      />
      {clock.allowed === null ? null : <p className="soft">{messages.used(days(clock.used), days(clock.allowed))}</p>}
      {late && page.dueOn ? (
        <Notice kind="warning" title={messages.overdueTitle}>
          <p>{messages.overdue(days(daysBetween(page.dueOn, today)))}</p>
        </Notice>
      ) : null}
    </>
  )
}

type NewsProps = { page: Pick<ProcedureView, 'completion' | 'sitting' | 'origin'> }

/** What a reader must know of a file under way: completion asked, the sitting that comes, the resolution it is born of. */
export function ProcedureNews({ page: { completion, sitting, origin } }: NewsProps) {
  const locale = useLocale()
  const messages = useMessages(procedureSectionMessages)
  const words = useMessages(procedureMessages)
  const body = sitting?.body === 'board' ? 'board' : 'ethics-committee'
  return (
    <>
      {origin ? (
        <Notice title={messages.origin.title}>
          <p>
            <Anchor href={`/decisions/${origin}`}>{messages.origin.text(origin)}</Anchor>
          </p>
        </Notice>
      ) : null}
      {completion ? (
        <Notice kind="warning" title={messages.completion.title}>
          <p>{messages.completion.text(formatDate(completion.dueOn, locale))}</p>
          <p>
            <strong>{words.completionKinds[completion.kind]}</strong> {completion.message}
          </p>
        </Notice>
      ) : null}
      {sitting ? (
        <Notice title={messages.sitting.title}>
          <p>{messages.sitting.text(messages.sitting.bodies[body], formatDate(new Date(sitting.startsAt), locale))}</p>
          <ButtonLink kind="secondary" href={`/seances/${sitting.id}`}>
            {messages.sitting.see}
          </ButtonLink>
        </Notice>
      ) : null}
    </>
  )
}
