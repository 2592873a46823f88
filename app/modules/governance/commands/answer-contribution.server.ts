import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { bodyPermissions } from '../permissions'
import { answerContributionRow, changeConsent } from '../store-consent.server'
import { findConsent } from './find-consent.server'

/**
 * Who leads answers a question (while questions are asked), or says how an objection was integrated in the proposal (while
 * objections are integrated).
 */
export const answerContribution = (
  actor: Actor,
  input: { processId: string; id: string; answer: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findConsent(tx, actor, input.processId, bodyPermissions['governance.lead-consent'])
    if (!isOk(found)) return found
    const { process } = found.ok
    const said = process.contributions.find(({ id }) => id === input.id)
    if (!said || said.round !== process.round) return refused({ code: 'not-found' })
    const isQuestion = said.kind === 'question' && process.state === 'clarification'
    const isObjection = said.kind === 'objection' && process.state === 'integration' && said.state === 'raised'
    if (!isQuestion && !isObjection) return refused({ code: 'not-now' })
    await answerContributionRow(tx, said.id, {
      answer: input.answer,
      ...(isObjection ? { state: 'integrated' } : {}),
    })
    await changeConsent(tx, process.id)
    await writeJournal(tx, {
      actor,
      act: 'governance.answer-contribution',
      subject: { kind: 'consent', id: process.id },
      data: { kind: said.kind, round: process.round },
    })
    return ok({ id: said.id })
  })
