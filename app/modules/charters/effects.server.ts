import { setImmediate } from 'node:timers/promises'
import { civilDateOf } from '~/platform/pure/civil-date'
import { db, type Prisma } from '~/platform/db/db.server'
import { charterById } from '../label/queries-charter.server'
import type { Charter } from '../label/rules/charter'
import { check } from '../label/rules/check'
import { countByCriterion, evidenceOf, loadApplication, readAnswers } from '../label/store.server'
import { type Effect, effectOf } from './rules/effect'

/** Every application for a label that was sent, whatever became of it. */
export const submittedWhere = (scheme: string) =>
  ({ scheme, submittedAt: { not: null } }) satisfies Prisma.ApplicationWhereInput

export const submittedAfter = (scheme: string, after: string, take: number) =>
  db.application.findMany({
    where: { ...submittedWhere(scheme), id: { gt: after } },
    orderBy: { id: 'asc' },
    take,
    select: { id: true, charterId: true, answers: true, submittedAnswers: true, submittedAt: true },
  })
type Submitted = Awaited<ReturnType<typeof submittedAfter>>[number]

/** What a charter would make of applications: the check of their own version and that of the other, on the day they were sent. */
export async function effectsOn(
  applications: readonly Submitted[],
  charter: Charter,
): Promise<(Effect & { applicationId: string })[]> {
  const found: (Effect & { applicationId: string })[] = []
  for (const { id, charterId, answers, submittedAnswers, submittedAt } of applications) {
    const [application, evidence, own] = await Promise.all([
      loadApplication(db, id),
      evidenceOf(db, id),
      charterById(charterId),
    ])
    if (!application || !submittedAt) continue
    const input = {
      applicantKind: application.applicantKind,
      initiativeKind: application.initiativeKind,
      answers: readAnswers(submittedAnswers ?? answers),
      evidence: countByCriterion(evidence),
      today: civilDateOf(submittedAt),
    }
    const effect = effectOf(check(own.charter, input), check(charter, input))
    if (effect) found.push({ applicationId: id, ...effect })
    // Pages are answered between two files.
    await setImmediate()
  }
  return found
}
