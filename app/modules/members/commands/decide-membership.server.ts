import { statutesInForce } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { formatEuros } from '~/platform/i18n/euros'
import { formatNumber } from '~/platform/i18n/format'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { admitMember } from '../admission.server'
import { membershipMail } from '../mails/membership-mails'
import { memberPath, writeToMember } from '../membership-sending.server'
import { membershipMailMessages } from '../messages/membership-mails'
import { membershipPermissions } from '../permissions'
import { membershipById } from '../queries-membership.server'
import { nextMembershipState } from '../rules/membership-states'
import { closeApplication, noteDecision } from '../store-membership.server'

export type MembershipDecision = {
  id: string
  outcome: 'admit' | 'refuse'
  /** The one in which the board admits, which may not be the one asked for. */
  category: string
  /** Votes of a GIP's member; 1 elsewhere. */
  votes: number
  reasons: string
}

/** The board admits or refuses, with its reasons; whoever acts for the applicant stands aside. The applicant is told. */
export const decideMembership = (
  actor: Actor,
  input: MembershipDecision,
): Promise<Outcome<{ number: number | null }>> =>
  transact(async (tx): Promise<Outcome<{ number: number | null }>> => {
    const membership = await membershipById(input.id, tx)
    if (!membership || !can(actor, membershipPermissions['members.decide-membership'], membership))
      return refused({ code: 'not-found' })
    const next = nextMembershipState(membership.state, input.outcome, { reasons: input.reasons })
    if (!isOk(next)) return next
    const { id, reference } = membership
    const by = actorName(actor)
    const decided = { decidedOn: today(), decision: input.reasons, decidedById: by }
    const line = { actor, act: 'members.decide-membership', subject: { kind: 'membership', id } }
    if (input.outcome === 'refuse') {
      await closeApplication(tx, id, 'refused', decided)
      await writeJournal(tx, { ...line, data: { outcome: 'refused' } })
      await writeToMember(tx, membership, 'refuse', (locale) =>
        membershipMail(locale, 'refused', { quote: input.reasons, path: memberPath(id) }),
      )
      return ok({ number: null })
    }
    const inForce = await statutesInForce(today(), tx)
    if (!inForce) return refused({ code: 'no-statutes' })
    const votes = inForce.statutes.voting.kind === 'member-weights' ? input.votes : 1
    const words = input.reasons === '' ? `Conseil, ${today()}` : input.reasons
    const admitted = await admitMember(tx, membership, inForce, { category: input.category, votes, words, by })
    if (!isOk(admitted)) return admitted
    const { number, category, sharesCents, duesCents } = admitted.ok
    await noteDecision(tx, id, decided)
    await writeJournal(tx, { ...line, data: { outcome: 'admitted', number, category } })
    const due = sharesCents + duesCents
    await writeToMember(tx, membership, 'admit', (locale) =>
      membershipMail(locale, 'admitted', {
        ...(due > 0 ? { more: membershipMailMessages[locale].admitted.pay } : {}),
        facts: [
          ['number', formatNumber(number, locale)],
          ...(due > 0 ? ([['toPay', formatEuros(due, locale)]] as const) : []),
          ['reference', reference],
        ],
        path: memberPath(id),
      }),
    )
    return ok({ number })
  })
