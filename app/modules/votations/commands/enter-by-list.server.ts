import { timingSafeEqual } from 'node:crypto'
import { tokenDigest } from '~/modules/accounts/tokens.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { clientKey, takeEach } from '~/platform/rate-limit/limit.server'
import type { ListForm } from '../forms'
import { votationPermissions } from '../permissions'
import { isDraft, votationBy } from '../queries.server'
import { notTakenBecause } from '../rules/votation'
import { codeSeal, identifierSeal, listToken } from '../seals.server'
import { hasVotedOnPaper } from '../store-register.server'

const same = (a: string, b: string): boolean => {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/**
 * Opens the ballot of a line of the list, by the identifier and the code that its holder was sent: gives its link, the same each
 * time. Refused: 'not-on-list' (whichever of the two is wrong is not said), 'voted-on-paper', 'declared-only', and why no vote is taken.
 */
export async function enterByList(
  actor: Actor,
  input: Omit<ListForm, 'sworn'> & { votationId: string; clientAddress: string },
): Promise<Outcome<{ token: string }>> {
  const { votationId, identifier, code, clientAddress } = input
  const votation = await votationBy({ id: votationId })
  if (!votation || !can(actor, votationPermissions['votations.ask-to-vote'], { isDraft: isDraft(votation) }))
    return refused({ code: 'not-found' })
  if (votation.identification !== 'list') return refused({ code: 'declared-only' })
  const because = notTakenBecause(votation, now())
  if (because) return refused({ code: because })
  const seal = identifierSeal(votationId, identifier)
  const taken = await takeEach(
    counterOf('votation-list:client', clientKey(clientAddress)),
    counterOf('votation-list:identifier', seal),
  )
  if (!isOk(taken)) return taken
  const token = listToken(votationId, identifier, code)
  return transact(async (tx): Promise<Outcome<{ token: string }>> => {
    const entry = await tx.votationEntry.findUnique({
      where: { votationId_identifier: { votationId, identifier: seal } },
    })
    if (!entry || !same(entry.code, codeSeal(votationId, identifier, code)))
      return refused({ code: 'not-on-list', field: 'code' })
    // Said to who holds the code alone.
    if (await hasVotedOnPaper(tx, votationId, seal)) return refused({ code: 'voted-on-paper' })
    const known = await tx.votationVoter.findUnique({ where: { votationId_seal: { votationId, seal } } })
    if (!known) {
      const { communeCode } = entry
      await tx.votationVoter.create({
        data: { id: newId(), votationId, seal, tokenHash: tokenDigest(token), communeCode },
      })
    }
    return ok({ token })
  })
}
