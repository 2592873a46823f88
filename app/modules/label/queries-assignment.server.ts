import { now, today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { permissions } from './permissions'
import { instructorsNow } from './queries-officer.server'
import { type Assignment, assignmentOf } from './rules/assignment'
import { assignmentFacts, assignmentRules, type KeptRule, unfitFor } from './store-assignment.server'
import { conflictedOrganisations, loadApplication } from './store.server'
import { neverHeldBy } from './store-applicants.server'

export type { KeptRule } from './store-assignment.server'

/** Files that the draft is tried on at most. */
const mostTried = 100

export type Tried = {
  id: string
  number: string | null
  title: string
  organisation: string
  instructor: string | null
} & Pick<Assignment, 'rule' | 'passed'>

/** To whom each file that nobody has would go under a list of rules, now; files that the reader may not see aside. */
async function tryRules(actor: Actor, rules: readonly KeptRule[]): Promise<Tried[]> {
  const closed = actor.kind === 'person' ? await conflictedOrganisations(db, actor.id, now()) : []
  const waiting = await db.application.findMany({
    where: { state: 'submitted', assignedToId: null, ...neverHeldBy(closed) },
    orderBy: { id: 'asc' },
    take: mostTried,
    select: { id: true },
  })
  const tried: Tried[] = []
  for (const { id } of waiting) {
    const application = await loadApplication(db, id)
    if (!application) continue
    const unfit = await unfitFor(db, application)
    const { rule, passed } = assignmentOf(rules, assignmentFacts(application), unfit)
    const { number, submittedTitle, title, organisation } = application
    const instructor = rule === null ? null : (rules[rule]?.instructor ?? null)
    tried.push({
      id,
      number,
      title: submittedTitle ?? title,
      organisation: organisation.name,
      instructor,
      rule,
      passed,
    })
  }
  return tried
}

/** The rules in force, the draft, and what the draft would do with the files of now; null for whoever does not set them. */
export async function assignmentPage(actor: Actor) {
  if (!can(actor, permissions['label.set-assignment-rules'], null)) return null
  const [inForce, draft, instructors] = await Promise.all([
    assignmentRules(db, { isDraft: false }),
    assignmentRules(db, { isDraft: true }),
    instructorsNow(),
  ])
  return { inForce, draft, instructors, tried: await tryRules(actor, draft) }
}

/** Leaves of now and to come, the first to begin first; null for whoever neither examines nor hands out mandates. */
export async function leavesPage(actor: Actor) {
  if (!can(actor, permissions['label.see-leaves'], null) || actor.kind !== 'person') return null
  const person = { select: { id: true, name: true } } as const
  const rows = await db.labelDelegation.findMany({
    where: { endedAt: null, endsOn: { gte: today() } },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, startsOn: true, endsOn: true, from: person, to: person },
  })
  const instructors = await instructorsNow()
  return {
    leaves: rows.map(({ from, to, ...row }) => ({
      ...{ ...row, from: from.name, to: to.name },
      mayEnd: can(actor, permissions['label.end-delegation'], { fromId: from.id }),
    })),
    me: actor.id,
    seesQueue: can(actor, permissions['label.see-queue'], null),
    instructors,
    /** Those whose files this person may entrust: their own, or anybody's. */
    away: instructors.filter(({ id }) => can(actor, permissions['label.delegate-files'], { fromId: id })),
  }
}
