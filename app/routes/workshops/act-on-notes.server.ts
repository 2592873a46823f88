import { editNote, removeNote } from '~/modules/workshops/commands/change-note.server'
import { addNote, describeTable } from '~/modules/workshops/commands/write-notes.server'
import type { Problem } from '~/modules/workshops/components/workshop-problems'
import { editNoteForm, noteForm, oneRow, tableForm } from '~/modules/workshops/forms'
import type { Door } from '~/modules/workshops/queries.server'
import { parseForm } from '~/platform/http/parse-form'
import type { Actor } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'

type Fields = Readonly<Record<string, string | string[]>>
type Result = { done: string; number: number } | { problem: Problem }

async function tried<T>(
  parsed: { ok: T } | { errors: Readonly<Record<string, string>> },
  done: string,
  run: (input: T) => Promise<Outcome<{ number: number }>>,
): Promise<Result> {
  if (!('ok' in parsed)) return { problem: parsed }
  const outcome = await run(parsed.ok)
  return 'refused' in outcome ? { problem: outcome } : { done, number: outcome.ok.number }
}

/** The page of notes has several forms: `intent` names the act; a button's own comes after that of its form. */
export async function actOnNotes(actor: Actor, door: Door, fields: Fields): Promise<Result> {
  switch ([fields['intent']].flat().at(-1)) {
    case 'add':
      return tried(parseForm(noteForm, fields), 'note', (input) => addNote(actor, door, input))
    case 'table':
      return tried(parseForm(tableForm, fields), 'table', (input) => describeTable(actor, door, input))
    case 'edit':
      return tried(parseForm(editNoteForm, fields), 'change', (input) => editNote(actor, door, input))
    case 'remove':
      return tried(parseForm(oneRow, fields), 'retire', (input) => removeNote(actor, door, input))
    default:
      return { problem: { refused: { code: 'unreadable' } } }
  }
}
