import { tokenDigest } from '~/modules/accounts/tokens.server'
import { plainScheme } from '~/modules/governance/rules/ballot-scheme'
import { readReceipt } from '~/modules/governance/rules/receipt'
import type { Choice } from '~/modules/governance/rules/poll'
import { placeByCode } from '~/modules/territory/queries.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { clientKey, takeToken } from '~/platform/rate-limit/limit.server'
import { votationPermissions } from '../permissions'
import { voterByToken } from '../queries.server'
import { areaOf } from '../rules/areas'
import { leastInhabitants, notTakenBecause } from '../rules/votation'
import { ballotCode, ballotSeal } from '../seals.server'
import { ballotsAt, changeBallot, dropBallots } from '../store-box.server'
import { hasVotedOnPaper } from '../store-register.server'
import { takeRight } from '../store-voters.server'

export type CastBallot = {
  /** Of the link: the right to vote. */
  token: string
  /** Made with the form, kept by the voter. */
  code: string
  /** What each question is answered. */
  choices: ReadonlyMap<string, Choice>
  clientAddress: string
}
type Cast = Outcome<{ answer: 'counted' | 'counted-again' | 'changed' }>

/**
 * Drops one voter's ballots in the box: in one transaction the right is marked, without time, and the choices are written, without
 * voter; nothing else anywhere, no journal line, no mail. Sent twice with the same code it counts once. With it, where the
 * votation lets them, the voter changes what they voted; whoever has another link cannot. Refused: 'token-dead',
 * 'code-unreadable', 'choice-invalid', 'right-used', 'voted-on-paper', 'code-taken', and why no vote is taken.
 */
export async function castBallot(actor: Actor, { token, code, choices, clientAddress }: CastBallot): Promise<Cast> {
  if (!can(actor, votationPermissions['votations.cast-ballot'], null)) return refused({ code: 'not-found' })
  const tokenHash = tokenDigest(token)
  const known = await voterByToken(tokenHash)
  if (!known) return refused({ code: 'token-dead' })
  const taken = await takeToken(counterOf('votation-cast:client', clientKey(clientAddress)))
  if (!isOk(taken)) return taken
  const receipt = readReceipt(code)
  if (receipt === null) return refused({ code: 'code-unreadable' })
  const commune = await placeByCode(known.voter.communeCode)
  if (!commune) throw new Error(`a voter's commune is not of the territory: ${known.voter.communeCode}`)
  const seal = ballotSeal(token, receipt)
  return transact(async (tx): Promise<Cast> => {
    const found = await voterByToken(tokenHash, tx)
    if (!found) return refused({ code: 'token-dead' })
    const { voter, votation } = found
    const ballots = []
    for (const { id: questionId, definition } of votation.questions) {
      const choice = choices.get(questionId)
      if (!choice || plainScheme.problem(definition, choice)) return refused({ code: 'choice-invalid' })
      ballots.push({ questionId, id: ballotCode(questionId, receipt), choice })
    }
    const there = await ballotsAt(tx, ballots)
    const isOwn = there.length === ballots.length && there.every((ballot) => ballot.seal === seal)
    const because = notTakenBecause(votation, now())
    if (voter.used) {
      if (!isOwn) return refused({ code: 'right-used' })
      if (because || !votation.mayChange) return ok({ answer: 'counted-again' })
      for (const ballot of ballots) await changeBallot(tx, ballot)
      return ok({ answer: 'changed' })
    }
    if (because) return refused({ code: because })
    if (votation.identification === 'list' && (await hasVotedOnPaper(tx, votation.id, voter.seal)))
      return refused({ code: 'voted-on-paper' })
    if (there.length > 0) return refused({ code: 'code-taken' })
    const block = await takeRight(tx, { voterId: voter.id, votation, clientAddress })
    const area = areaOf(commune, leastInhabitants)
    await dropBallots(
      tx,
      ballots.map((ballot) => ({ ...ballot, area, seal, block })),
    )
    return ok({ answer: 'counted' })
  })
}
