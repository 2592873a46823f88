import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { CivilDate } from '~/platform/pure/civil-date'
import { DataTable } from '~/ui/data-table'
import { Status, type StatusKind } from '~/ui/status'
import { Term } from '~/ui/term'
import { decisionMessages } from '../messages/decisions'
import { followUpState, type FollowUpState } from '../rules/decision'

export const followUpMarks: Readonly<Record<FollowUpState, StatusKind>> = {
  overdue: 'late',
  'due-soon': 'waiting',
  'under-way': 'in-progress',
  done: 'met',
}

export type FollowUpLine = {
  id: string
  task: string
  who: string
  dueOn: CivilDate | null
  doneOn: CivilDate | null
  outcome: string
}

/** What a decision asks: who does it, by when, and what shows that it is done. */
export function DecisionFollowUp({ lines, today }: { lines: readonly FollowUpLine[]; today: CivilDate }) {
  const locale = useLocale()
  const { page, states } = useMessages(decisionMessages)
  return (
    <DataTable
      caption={page.followUp}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      empty={<p>{page.noFollowUp}</p>}
      columns={[
        {
          key: 'task',
          header: page.task,
          rowHeader: true,
          cell: ({ task, doneOn, outcome }) => (
            <>
              {task}
              {doneOn === null ? null : (
                <span className="row-more soft">
                  {page.doneOn(formatDate(doneOn, locale))}
                  {outcome ? <span className="row-more">{outcome}</span> : null}
                </span>
              )}
            </>
          ),
        },
        { key: 'who', header: page.who, cell: ({ who }) => who },
        {
          key: 'due',
          header: page.dueOn,
          cell: ({ dueOn, doneOn }) =>
            dueOn === null ? (
              <span className="soft">{page.noTerm}</span>
            ) : doneOn === null ? (
              <Term today={today} dueOn={dueOn} withDate />
            ) : (
              formatDate(dueOn, locale)
            ),
        },
        {
          key: 'state',
          header: page.state,
          cell: (line) => {
            const state = followUpState(line, today)
            return <Status kind={followUpMarks[state]}>{states[state]}</Status>
          },
        },
      ]}
    />
  )
}
