import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { CivilDate } from '~/platform/pure/civil-date'
import { DataTable } from '~/ui/data-table'
import { Anchor } from '~/ui/link'
import { Status, type StatusKind } from '~/ui/status'
import { decisionMessages } from '../messages/decisions'
import type { DecisionOutcome, FollowUpState } from '../rules/decision'

export const outcomeMarks: Readonly<Record<DecisionOutcome, StatusKind>> = { adopted: 'met', rejected: 'not-met' }

export type DecisionLine = {
  number: string
  title: string
  bodyName: string
  outcome: DecisionOutcome
  decidedOn: CivilDate
  counts: Readonly<Record<FollowUpState, number>>
  isDemonstration: boolean
}

/** A page of the register, each row leading to the whole decision. */
export function DecisionTable({ lines }: { lines: readonly DecisionLine[] }) {
  const locale = useLocale()
  const { register, outcomes } = useMessages(decisionMessages)
  return (
    <DataTable
      caption={register.caption}
      captionHidden
      rows={lines}
      rowKey={({ number }) => number}
      columns={[
        {
          key: 'decision',
          header: register.decision,
          rowHeader: true,
          cell: ({ number, title, bodyName, isDemonstration }) => (
            <>
              <Anchor href={`/decisions/${number}`}>{title}</Anchor>
              <span className="row-more">{bodyName}</span>
              {isDemonstration ? <span className="row-more soft">{register.demonstration}</span> : null}
            </>
          ),
        },
        { key: 'number', header: register.number, cell: ({ number }) => <span className="nowrap">{number}</span> },
        { key: 'decided', header: register.decidedOn, cell: ({ decidedOn }) => formatDate(decidedOn, locale) },
        {
          key: 'outcome',
          header: register.outcome,
          cell: ({ outcome }) => <Status kind={outcomeMarks[outcome]}>{outcomes[outcome]}</Status>,
        },
        { key: 'follow-up', header: register.followUp, cell: ({ counts }) => <FollowUpSummary counts={counts} /> },
      ]}
    />
  )
}

function FollowUpSummary({ counts }: Pick<DecisionLine, 'counts'>) {
  const { register } = useMessages(decisionMessages)
  const all = counts.done + counts.overdue + counts['due-soon'] + counts['under-way']
  if (all === 0) return <span className="soft">{register.noFollowUp}</span>
  return (
    <>
      {register.followUpDone(counts.done, all)}
      {counts.overdue > 0 ? (
        <span className="row-more">
          <Status kind="late">{register.followUpLate(counts.overdue)}</Status>
        </span>
      ) : null}
    </>
  )
}
