import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Section } from '~/ui/section'
import { conflictMessages } from '../messages/conflicts'
import { isDerivedReason } from '../rules/conflict'

export type ConflictLine = { id: string; name: string; source: string; reason: string; mayTakeBack: boolean }
type Props = { id: string; title: string; voted: boolean; conflicts: readonly ConflictLine[] }

/** Who takes no part in an item, why, and where that comes from. */
export function ConflictItem({ id, title, voted, conflicts }: Props) {
  const words = useMessages(conflictMessages)
  return (
    <Section id={`point-${id}`} title={title}>
      {voted ? <p className="soft">{words.voted}</p> : null}
      <DataTable
        caption={words.title}
        captionHidden
        rows={conflicts}
        rowKey={(line) => line.id}
        empty={<p>{words.none}</p>}
        columns={[
          { key: 'who', header: words.who, rowHeader: true, cell: ({ name }) => name },
          {
            key: 'why',
            header: words.why,
            cell: ({ reason }) => (isDerivedReason(reason) ? words.reasons[reason] : reason),
          },
          {
            key: 'source',
            header: words.source,
            cell: ({ source }) => (source === 'derived' ? words.sources.derived : words.sources.declared),
          },
          ...(conflicts.some(({ mayTakeBack }) => mayTakeBack)
            ? [
                {
                  key: 'acts',
                  header: words.actions,
                  cell: ({ id: conflict, name, mayTakeBack }: ConflictLine) =>
                    mayTakeBack ? (
                      <ActForm values={{ intent: 'take-back', id: conflict }}>
                        <Button kind="quiet">
                          {words.takeBack} <span className="visually-hidden">{name}</span>
                        </Button>
                      </ActForm>
                    ) : null,
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}
