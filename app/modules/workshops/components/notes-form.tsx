import { errorOf } from '~/modules/governance/components/body-problems'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import type { FormError } from '~/ui/error-summary'
import { TextArea } from '~/ui/text-area'
import { NumberField, TextField } from '~/ui/text-field'
import { workshopLimits } from '../forms'
import { notebookMessages } from '../messages/notebook'
import { publicWorkshopMessages } from '../messages/public'
import { tableAnchor } from '../rules/workshop-paths'
import type { ReadTable } from './notes-read'

type Typed = Readonly<Record<string, string>>
export type EditableTable = Omit<ReadTable, 'notes'> & {
  notes: readonly (ReadTable['notes'][number] & { revision: number })[]
}

/** One idea, at its table: what a hand on a phone fills during the workshop. The table stays from one note to the next. */
export function NoteForm({ typed, errors, table }: { typed: Typed; errors: readonly FormError[]; table: string }) {
  const { notes } = useMessages(notebookMessages)
  return (
    <ActForm values={{ intent: 'add' }}>
      <NumberField
        name="number"
        label={notes.number}
        error={errorOf(errors, 'number') ?? null}
        defaultValue={typed['number'] ?? table}
      />
      <TextArea
        name="text"
        label={notes.text}
        error={errorOf(errors, 'text') ?? null}
        defaultValue={typed['text'] ?? ''}
        maxCharacters={workshopLimits.note}
        rows={4}
      />
      <Actions>
        <Button>{notes.add}</Button>
      </Actions>
    </ActForm>
  )
}

export function TableForm({ typed, errors }: { typed: Typed; errors: readonly FormError[] }) {
  const { notes } = useMessages(notebookMessages)
  const field = (name: string) => ({
    name,
    id: `table-${name}`,
    error: errorOf(errors, name) ?? null,
    defaultValue: typed[name] ?? '',
  })
  return (
    <details open={errors.length > 0}>
      <summary>{notes.tableTitle}</summary>
      <ActForm values={{ intent: 'table' }}>
        <NumberField {...field('number')} label={notes.number} />
        <TextField {...field('subject')} label={notes.subject} optional />
        <NumberField {...field('people')} label={notes.people} optional />
        <Actions>
          <Button kind="secondary">{notes.saveTable}</Button>
        </Actions>
      </ActForm>
    </details>
  )
}

/** What is noted so far, each note to be changed or taken away until a contribution is drawn from it. */
export function NotesEditor({
  tables,
  edited = {},
}: {
  tables: readonly EditableTable[]
  /** What was typed for a note whose change was refused. */
  edited?: Typed
}) {
  const { notes: words } = useMessages(notebookMessages)
  const { page } = useMessages(publicWorkshopMessages)
  if (tables.length === 0)
    return (
      <EmptyState level={3} title={words.none}>
        <p>{words.noneText}</p>
      </EmptyState>
    )
  return (
    <div className="table-notes">
      {tables.map(({ number, subject, people, notes }) => (
        <section key={number} id={tableAnchor(number)}>
          <h3>{subject === '' ? page.table(number) : `${page.table(number)}, ${subject}`}</h3>
          {people === null ? null : <p className="soft">{page.people(people)}</p>}
          <ul>
            {notes.map(({ id, text, revision, contribution }) => (
              <li key={id}>
                {text}
                {contribution === null ? (
                  <details className="note-edit" open={edited['id'] === id}>
                    <summary aria-label={words.editLabel(text.slice(0, 60))}>{words.edit}</summary>
                    <ActForm values={{ intent: 'edit', id, revision }}>
                      <TextArea
                        name="text"
                        id={`note-${id}`}
                        label={words.text}
                        defaultValue={edited['id'] === id ? (edited['text'] ?? text) : text}
                        maxCharacters={workshopLimits.note}
                        rows={3}
                      />
                      <Actions>
                        <Button kind="secondary">{words.save}</Button>
                        <Button kind="quiet" name="intent" value="remove">
                          {words.remove}
                        </Button>
                      </Actions>
                    </ActForm>
                  </details>
                ) : (
                  <span className="row-more soft">{words.drawn(contribution)}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
