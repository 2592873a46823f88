import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { SplitForm } from '../forms'
import { contributionPermissions } from '../permissions'
import { isOrigin } from '../rules/contribution'
import { moveContribution, writeContribution } from '../store.server'
import { debateById } from '../debate.server'

/** Makes of a contribution that says several things one for each: they name the first, which stays readable and leads to them. */
export async function splitContribution(
  actor: Actor,
  { contributionId, parts, reason }: SplitForm & { contributionId: string },
): Promise<Outcome<{ numbers: number[] }>> {
  if (!can(actor, contributionPermissions['contributions.moderate'], null)) return refused({ code: 'not-allowed' })
  return transact(async (tx): Promise<Outcome<{ numbers: number[] }>> => {
    const own = await tx.contribution.findUnique({ where: { id: contributionId } })
    const debate = own && (await debateById(own.debateId, tx))
    if (!debate) return refused({ code: 'not-found' })
    if (!(await moveContribution(tx, contributionId, 'split', { endedReason: reason })))
      return refused({ code: 'state-forbids' })
    const numbers: number[] = []
    for (const { title, text, theme } of parts) {
      const { number } = await writeContribution(tx, {
        id: newId(),
        debateId: own.debateId,
        state: 'published',
        title,
        text,
        theme: debate.themes.some(({ key }) => key === theme) ? theme : '',
        origin: isOrigin(own.origin) ? own.origin : 'web',
        originNote: own.originNote,
        eventId: own.eventId,
        authorName: own.authorName,
        authorId: own.authorId,
        participantId: own.participantId,
        communeCode: own.communeCode,
        departement: own.departement,
        latitude: own.latitude,
        longitude: own.longitude,
        splitFromId: contributionId,
        enteredById: actor.kind === 'person' ? actor.id : null,
        isDemonstration: own.isDemonstration,
      })
      numbers.push(number)
    }
    await writeJournal(tx, {
      actor,
      act: 'contributions.split',
      subject: { kind: 'contribution', id: contributionId },
      data: { debate: own.debateId, number: own.number, parts: numbers },
    })
    return ok({ numbers })
  })
}
