import * as z from 'zod'
import { now, today } from '~/platform/clock.server'
import type { Client, Tx } from '~/platform/db/db.server'
import type { Json } from '~/platform/pure/canonical-json'
import { type AssignmentFacts, type AssignmentRule, conditionProblems, type Unfit } from './rules/assignment'
import { conflictedUsers, departementOf, type LoadedApplication } from './store.server'
import type { Concerned } from './store-applicants.server'

const kept = z.json()

/** A condition as it is kept: checked when it was written, so that what cannot be read any more is an error. */
function readCondition(text: string): Json {
  const condition = kept.parse(JSON.parse(text))
  if (conditionProblems(condition).length > 0) throw new Error('a rule of assignment cannot be read')
  return condition
}

export type KeptRule = AssignmentRule & { id: string; instructor: string }

/** The rules in force, or those of the draft, in their order. */
export async function assignmentRules(client: Client | Tx, { isDraft }: { isDraft: boolean }): Promise<KeptRule[]> {
  const rows = await client.labelAssignmentRule.findMany({
    where: { isDraft },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, condition: true, instructorId: true, instructor: { select: { name: true } } },
  })
  return rows.map(({ condition, instructor, ...row }) => ({
    ...row,
    condition: readCondition(condition),
    instructor: instructor.name,
  }))
}

/** What the rules read of an application. */
export const assignmentFacts = ({
  initiativeKind,
  applicantKind,
  organisation,
}: Pick<LoadedApplication, 'initiativeKind' | 'applicantKind' | 'organisation'>): AssignmentFacts => ({
  initiativeKind,
  applicantKind,
  departement: departementOf(organisation),
})

/** Says who may not have a file: they act for its applicant, or do not examine any more; null for no file in particular. */
export async function unfitFor(
  client: Client | Tx,
  of: Concerned | null,
): Promise<(instructorId: string) => Unfit | null> {
  const [conflicted, mandates] = [
    of === null ? [] : await conflictedUsers(client, of, now()),
    await client.mandate.findMany({
      where: {
        role: 'label-instructor',
        startsOn: { lte: today() },
        OR: [{ endsOn: null }, { endsOn: { gte: today() } }],
        user: { erasedAt: null },
      },
      select: { userId: true },
    }),
  ]
  const instructors = new Set(mandates.map(({ userId }) => userId))
  return (id) => (conflicted.includes(id) ? 'conflicted' : instructors.has(id) ? null : 'no-instructor')
}
