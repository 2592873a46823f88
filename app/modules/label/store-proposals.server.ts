import { now } from '~/platform/clock.server'
import type { Client, Tx } from '~/platform/db/db.server'
import { type Actor, actorName } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import type { AppealOutcome } from './rules/appeal'
import type { Decision } from './rules/decision'
import type { Letter } from './store-letters.server'

/** What a sitting votes: the committee's decision on an application, or the board's answer to an appeal on it. */
export type Voted = { applicationId: string; appealId: string | null }

/** What stands to be voted; null where nothing is written yet. */
export const standingProposal = (client: Client | Tx, { applicationId, appealId }: Voted) =>
  client.decisionProposal.findFirst({ where: { applicationId, appealId, state: 'standing' } })

/** Gives up what stood to be voted. */
export async function dropProposals(tx: Tx, { applicationId, appealId }: Voted): Promise<void> {
  const data = { state: 'dropped', settledAt: now() }
  await tx.decisionProposal.updateMany({ where: { applicationId, appealId, state: 'standing' }, data })
}

type Kept = Voted & {
  actor: Actor
  decision: Omit<Decision, 'outcome'> & { outcome: Decision['outcome'] | AppealOutcome }
  /** What goes with it once it is voted. */
  letter?: Letter | null
}

/** Keeps what a sitting will be asked to vote in the place of what was proposed before. */
export async function keepProposal(
  tx: Tx,
  { applicationId, appealId, actor, decision, letter }: Kept,
): Promise<string> {
  await dropProposals(tx, { applicationId, appealId })
  const id = newId()
  await tx.decisionProposal.create({
    data: {
      id,
      applicationId,
      appealId,
      outcome: decision.outcome,
      summary: decision.summary,
      reasons: canonicalJson(decision.reasons),
      support: canonicalJson(decision.support),
      actionPlan: canonicalJson(decision.actionPlan),
      letter: letter?.text ?? null,
      letterLocale: letter?.locale ?? null,
      state: 'standing',
      proposedById: actorName(actor),
      proposedAt: now(),
    },
  })
  return id
}
