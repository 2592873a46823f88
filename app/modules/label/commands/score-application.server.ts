import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { areOpen, type ScoreValue } from '../rules/scores'
import { scorersOf, sentSheets } from '../store-committee.server'
import { openFile } from './open-file.server'

type Given = {
  id: string
  scores: Readonly<Record<string, { score: ScoreValue; note: string }>>
  /** They are all given: the member changes them no more once the scores are open. */
  send: boolean
}

/**
 * Keeps what a member of the committee thinks of each criterion; the others don't see it before the scores are open. Once
 * they are, nobody changes theirs: a score given after reading the others' would say nothing.
 */
export const scoreApplication = (actor: Actor, { id, scores, send }: Given): Promise<Outcome<{ isOpen: boolean }>> =>
  transact(async (tx): Promise<Outcome<{ isOpen: boolean }>> => {
    const opened = await openFile(tx, actor, id, permissions['label.score-application'])
    if (!isOk(opened)) return opened
    const { application, version } = opened.ok
    if (application.state !== 'in-committee' || actor.kind !== 'person') return refused({ code: 'state-forbids' })
    const mayScore = (await scorersOf(tx, application)).map((one) => one.id)
    const before = await sentSheets(tx, id)
    if (areOpen({ openedAt: application.scoresOpenedAt, mayScore, sent: before }))
      return refused({ code: 'scores-open' })
    const criteria = version.charter.criteria.map((criterion) => criterion.id)
    if (Object.keys(scores).some((criterion) => !criteria.includes(criterion))) return refused({ code: 'unreadable' })
    const at = now()
    await tx.committeeScore.deleteMany({ where: { applicationId: id, userId: actor.id } })
    await tx.committeeScore.createMany({
      data: Object.entries(scores).map(([criterionId, { score, note }]) => ({
        applicationId: id,
        userId: actor.id,
        criterionId,
        score,
        note,
        updatedAt: at,
      })),
    })
    const key = { applicationId_userId: { applicationId: id, userId: actor.id } }
    if (send) {
      await tx.scoreSheet.upsert({
        where: key,
        create: { applicationId: id, userId: actor.id, sentAt: at },
        update: { sentAt: at },
      })
      // Who scored, never what.
      await writeJournal(tx, { actor, act: 'label.score-application', subject: { kind: 'application', id } })
    }
    const sent = send ? [...new Set([...before, actor.id])] : before
    return ok({ isOpen: areOpen({ openedAt: null, mayScore, sent }) })
  })

/** Opens the scores before all are in: a member left, or does not come. Who has not sent theirs gives none. */
export const openScores = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const opened = await openFile(tx, actor, id, permissions['label.open-scores'])
    if (!isOk(opened)) return opened
    const { application } = opened.ok
    if (application.state !== 'in-committee') return refused({ code: 'state-forbids' })
    if (application.scoresOpenedAt !== null) return ok({ id })
    if ((await sentSheets(tx, id)).length === 0) return refused({ code: 'no-score-yet' })
    await tx.application.update({ where: { id }, data: { scoresOpenedAt: now() } })
    await writeJournal(tx, { actor, act: 'label.open-scores', subject: { kind: 'application', id } })
    return ok({ id })
  })
