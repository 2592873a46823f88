import { addDebateDocument, removeDebateDocument } from '~/modules/debates/commands/keep-documents.server'
import { documentForm, oneRow } from '~/modules/debates/forms'
import type { ReceivedFile } from '~/platform/files/receive.server'
import { parseForm } from '~/platform/http/parse-form'
import type { Person } from '~/platform/permissions'

type Fields = Readonly<Record<string, string | string[]>>
type Target = { debateId: string; stageKind: 'information' | 'panel' }

/** Adds a document of a stage, or takes one out, as the form's intent says; null where it says neither. */
export async function actOnDocuments(actor: Person, target: Target, fields: Fields, file: ReceivedFile | undefined) {
  if (fields['intent'] === 'document') {
    const parsed = parseForm(documentForm, fields)
    if (!('ok' in parsed)) return { outcome: parsed, done: 'ajoute' }
    return { outcome: await addDebateDocument(actor, { ...target, ...parsed.ok, file }), done: 'ajoute' }
  }
  if (fields['intent'] === 'remove-document') {
    const parsed = parseForm(oneRow, fields)
    const { debateId } = target
    if (!('ok' in parsed)) return { outcome: parsed, done: 'enleve' }
    return { outcome: await removeDebateDocument(actor, { debateId, id: parsed.ok.id }), done: 'enleve' }
  }
  return null
}
