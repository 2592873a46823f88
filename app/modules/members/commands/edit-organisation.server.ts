import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { memberPermissions } from '../permissions'
import { organisationById, seatOf } from '../queries.server'
import { changeOrganisation } from '../store.server'

export type OrganisationEdit = {
  id: string
  name?: string | undefined
  commune: string
  communeCode: string
  communeAsked: string
  website: string
}

/** Changes what an organisation says of itself; never its number. A local authority keeps its name and its place. */
export async function editOrganisation(actor: Actor, input: OrganisationEdit): Promise<Outcome<{ id: string }>> {
  if (!can(actor, memberPermissions['members.edit-organisation'], { organisationId: input.id }))
    return refused({ code: 'not-found' })
  const organisation = await organisationById(input.id)
  if (!organisation) return refused({ code: 'not-found' })
  const isAuthority = organisation.kind === 'local-authority'
  if (!isAuthority && input.name === undefined) return refused({ code: 'name-missing', field: 'name' })
  const seat = isAuthority ? ok(organisation.communeCode) : await seatOf(input)
  if (!isOk(seat)) return seat
  await transact(async (tx) => {
    const facts = isAuthority ? {} : { ...(input.name === undefined ? {} : { name: input.name }), communeCode: seat.ok }
    await changeOrganisation(tx, input.id, { ...facts, website: input.website })
    await writeJournal(tx, { actor, act: 'members.edit-organisation', subject: { kind: 'organisation', id: input.id } })
  })
  return ok({ id: input.id })
}
