import type { AppLoadContext } from '@remix-run/node'
import { notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { addAgendaDocuments, removeAgendaDocument } from '~/modules/governance/commands/agenda-documents.server'
import { addAgendaItem, editAgendaItem } from '~/modules/governance/commands/edit-agenda.server'
import { removeAgendaItem } from '~/modules/governance/commands/order-agenda.server'
import { type MeetingProblem, meetingSentence } from '~/modules/governance/components/meeting-problems'
import { itemForm } from '~/modules/governance/forms-meetings'
import { meetingPermissions } from '~/modules/governance/permissions'
import { agendaItemById, meetingById } from '~/modules/governance/queries-meetings.server'
import { fileMessages } from '~/platform/files/messages'
import { receiveUpload } from '~/platform/files/receive.server'
import { fieldsOf, refuse, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { can } from '~/platform/permissions'
import type { Outcome } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeToken } from '~/platform/rate-limit/limit.server'

type Where = { meetingId: string; itemId: string }
type Result =
  | { done: string; to: string }
  | { problem: MeetingProblem; typed: Record<string, string> }
  | { field: string; message: string; problem?: undefined }

async function ofPapers(request: Request, context: AppLoadContext, { meetingId, itemId }: Where): Promise<Result> {
  const visitor = await requireSignedIn(request, context)
  // Before anything is received: what is refused afterwards stays a day on the disk.
  const [meeting, item] = [await meetingById(meetingId), await agendaItemById(itemId)]
  if (!meeting || item?.meetingId !== meetingId) throw notFound()
  if (!can(visitor.actor, meetingPermissions['governance.prepare-meeting'], meeting.subject)) throw notFound()
  if ('refused' in (await takeToken(counterOf('upload:account', visitor.account.id)))) throw refuse(429, 'too-often')
  const upload = await receiveUpload(request, visitor.sessionId, { maxFiles: 5 })
  if ('refused' in upload) {
    const { code, detail = {} } = upload.refused
    const known = fileMessages[visitor.locale].refusals
    const message = Object.hasOwn(known, code)
      ? known[code as keyof typeof known](detail)
      : meetingSentence(upload.refused, visitor.locale)
    return { field: 'files', message }
  }
  const { fields, files } = upload.ok
  const isRemoval = fields['intent'] === 'remove-document'
  const outcome = isRemoval
    ? await removeAgendaDocument(visitor.actor, { id: fields['id'] ?? '' })
    : await addAgendaDocuments(visitor.actor, { itemId, title: (fields['documentTitle'] ?? '').slice(0, 200), files })
  if ('refused' in outcome) {
    if (outcome.refused.code === 'not-found') throw notFound()
    return { field: 'files', message: meetingSentence(outcome.refused, visitor.locale) }
  }
  return { done: isRemoval ? 'document-retire' : 'document', to: '' }
}

/** An item's page has its form, its papers (which come as files) and the way to take it off. */
export async function actOnItem(request: Request, context: AppLoadContext, where: Where): Promise<Result> {
  if ((request.headers.get('Content-Type') ?? '').startsWith('multipart/form-data'))
    return ofPapers(request, context, where)
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const settle = (outcome: Outcome<unknown>, done: string): Result => {
    if ('ok' in outcome) return { done, to: '' }
    if (outcome.refused.code === 'not-found') throw notFound()
    return { problem: outcome, typed: typedOf(fields) }
  }
  if (fields['intent'] === 'remove')
    return settle(await removeAgendaItem(visitor.actor, { id: where.itemId }), 'retire')
  const read = parseForm(itemForm, fields)
  if (!('ok' in read)) return { problem: read, typed: typedOf(fields) }
  return settle(
    where.itemId === 'nouveau'
      ? await addAgendaItem(visitor.actor, { meetingId: where.meetingId, ...read.ok })
      : await editAgendaItem(visitor.actor, { id: where.itemId, ...read.ok }),
    'point',
  )
}
