import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { CivilDate } from '~/platform/pure/civil-date'
import { Anchor } from '~/ui/link'
import { NoticeBoard } from '~/ui/notice-board'
import { Status } from '~/ui/status'
import { bodyMessages } from '../messages/bodies'
import { decisionMessages } from '../messages/decisions'
import type { DecisionOutcome } from '../rules/decision'
import type { MeetingState } from '../rules/meeting'
import { outcomeMarks } from './decision-table'

export type BodySitting = { id: string; kind: string; title: string; state: MeetingState; day: CivilDate }

/** When a body sits, and has sat. */
export function BodySittings({ sittings }: { sittings: readonly BodySitting[] }) {
  const locale = useLocale()
  const { sittings: words } = useMessages(bodyMessages)
  return (
    <NoticeBoard
      empty={<p>{words.none}</p>}
      items={sittings.map(({ id, kind, title, state, day }) => ({
        id,
        kind: kind === 'consultation' ? words.consultation : words.sitting,
        title,
        href: `/seances/${id}`,
        facts: formatDate(day, locale),
        term: words.states[state],
      }))}
    />
  )
}

export type BodyDecision = { number: string; title: string; outcome: DecisionOutcome; decidedOn: CivilDate }

/** What a body has decided lately, and where all of it is. */
export function BodyDecisions({ body, decisions }: { body: string; decisions: readonly BodyDecision[] }) {
  const locale = useLocale()
  const { decisions: words } = useMessages(bodyMessages)
  const { outcomes } = useMessages(decisionMessages)
  return (
    <>
      <NoticeBoard
        empty={<p>{words.none}</p>}
        items={decisions.map(({ number, title, outcome, decidedOn }) => ({
          id: number,
          kind: <Status kind={outcomeMarks[outcome]}>{outcomes[outcome]}</Status>,
          title,
          href: `/decisions/${number}`,
          facts: `${number}, ${formatDate(decidedOn, locale)}`,
        }))}
      />
      {decisions.length > 0 ? (
        <p>
          <Anchor href={`/decisions?instance=${body}`}>{words.all}</Anchor>
        </p>
      ) : null}
    </>
  )
}
