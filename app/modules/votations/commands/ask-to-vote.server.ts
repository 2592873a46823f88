import { newToken, tokenDigest } from '~/modules/accounts/tokens.server'
import { seatOf } from '~/modules/members/queries.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { clientKey, takeEach } from '~/platform/rate-limit/limit.server'
import type { AskForm } from '../forms'
import { alreadyVotedMail, ballotMail } from '../mails/votation-mails'
import { votationPermissions } from '../permissions'
import { isDraft, isOfTerritory, votationBy } from '../queries.server'
import { notTakenBecause } from '../rules/votation'
import { mailboxSeal } from '../seals.server'

type Asked = Omit<AskForm, 'sworn'> & { votationId: string; clientAddress: string; locale: Locale }

/**
 * Sends the link that opens the ballot to the address that was typed. The answer is the same whether its mailbox had asked or
 * voted before: the mail says it. No line in the journal, as for a cast: it would say when somebody was about to vote.
 * Refused: 'commune-unknown', 'commune-choose', 'commune-elsewhere', 'by-list-only', and why no vote is taken.
 */
export async function askToVote(
  actor: Actor,
  { votationId, email, clientAddress, locale, ...seat }: Asked,
): Promise<Outcome<{ sent: true }>> {
  const votation = await votationBy({ id: votationId })
  if (!votation || !can(actor, votationPermissions['votations.ask-to-vote'], { isDraft: isDraft(votation) }))
    return refused({ code: 'not-found' })
  if (votation.identification === 'list') return refused({ code: 'by-list-only' })
  const because = notTakenBecause(votation, now())
  if (because) return refused({ code: because })
  const commune = await seatOf(seat)
  if (!isOk(commune)) return commune
  const communeCode = commune.ok
  if (communeCode === null) return refused({ code: 'commune-missing', field: 'commune' })
  if (!(await isOfTerritory(communeCode, votation.territoryCode)))
    return refused({ code: 'commune-elsewhere', field: 'commune' })
  const seal = mailboxSeal(votationId, email)
  const taken = await takeEach(
    counterOf('votation-ask:client', clientKey(clientAddress)),
    counterOf('votation-ask:mailbox', seal),
    counterOf('votation-ask:all', votationId),
  )
  if (!isOk(taken)) return taken
  return transact(async (tx): Promise<Outcome<{ sent: true }>> => {
    const { slug } = votation.debate
    const known = await tx.votationVoter.findUnique({ where: { votationId_seal: { votationId, seal } } })
    if (known?.used) {
      const mail = alreadyVotedMail(locale, { slug, title: votation.title, mayChange: votation.mayChange })
      await enqueueMail(tx, { to: email, ...mail }, { key: `votations.already-voted:${known.id}:${newId()}` })
      return ok({ sent: true })
    }
    const token = newToken()
    const data = { tokenHash: tokenDigest(token), communeCode }
    if (known) await tx.votationVoter.update({ where: { id: known.id }, data })
    else await tx.votationVoter.create({ data: { id: newId(), votationId, seal, ...data } })
    const mail = ballotMail(locale, { slug, title: votation.title, closesAt: votation.closesAt, token })
    await enqueueMail(tx, { to: email, ...mail }, { key: `votations.ballot:${data.tokenHash}` })
    return ok({ sent: true })
  })
}
