import * as z from 'zod'
import { statutesById } from '~/modules/statutes/queries.server'
import { mappingSchema } from '~/modules/statutes/rules/mapping'
import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { takeEffectJob } from '../adoption-jobs.server'
import { registeredMembers } from '../queries-transformation.server'
import { planTransformation } from '../rules/transformation'
import { moveApplications, moveMembers, settleCategories } from '../store-transformation.server'

const payload = z.object({ id: z.string(), mapping: mappingSchema })

/**
 * The job of the day of effect: the register takes the categories that members' periods had since the adoption, who joined
 * meanwhile is moved as the others were, and applications that wait ask for what their category became. Who fits no
 * category of the new statutes stays where they are, and the journal says how many. Done twice, it changes nothing more.
 */
export async function takeAdoptionEffect(given: unknown): Promise<void> {
  const { id, mapping } = payload.parse(given)
  await transact(async (tx) => {
    const version = await statutesById(id, tx)
    if (!version || version.effectiveFrom > today()) return
    const { statutes, effectiveFrom, decision } = version
    const late = await registeredMembers(effectiveFrom, tx, effectiveFrom)
    const plan = planTransformation(statutes, mapping, late)
    const moved = await moveMembers(
      tx,
      plan.members.filter(({ problem }) => problem === null),
      { from: effectiveFrom, decision },
    )
    const categories = statutes.categories.map((category) => category.id)
    await settleCategories(tx, categories, today())
    await moveApplications(tx, mapping, categories)
    await writeJournal(tx, {
      actor: { kind: 'system', job: takeEffectJob },
      act: 'statutes.take-effect',
      subject: { kind: 'statutes', id },
      data: { version: version.version, moved, unfit: plan.unfit },
    })
  })
}
