import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { contributionPermissions } from '../permissions'
import { readKnownVoice, readSupportable } from '../queries-voices.server'
import { closedBecause } from '../rules/contribution'
import { dropSupport, supportOfLink } from '../support-link.server'
import { idOfToken } from '../tokens.server'

type TakenBack = { answer: 'taken-back' | 'none' }

const taken = (debateId: string, given: { contributionId: string; participantId: string }) =>
  transact(async (tx): Promise<Outcome<TakenBack>> =>
    ok({ answer: (await dropSupport(tx, debateId, given)) ? 'taken-back' : 'none' }),
  )

/** Takes one's support back, while the debate lasts. Done twice, it is the same. */
export async function takeSupportBack(
  actor: Actor,
  { contributionId, participantId }: { contributionId: string; participantId: string | null },
): Promise<Outcome<TakenBack>> {
  const [found] = await readSupportable(contributionId)
  const subject = { isDraft: found?.debateState === 'draft' }
  if (!found || !can(actor, contributionPermissions['contributions.take-part'], subject))
    return refused({ code: 'not-found' })
  const closed = closedBecause({ state: found.debateState, pausedOn: found.pausedOn }, found.stage, today())
  if (closed) return refused({ code: closed })
  const known = await readKnownVoice(actor, participantId)
  if (known === null) return refused({ code: 'voice-unknown' })
  return taken(found.debateId, { contributionId, participantId: known })
}

/** Takes back, by its link, the support that the link gave: no browser needs to be known. */
export async function takeSupportBackByLink(actor: Actor, { token }: { token: string }): Promise<Outcome<TakenBack>> {
  const byLink = idOfToken('pending', token) !== null
  if (!can(actor, contributionPermissions['contributions.keep-own'], { userId: null, byLink }))
    return refused({ code: 'not-found' })
  const given = await supportOfLink(token)
  if (!given) return refused({ code: 'link-over' })
  const { contributionId, participantId } = given
  const [found] = await readSupportable(contributionId)
  if (!found) return refused({ code: 'not-found' })
  const closed = closedBecause({ state: found.debateState, pausedOn: found.pausedOn }, found.stage, today())
  return closed ? refused({ code: closed }) : taken(found.debateId, { contributionId, participantId })
}
