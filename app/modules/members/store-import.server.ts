import { statutesInForce } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { organisationByRegistration } from './queries.server'
import type { ListedMember } from './rules/member-list'
import { addOrganisation } from './store.server'
import { addPayment, addShareMovement } from './store-ledger.server'
import { addMembership, admit } from './store-membership.server'
import { settleRepresentative } from './store-representative.server'

const words = 'Reprise du registre tenu avant le portail'

async function organisationOf(tx: Tx, { kind, registration, name }: ListedMember, by: string): Promise<string | null> {
  if (kind === 'person' || !registration) return null
  const known = await organisationByRegistration(registration.key, tx)
  if (known) return known.id
  return addOrganisation(tx, {
    kind,
    name,
    registration,
    territoryCode: null,
    communeCode: null,
    website: '',
    createdById: by,
    isDemonstration: false,
  })
}

/** The confirmed account of a person's address, so that they find their membership when they sign in. */
async function accountOf(tx: Tx, { kind, email }: ListedMember): Promise<string | null> {
  if (kind !== 'person' || email === null) return null
  const user = await tx.user.findFirst({
    where: { email, erasedAt: null, emailConfirmedAt: { not: null } },
    select: { id: true },
  })
  return user?.id ?? null
}

/** Writes members of a list: number kept where given, shares subscribed and paid on the day of the admission. */
export async function addListedMembers(tx: Tx, members: readonly ListedMember[], by: string): Promise<void> {
  const valueCents = (await statutesInForce(today(), tx))?.statutes.capital?.shareValueCents ?? 0
  // Numbers that are given first, so that those that are not come after them.
  for (const member of [...members].sort((a, b) => Number(a.number === null) - Number(b.number === null))) {
    const organisationId = await organisationOf(tx, member, by)
    const { id } = await addMembership(tx, {
      kind: member.kind === 'person' ? 'person' : 'organisation',
      userId: await accountOf(tx, member),
      organisationId,
      representativeId: null,
      name: member.name,
      email: member.email,
      category: member.category,
      isDemonstration: false,
    })
    const on = member.admittedOn
    const { category, college } = member
    const given = member.number === null ? {} : { number: member.number }
    await admit(tx, id, { on, category, college, votes: 1, decision: words, by, ...given })
    if (organisationId) await settleRepresentative(tx, organisationId, by)
    if (member.shares > 0)
      await addShareMovement(tx, {
        membershipId: id,
        kind: 'subscription',
        shares: member.shares,
        valueCents,
        on,
        decision: words,
        createdById: by,
      })
    if (member.paidCents > 0)
      await addPayment(tx, {
        membershipId: id,
        direction: 'received',
        method: 'transfer',
        on,
        cents: member.paidCents,
        note: words,
        bankLine: null,
        createdById: by,
        parts: [{ kind: 'shares', year: null, cents: member.paidCents }],
      })
  }
}
