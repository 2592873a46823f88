import { useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { Prose, Section } from '~/ui/section'
import { decisionMessages } from '../../label/messages/decision'
import { applicantKinds, initiativeKinds } from '../../label/rules/kinds'
import { charterMessages } from '../messages/public'
import { actMessages } from '../messages/team-acts'
import type { ChangedApplication, EffectFigures } from '../view'

/** Where the count stands, then what it found. */
export function EffectFiguresText({ effect }: { effect: EffectFigures | null }) {
  const { effect: messages } = useMessages(actMessages)
  const { draft } = useMessages(charterMessages)
  if (!effect) return <p>{messages.none}</p>
  if (!effect.isDone) return <Notice title={messages.computing(effect.examined, effect.total)} />
  return (
    <Prose>
      {effect.isOfThisText ? null : <Notice kind="warning" title={messages.outdated} />}
      <p>
        <strong>{draft.effect(effect.gained + effect.lost, effect.total)}</strong>
      </p>
      <p>{draft.effectDetail(effect.gained, effect.lost, effect.touched)}</p>
      <p className="soft">{draft.effectNote}</p>
    </Prose>
  )
}

/** The applications, by their numbers: their titles and their files are for those who examine them. */
export function EffectTable({
  rows,
  total,
  opensFiles,
  statements,
}: {
  rows: readonly ChangedApplication[]
  total: number
  opensFiles: boolean
  statements: Readonly<Record<string, string>>
}) {
  const { effect: messages } = useMessages(actMessages)
  const kinds = useMessages(decisionMessages)
  const kindsOf = ({ applicantKind, initiativeKind }: ChangedApplication) => {
    const applicant = applicantKinds.find((kind) => kind === applicantKind)
    const initiative = initiativeKinds.find((kind) => kind === initiativeKind)
    return [applicant && kinds.applicantKinds[applicant], initiative && kinds.initiativeKinds[initiative]]
      .filter(Boolean)
      .join(' – ')
  }
  return (
    <Section id="demandes" title={messages.changed} tone="stone">
      {rows.length < total ? <p className="soft">{messages.first(rows.length)}</p> : null}
      <DataTable
        caption={messages.changed}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={<p className="soft">{messages.nothing}</p>}
        columns={[
          {
            key: 'number',
            header: messages.number,
            rowHeader: true,
            cell: ({ id, number }) => (opensFiles ? <Anchor href={`/equipe/label/${id}`}>{number}</Anchor> : number),
          },
          { key: 'what', header: messages.what, cell: kindsOf },
          { key: 'change', header: messages.change, cell: ({ kind }) => messages.kinds[kind] },
          {
            key: 'criteria',
            header: messages.criteria,
            cell: ({ criteria }) => (
              <ul>
                {criteria.map((id) => (
                  <li key={id}>{statements[id] ?? id}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Section>
  )
}
