import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { territories2017 } from '../data/territories-2017'
import { declarationPermissions } from '../permissions'
import { declarationBy } from '../queries.server'
import { textHashOf } from '../text-hash.server'

/** The declaration of 2017, by its known commitments, at set-up; done again, it changes nothing. */
export const loadDeclarations = (actor: Actor): Promise<Outcome<{ count: number }>> =>
  transact(async (tx): Promise<Outcome<{ count: number }>> => {
    if (!can(actor, declarationPermissions['declarations.load-declarations'], null))
      return refused({ code: 'not-found' })
    if (await declarationBy({ source: territories2017.source }, tx)) return ok({ count: 0 })
    const [id, at] = [newId(), now()]
    await tx.declaration.create({
      data: {
        ...{ id, state: 'published', createdById: actorName(actor), createdAt: at, publishedAt: at },
        ...territories2017,
        textHash: textHashOf(territories2017),
      },
    })
    await writeJournal(tx, {
      actor,
      act: 'declarations.load-declarations',
      subject: { kind: 'declaration', id },
      data: { textHash: textHashOf(territories2017) },
    })
    return ok({ count: 1 })
  })
