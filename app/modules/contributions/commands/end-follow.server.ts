import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { contributionPermissions } from '../permissions'

/** No more mails of the replies to a contribution: by the link of one of them. Done twice, it is the same. */
export const endFollow = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const [contributionId = '', participantId = ''] = id.split('/')
    if (!can(actor, contributionPermissions['contributions.keep-own'], { userId: null, byLink: true }))
      return refused({ code: 'not-found' })
    const { count } = await tx.contributionFollow.deleteMany({ where: { contributionId, participantId } })
    if (count > 0)
      await writeJournal(tx, {
        actor,
        act: 'contributions.end-follow',
        subject: { kind: 'contribution', id: contributionId },
      })
    return ok({ id })
  })
