import { actInBatch, type BatchLine } from '~/modules/label/commands/act-in-batch.server'
import { type ReadBatch, batchForm } from '~/modules/label/forms-batch'
import { readPicked } from '~/modules/label/forms-template'
import type { ShownLine } from '~/modules/label/components/batch-lines'
import { batchMessages } from '~/modules/label/messages/batch'
import { sentenceOf } from '~/modules/label/messages/refusals'
import { instructorsNow } from '~/modules/label/queries-officer.server'
import { rawTemplate } from '~/modules/label/fill-template.server'
import { isReminder } from '~/modules/label/rules/batch'
import { queueSearch, readQueueFilter } from '~/modules/label/rules/queue-filter'
import { insertedInto } from '~/modules/label/rules/template'
import { parseForm } from '~/platform/http/parse-form'
import type { Locale } from '~/platform/i18n/locale'
import type { Person } from '~/platform/permissions'

type Fields = Readonly<Record<string, string | string[]>>
export type BatchShown = {
  /** Where the queue was, to come back to it. */
  back: string
  batch: ReadBatch | null
  instructor: string | null
  lines: ShownLine[]
  /** What is wrong with the batch as a whole. */
  error: string | null
  /** What is wrong with the message: nothing was sent. */
  messageError: string | null
}

/** The queue as it was, from what the address said of it. */
function backTo(search: string): string {
  const filter = readQueueFilter(new URLSearchParams(search))
  const kept = new URLSearchParams(queueSearch(filter))
  if (filter.page > 1) kept.set('page', String(filter.page))
  const query = kept.toString()
  return query === '' ? '/equipe/label' : `/equipe/label?${query}`
}

function shownLine({ id, file, outcome }: BatchLine, locale: Locale): ShownLine {
  if ('refused' in outcome)
    return { id, file, isDone: false, isSame: false, why: sentenceOf(outcome.refused, locale), told: null }
  const { isChanged, told } = outcome.ok
  return {
    id,
    file,
    isDone: isChanged,
    isSame: !isChanged,
    why: isChanged ? null : batchMessages[locale].page.already,
    told,
  }
}

/** The message that goes with reminders, whose fields each file fills. */
const messageIn = ({ acte, message, messageLocale }: ReadBatch) =>
  isReminder(acte) && message !== '' ? { message: { text: message, hasFields: true, locale: messageLocale } } : {}

/** What a template of reminders says, put in the message of a batch as it is written: each file fills it. */
export async function withTemplate(fields: Fields): Promise<Record<string, string | string[]>> {
  const picked = readPicked(fields['modele'])
  const text = picked && (await rawTemplate('reminder', picked))
  const before = typeof fields['message'] === 'string' ? fields['message'] : ''
  return text === null || picked === null
    ? { ...fields }
    : { ...fields, message: insertedInto(before, text), messageLocale: picked.locale }
}

/** Does a batch, or with `preview` says what it would do; null for whoever does not examine. */
export async function runBatch(
  actor: Person,
  fields: Fields,
  { preview, locale }: { preview: boolean; locale: Locale },
): Promise<BatchShown | null> {
  const back = backTo(typeof fields['retour'] === 'string' ? fields['retour'] : '')
  const read = parseForm(batchForm, fields)
  const isRead = 'ok' in read
  const input = isRead
    ? { act: read.ok.acte, ids: read.ok.dossier, instructorId: read.ok.personne, ...messageIn(read.ok) }
    : { act: 'take' as const, ids: [], instructorId: null }
  const outcome = await actInBatch(actor, input, { preview })
  if ('refused' in outcome && outcome.refused.code === 'not-found') return null
  if (isRead && 'refused' in outcome && outcome.refused.field === 'message') {
    const again = await runBatch(actor, { ...fields, message: '' }, { preview: true, locale })
    return again && { ...again, batch: read.ok, messageError: sentenceOf(outcome.refused, locale) }
  }
  const none = { back, batch: null, instructor: null, lines: [], messageError: null }
  if (!isRead) return { ...none, error: sentenceOf({ code: Object.values(read.errors)[0] ?? 'unreadable' }, locale) }
  if ('refused' in outcome) return { ...none, error: sentenceOf(outcome.refused, locale) }
  const instructor =
    input.act === 'assign' ? (await instructorsNow()).find(({ id }) => id === input.instructorId)?.name : undefined
  return {
    back,
    batch: read.ok,
    instructor: instructor ?? null,
    lines: outcome.ok.map((line) => shownLine(line, locale)),
    error: null,
    messageError: null,
  }
}
