import { accountById } from '~/modules/members/queries.server'
import { today } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { ConsentStep } from '../forms-consent'
import { bodyPermissions } from '../permissions'
import { type ConsentEvent, consentTransition, standingOf } from '../rules/consent'
import { changeConsent } from '../store-consent.server'
import { addDecision } from '../store-decisions.server'
import { findConsent, type FoundConsent } from './find-consent.server'

type Advanced = { state: string; number: string | null }

const acts: Readonly<Partial<Record<ConsentEvent, string>>> = {
  adopt: 'governance.adopt-by-consent',
  abandon: 'governance.abandon-consent',
}

/** Nobody objects, and enough have consented: the decision enters the public register, to be read again on its day. */
async function adopt(tx: Tx, actor: Actor, { process }: FoundConsent, reason: string) {
  if (process.reviewOn <= today()) return refused({ code: 'review-past' })
  const { body, title, proposal, proposedId, reviewOn, itemId, isDemonstration } = process
  // Who sits in a body is public: an election's decision names whom it elects.
  const elected = proposedId === null ? null : await accountById(proposedId, tx)
  const text = elected ? `${proposal}\n\n**${elected.name}**` : proposal
  const recordedById = actor.kind === 'person' ? actor.id : 'system:consent'
  const decidedOn = today()
  const outcome = 'adopted'
  return ok(
    await addDecision(tx, { body, title, text, reason, outcome, decidedOn, reviewOn, itemId, recordedById, isDemonstration }), // prettier-ignore
  )
}

/** Who leads takes the words to their next step, proposes, integrates objections, adopts or abandons. */
export const advanceConsent = (actor: Actor, input: ConsentStep & { id: string }): Promise<Outcome<Advanced>> =>
  transact(async (tx): Promise<Outcome<Advanced>> => {
    const found = await findConsent(tx, actor, input.id, bodyPermissions['governance.lead-consent'])
    if (!isOk(found)) return found
    const { process, circle } = found.ok
    if (process.revision !== input.revision) return refused({ code: 'changed-meanwhile' })
    const { event, reason } = input
    const proposes = input.proposedId !== '' && circle.members.includes(input.proposedId)
    const { standing, consents } = standingOf(process.round, process.contributions)
    const moved = consentTransition(process.kind, process.state, event, {
      nominations: process.contributions.filter(({ kind }) => kind === 'nomination').length,
      proposed: event === 'propose' ? proposes : process.proposedId !== null,
      ...{ standing, consents, needed: circle.needed, reason },
    })
    if (!isOk(moved)) return moved
    const again = event === 'propose-again'
    if (again && process.kind === 'decision' && (input.proposal === '' || input.proposal === process.proposal))
      return refused({ code: 'proposal-unchanged', field: 'proposal' })
    const adopted = event === 'adopt' ? await adopt(tx, actor, found.ok, reason) : null
    if (adopted && !isOk(adopted)) return adopted
    await changeConsent(tx, process.id, {
      state: moved.ok.to,
      ...(again ? { round: process.round + 1 } : {}),
      ...(again && input.proposal !== '' ? { proposal: input.proposal } : {}),
      ...(proposes && (again || event === 'propose') ? { proposedId: input.proposedId } : {}),
      ...(event === 'abandon' ? { reason } : {}),
      ...(adopted ? { decisionId: adopted.ok.id } : {}),
    })
    await writeJournal(tx, {
      actor,
      act: acts[event] ?? 'governance.advance-consent',
      subject: { kind: 'consent', id: process.id },
      data: { event, to: moved.ok.to, round: process.round, consents, standing, decision: adopted?.ok.number ?? null },
    })
    return ok({ state: moved.ok.to, number: adopted?.ok.number ?? null })
  })
