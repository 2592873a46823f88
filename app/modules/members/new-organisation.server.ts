import { now } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { actsFor, type Person } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { createdSince, type Organisation } from './queries.server'
import { addActing, addOrganisation, type NewOrganisation } from './store.server'

/** What one person may create in a day: an organisation's own people create one, a federation's a few. */
const mostInOneDay = 5

/** Puts an organisation on the portal unless it is known; whoever does it represents it. */
export async function putOnPortal(
  actor: Person,
  organisation: Omit<NewOrganisation, 'createdById'>,
  known: (tx: Tx) => Promise<Organisation | null>,
) {
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const other = await known(tx)
    if (other)
      return actsFor(actor, other.id)
        ? refused({ code: 'you-act-already', detail: { organisation: other.id } })
        : refused({ code: 'registration-known', detail: { registration: other.registration, name: other.name } })
    if ((await createdSince(actor.id, new Date(now().getTime() - 86_400_000), tx)) >= mostInOneDay)
      return refused({ code: 'too-many-organisations' })
    const id = await addOrganisation(tx, { ...organisation, createdById: actor.id })
    const mandate = await addActing(tx, {
      organisationId: id,
      userId: actor.id,
      role: 'representative',
      grantedBy: actor.id,
    })
    await writeJournal(tx, {
      actor,
      act: 'members.create-organisation',
      subject: { kind: 'organisation', id },
      data: { kind: organisation.kind, mandate },
    })
    return ok({ id })
  })
}
