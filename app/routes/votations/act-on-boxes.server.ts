import type { AppLoadContext } from '@remix-run/node'
import { notFound, readAct, type SignedInVisitor } from '~/composition/visitor.server'
import { communesFor } from '~/modules/members/queries.server'
import { readPaperLines } from '~/modules/governance/forms-poll'
import type { PaperBallots } from '~/modules/governance/rules/paper'
import { consultRegister } from '~/modules/votations/commands/consult-register.server'
import { recordPaperBox } from '~/modules/votations/commands/record-paper-box.server'
import { confirmPaperBox, removePaperBox } from '~/modules/votations/commands/settle-paper-box.server'
import { type VotationProblem, votationSentence } from '~/modules/votations/components/votation-problems'
import type { CommuneChoice } from '~/modules/votations/components/voter-forms'
import { boxForm, countsForm, idForm, registerForm } from '~/modules/votations/forms'
import type { VotationFacts } from '~/modules/votations/queries.server'
import type { RegisterLine } from '~/modules/votations/rules/paper-register'
import { fileMessages } from '~/platform/files/messages'
import { receiveUpload } from '~/platform/files/receive.server'
import { fieldsOf, refuse, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import type { Outcome } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeToken } from '~/platform/rate-limit/limit.server'

type Fields = Readonly<Record<string, string | string[]>>
type Failed = { problem?: VotationProblem; message?: string; typed: Record<string, string>; communes: CommuneChoice[] }
type Consulted = { lines: RegisterLine[]; typed: Record<string, string> }
export type BoxActResult = { done: string } | Failed | Consulted

/** The counts typed for each question; blank where nobody voted validly. */
function readCounts(
  votation: VotationFacts,
  fields: Fields,
): { counts: Map<string, PaperBallots[]> } | VotationProblem {
  const counts = new Map<string, PaperBallots[]>()
  const errors: Record<string, string> = {}
  for (const { id, position, definition } of votation.questions) {
    const field = `ballots.${position}`
    const typed = fields[field]
    const text = typeof typed === 'string' ? typed : ''
    const read = text.trim() === '' ? { ballots: [] } : readPaperLines(definition, text)
    if ('ballots' in read) counts.set(id, read.ballots)
    else errors[field] = read.code
  }
  return Object.keys(errors).length > 0 ? { errors } : { counts }
}

const settle = (outcome: Outcome<unknown>, done: string, fields: Fields): BoxActResult => {
  if ('ok' in outcome) return { done }
  if (outcome.refused.code === 'not-found') throw notFound()
  return { problem: outcome, typed: typedOf(fields), communes: [] }
}

async function record(request: Request, visitor: SignedInVisitor, votation: VotationFacts): Promise<BoxActResult> {
  if ('refused' in (await takeToken(counterOf('upload:account', visitor.account.id)))) throw refuse(429, 'too-often')
  const upload = await receiveUpload(request, visitor.sessionId, { maxFiles: 1, accept: ['pdf', 'jpeg', 'png'] })
  if ('refused' in upload) {
    const { code, detail = {}, fields } = upload.refused
    const known = fileMessages[visitor.locale].refusals
    const message = Object.hasOwn(known, code)
      ? known[code as keyof typeof known](detail)
      : votationSentence(upload.refused, visitor.locale)
    return { message, typed: typedOf(fields), communes: [] }
  }
  const { fields, files } = upload.ok
  const failed = (problem: VotationProblem, communes: CommuneChoice[] = []): Failed => ({
    problem,
    typed: typedOf(fields),
    communes,
  })
  const [read, counted] = [parseForm(boxForm, fields), readCounts(votation, fields)]
  if (!('ok' in read)) return failed(read)
  if (!('counts' in counted)) return failed(counted)
  const [scan] = files
  const outcome = await recordPaperBox(visitor.actor, {
    ...read.ok,
    votationId: votation.id,
    counts: counted.counts,
    scan: scan ?? null,
  })
  if ('refused' in outcome && outcome.refused.code === 'commune-choose') {
    const communes = await communesFor(read.ok.commune)
    return failed(outcome, communes.map(({ code, name, postcodes }) => ({ code, name, postcode: postcodes[0] ?? null }))) // prettier-ignore
  }
  return settle(outcome, 'urne', fields)
}

/** Entering a box (with its scan), confirming one, taking one away. */
export async function actOnBoxes(
  request: Request,
  context: AppLoadContext,
  visitor: SignedInVisitor,
  votation: VotationFacts,
): Promise<BoxActResult> {
  if ((request.headers.get('Content-Type') ?? '').startsWith('multipart/form-data'))
    return record(request, visitor, votation)
  const { form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const failed = (problem: VotationProblem): Failed => ({ problem, typed: typedOf(fields), communes: [] })
  if (fields['intent'] === 'register') {
    const asked = parseForm(registerForm, fields)
    if (!('ok' in asked)) return failed(asked)
    const outcome = await consultRegister(visitor.actor, { votationId: votation.id, ...asked.ok })
    return 'ok' in outcome ? { lines: outcome.ok, typed: typedOf(fields) } : failed(outcome)
  }
  const found = parseForm(idForm, fields)
  if (!('ok' in found)) return failed(found)
  const which = { votationId: votation.id, id: found.ok.id }
  if (fields['intent'] === 'remove') return settle(await removePaperBox(visitor.actor, which), 'retiree', fields)
  const [read, counted] = [parseForm(countsForm, fields), readCounts(votation, fields)]
  if (!('ok' in read)) return failed(read)
  if (!('counts' in counted)) return failed(counted)
  const entry = { ...which, ...read.ok, counts: counted.counts }
  return settle(await confirmPaperBox(visitor.actor, entry), 'confirmee', fields)
}
