import { db } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { type BatchAct, batchSize } from '../rules/batch'
import type { State } from '../rules/states'
import { readTemplate } from '../rules/template'
import { fileSubject } from '../store-committee.server'
import { loadApplication } from '../store.server'
import { assignApplication } from './assign-application.server'
import { releaseApplication } from './release-application.server'
import { remindApplicant } from './remind-applicant.server'
import { remindOpinions } from './remind-opinions.server'
import type { ReminderMessage } from './reminder-message.server'
import { takeApplication } from './take-application.server'
import type { Done, Preview } from './tell.server'

export type Batch = {
  act: BatchAct
  ids: readonly string[]
  instructorId: string | null
  /** Joined to reminders. */
  message?: ReminderMessage
}
type FileFacts = { number: string; title: string; organisation: string; state: State }
/** One file of a batch; without its facts where the actor may not see it. */
export type BatchLine = { id: string; file: FileFacts | null; outcome: Outcome<Done> }

const runs: Record<
  BatchAct,
  (
    actor: Actor,
    input: { id: string; instructorId: string; message?: ReminderMessage },
    how: Preview,
  ) => Promise<Outcome<Done>>
> = {
  take: takeApplication,
  assign: assignApplication,
  release: releaseApplication,
  'remind-applicant': remindApplicant,
  'remind-experts': remindOpinions,
}

async function factsSeen(actor: Actor, id: string): Promise<FileFacts | null> {
  const application = await loadApplication(db, id)
  if (!application || !can(actor, permissions['label.see-file'], await fileSubject(db, actor, application))) return null
  const { number, title, submittedTitle, organisation, state } = application
  return { number: number ?? '', title: submittedTitle ?? title, organisation: organisation.name, state }
}

/**
 * Does one act to several files: each by its own command and in its own transaction, so that one refused stops no other,
 * and the whole posted twice does nothing twice. With `preview`, says only what each would do. A line a file, in order.
 */
export async function actInBatch(
  actor: Actor,
  { act, ids, instructorId, message }: Batch,
  { preview = false }: Preview = {},
): Promise<Outcome<BatchLine[]>> {
  if (!can(actor, permissions['label.act-in-batch'], null)) return refused({ code: 'not-found' })
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return refused({ code: 'no-file-ticked', field: 'dossier' })
  if (wanted.length > batchSize)
    return refused({ code: 'too-many-files', field: 'dossier', detail: { most: batchSize } })
  if (act === 'assign' && instructorId === null) return refused({ code: 'instructor-unknown', field: 'personne' })
  const read = message?.hasFields ? readTemplate(message.text, 'reminder') : null
  if (read && 'refused' in read) return refused({ ...read.refused, field: 'message' })
  const input = { instructorId: instructorId ?? '', ...(message ? { message } : {}) }
  const lines: BatchLine[] = []
  for (const id of wanted) {
    const file = await factsSeen(actor, id)
    const outcome = await runs[act](actor, { id, ...input }, { preview })
    lines.push({ id, file, outcome })
  }
  return ok(lines)
}
