import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { hearingRecordedMail } from '../mails/hearing'
import { permissions } from '../permissions'
import { type HearingOutcome, isOpenHearing, mayHear, recordProblem } from '../rules/hearing'
import { lastHearing } from '../store-hearing.server'
import { representativesOf } from '../store.server'
import { factsOf, notify } from './notify.server'
import { openFile } from './open-file.server'

type Recorded = { id: string; outcome: HearingOutcome; summary: string; minutes?: number | null }

/** The committee keeps in the file what was said, or that nobody came; the applicant reads it. It is not taken back. */
export const recordHearing = (actor: Actor, recorded: Recorded): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const { id, outcome, summary, minutes = null } = recorded
    const opened = await openFile(tx, actor, id, permissions['label.record-hearing'])
    if (!isOk(opened)) return opened
    const { application } = opened.ok
    const hearing = await lastHearing(tx, id)
    if (!hearing || !isOpenHearing(hearing)) return refused({ code: 'no-hearing' })
    if (!mayHear(application.state)) return refused({ code: 'state-forbids' })
    const problem = recordProblem(hearing, { outcome, summary }, now())
    if (problem) return refused(problem === 'hearing-to-come' ? { code: problem } : { code: problem, field: 'summary' })
    await tx.labelHearing.update({
      where: { id: hearing.id },
      data: {
        outcome,
        summary,
        minutes: outcome === 'heard' ? minutes : null,
        recordedAt: now(),
        recordedById: actorName(actor),
      },
    })
    await writeJournal(tx, {
      actor,
      act: 'label.record-hearing',
      subject: { kind: 'application', id },
      data: { hearing: hearing.id, outcome },
    })
    await notify(
      tx,
      await representativesOf(tx, application.organisationId, now()),
      `label-hearing-recorded:${hearing.id}`,
      (locale) => hearingRecordedMail(locale, factsOf(application)),
    )
    return ok({ id })
  })
