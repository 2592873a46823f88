import { newToken, tokenDigest } from '~/modules/accounts/tokens.server'
import { seatOf } from '~/modules/members/queries.server'
import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { clientKey, takeEach } from '~/platform/rate-limit/limit.server'
import type { ProposalForm } from '../forms'
import { confirmProposalMail } from '../mails/workshop-mails'
import { workshopPermissions } from '../permissions'
import { debateRefById, stageOf } from '../queries-debate.server'
import { proposalsClosed } from '../rules/proposal'
import { unconfirmedDays } from '../rules/retention'

/**
 * Proposes a stop of the tour, or an actor to meet. Whoever is signed in with this address is taken at their word; others
 * confirm it by the link of a mail, before anybody of the team sees the proposal.
 */
export async function propose(
  actor: Actor,
  {
    debateId,
    clientAddress,
    locale,
    ...form
  }: ProposalForm & { debateId: string; clientAddress: string; locale: Locale },
): Promise<Outcome<{ id: string; confirmed: boolean }>> {
  const debate = await debateRefById(debateId)
  if (!debate || !can(actor, workshopPermissions['workshops.propose'], { isDraft: debate.isDraft }))
    return refused({ code: 'not-found' })
  const closed = proposalsClosed(debate, stageOf(debate, 'workshops'), today())
  if (closed) return refused({ code: closed })
  const commune = await seatOf(form)
  if (!isOk(commune)) return commune
  const taken = await takeEach(
    counterOf('workshop-proposal:client', clientKey(clientAddress)),
    counterOf('workshop-proposal:address', form.email),
    counterOf('workshop-proposal:debate', debateId),
  )
  if ('refused' in taken) return taken
  return transact(async (tx): Promise<Outcome<{ id: string; confirmed: boolean }>> => {
    const user = actor.kind === 'person' ? await tx.user.findUnique({ where: { id: actor.id } }) : null
    const confirmed = user !== null && user.emailConfirmedAt !== null && user.email === form.email
    const [id, token, at] = [newId(), newToken(), now()]
    const { kind, title, text, place, period, name, email } = form
    await tx.workshopProposal.create({
      data: {
        ...{ id, debateId, kind, title, text, place, period, name, email, locale, createdAt: at },
        ...{ communeCode: commune.ok ?? '', userId: user?.id ?? null },
        ...(confirmed
          ? { state: 'proposed', confirmedAt: at }
          : { state: 'unconfirmed', tokenHash: tokenDigest(token) }),
      },
    })
    await writeJournal(tx, { actor, act: 'workshops.propose', subject: { kind: 'debate', id: debateId }, data: { proposal: id, kind } }) // prettier-ignore
    if (!confirmed)
      await enqueueMail(
        tx,
        { to: email, ...confirmProposalMail(locale, { debate: debate.title, token, days: unconfirmedDays }) },
        { key: `workshops.confirm-proposal:${id}` },
      )
    return ok({ id, confirmed })
  })
}
