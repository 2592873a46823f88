import { nameFacilitator } from '~/modules/workshops/commands/name-facilitator.server'
import { linkWorkshop } from '~/modules/workshops/commands/link-workshop.server'
import { propose } from '~/modules/workshops/commands/propose.server'
import type { ProposalForm } from '~/modules/workshops/forms'
import { newToken, tokenDigest } from '~/modules/accounts/tokens.server'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { type Actor, type Person, visitor } from '~/platform/permissions'
import { freshClient } from './accounts'
import { debateUnderWay } from './debates'
import { publishedEvent } from './events'
import { given } from './label'
import { createPerson } from './people'

export const teamPerson = (): Promise<Person> => createPerson({ roles: ['team'] })

/** A debate with its workshops under way. */
export const debateWithWorkshops = () =>
  debateUnderWay({ template: 'workshop-tour' }, ['information', 'contributions', 'workshops', 'position-papers'])

/** A workshop of today, whatever the hour, in a debate of its own. */
export async function workshopToday(team?: Person) {
  const by = team ?? (await teamPerson())
  const debate = await debateWithWorkshops()
  const eventId = await publishedEvent({ date: today(), time: null, endTime: null }, by)
  const { slug } = await db.event.findUniqueOrThrow({ where: { id: eventId }, select: { slug: true } })
  const { id } = given(await linkWorkshop(by, { debateId: debate.id, address: `/rencontres/${slug}` }))
  return { id, eventId, debate, team: by }
}

let count = 0
/** Somebody who facilitates a workshop, with the link that a mail would carry. */
export async function facilitatorWithLink(workshopId: string, team: Actor) {
  count += 1
  const email = `animation-${count}-${process.pid}@exemple.invalid`
  const { id } = given(await nameFacilitator(team, { id: workshopId, name: `Animation ${count}`, email, locale: 'fr' }))
  return { id, email, token: await linkOf(id) }
}
/** A link that opens as that of the mail does, which alone knows it. */
export async function linkOf(facilitatorId: string): Promise<string> {
  const token = newToken()
  await db.workshopFacilitator.update({ where: { id: facilitatorId }, data: { tokenHash: tokenDigest(token) } })
  return token
}

export function proposalFacts(change: Partial<ProposalForm> = {}) {
  count += 1
  return {
    ...{ kind: 'stop' as const, title: 'Une étape', text: 'On se retrouve au marché.' },
    ...{ commune: 'Bourges', communeCode: '', communeAsked: '', place: 'Le marché', period: 'Un samedi' },
    ...{ name: `Personne ${count}`, email: `proposition-${count}-${process.pid}@exemple.invalid` },
    ...{ clientAddress: freshClient(), locale: 'fr' as const },
    ...change,
  }
}

/** A proposal made by a visitor, with the token of its mail. */
export async function proposed(debateId: string, change: Partial<ProposalForm> = {}) {
  const { id } = given(await propose(visitor, { debateId, ...proposalFacts(change) }))
  const token = newToken()
  await db.workshopProposal.update({ where: { id }, data: { tokenHash: tokenDigest(token) } })
  return { id, token }
}
