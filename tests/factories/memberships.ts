import { applyForMembership } from '~/modules/members/commands/apply-for-membership.server'
import { decideMembership } from '~/modules/members/commands/decide-membership.server'
import { recordPayment } from '~/modules/members/commands/record-payment.server'
import { exampleOf } from '~/modules/statutes/examples'
import { statutesInForce } from '~/modules/statutes/queries.server'
import type { Statutes } from '~/modules/statutes/rules/statutes'
import { today } from '~/platform/clock.server'
import type { Person } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { given } from './label'
import { createPerson } from './people'
import { setUpStatutes } from './statutes'

/** The shipped SCIC in force: put there unless it is already. */
export async function scicInForce(): Promise<Statutes> {
  const inForce = await statutesInForce(today())
  const shipped = exampleOf('scic-sas')
  if (inForce && canonicalJson(inForce.statutes) === canonicalJson(shipped)) return inForce.statutes
  return (await setUpStatutes(shipped)).statutes
}

export const boardMember = () => createPerson({ roles: ['board'] })
export const teamMember = () => createPerson({ roles: ['team'] })

/** What a person of the region asks for. */
export const residentApplication = {
  organisationId: null,
  category: 'residents',
  ties: ['beneficiary' as const],
  shares: 2,
  motivation: 'Je veux prendre part aux débats.',
}

/** An application that waits for the board. */
export async function appliedMembership(person?: Person): Promise<{ id: string; person: Person }> {
  await scicInForce()
  const applicant = person ?? (await createPerson())
  const { id } = given(await applyForMembership(applicant, residentApplication))
  return { id, person: applicant }
}

/** A member admitted today in the residents' college, two shares subscribed; money comes with `payIn`. */
export async function admittedMember(person?: Person): Promise<{ id: string; person: Person; number: number }> {
  const applied = await appliedMembership(person)
  const decision = { id: applied.id, outcome: 'admit' as const, category: 'residents', votes: 1, reasons: 'Bienvenue.' }
  const { number } = given(await decideMembership(await boardMember(), decision))
  return { ...applied, number: number ?? 0 }
}

export async function payIn(id: string, cents: number): Promise<{ payment: string; number: number }> {
  const received = { id, method: 'transfer' as const, on: today(), cents, note: '' }
  return given(await recordPayment(await teamMember(), received))
}
