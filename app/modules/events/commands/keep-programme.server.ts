import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { eventPermissions } from '../permissions'
import { programmeOf } from '../queries-programme.server'
import { isProgrammeYear } from '../rules/programme'
import { touchProgramme } from '../store-programme.server'

const subjectOf = (year: number) => ({ kind: 'programme', id: String(year) })

/** Opens the programme of a year, as a draft. One that is there already stays as it is. */
export const openProgramme = (
  actor: Actor,
  { year, title, isDemonstration = false }: { year: number; title: string; isDemonstration?: boolean },
): Promise<Outcome<{ year: number }>> =>
  transact(async (tx): Promise<Outcome<{ year: number }>> => {
    if (!can(actor, eventPermissions['events.keep-programme'], null)) return refused({ code: 'not-found' })
    if (!isProgrammeYear(year)) return refused({ code: 'year-form', field: 'year' })
    if (await programmeOf(year, tx)) return ok({ year })
    await tx.programmeYear.create({ data: { year, title, introduction: '', isDemonstration } })
    await writeJournal(tx, { actor, act: 'events.open-programme', subject: subjectOf(year) })
    return ok({ year })
  })

/** Changes what a programme says of itself. */
export const saveProgramme = (
  actor: Actor,
  input: { year: number; title: string; introduction: string; revision: number },
): Promise<Outcome<{ year: number }>> =>
  transact(async (tx): Promise<Outcome<{ year: number }>> => {
    const { year, title, introduction, revision } = input
    const programme = await programmeOf(year, tx)
    if (!programme || !can(actor, eventPermissions['events.keep-programme'], null))
      return refused({ code: 'not-found' })
    if (programme.revision !== revision) return refused({ code: 'stale-revision' })
    await touchProgramme(tx, year, { title, introduction })
    await writeJournal(tx, { actor, act: 'events.save-programme', subject: subjectOf(year) })
    return ok({ year })
  })

/** Makes a year's programme public, with all that is added to it later. */
export const publishProgramme = (actor: Actor, { year }: { year: number }): Promise<Outcome<{ year: number }>> =>
  transact(async (tx): Promise<Outcome<{ year: number }>> => {
    const programme = await programmeOf(year, tx)
    if (!programme || !can(actor, eventPermissions['events.keep-programme'], null))
      return refused({ code: 'not-found' })
    if (programme.publishedAt) return ok({ year })
    if ((await tx.programmeItem.count({ where: { year } })) === 0) return refused({ code: 'programme-empty' })
    await touchProgramme(tx, year, { publishedAt: now() })
    await writeJournal(tx, { actor, act: 'events.publish-programme', subject: subjectOf(year) })
    return ok({ year })
  })
