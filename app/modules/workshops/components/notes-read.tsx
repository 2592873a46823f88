import { useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { publicWorkshopMessages } from '../messages/public'
import { tableAnchor } from '../rules/workshop-paths'

export type ReadTable = {
  number: number
  subject: string
  people: number | null
  notes: readonly { id: string; text: string; contribution: number | null }[]
}

/** What was noted, table by table; a note from which a contribution was drawn leads to it. */
export function NotesRead({
  tables,
  hrefOf,
}: {
  tables: readonly ReadTable[]
  hrefOf: (contribution: number) => string
}) {
  const { page } = useMessages(publicWorkshopMessages)
  return (
    <div className="table-notes">
      {tables.map(({ number, subject, people, notes }) => (
        <section key={number} id={tableAnchor(number)}>
          <h3>{subject === '' ? page.table(number) : `${page.table(number)}, ${subject}`}</h3>
          {people === null ? null : <p className="soft">{page.people(people)}</p>}
          <ul>
            {notes.map(({ id, text, contribution }) => (
              <li key={id}>
                {text}
                {contribution === null ? null : (
                  <>
                    {' '}
                    <Anchor href={hrefOf(contribution)}>{page.drawn(contribution)}</Anchor>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
