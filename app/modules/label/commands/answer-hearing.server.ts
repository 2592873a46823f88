import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { hearingAnsweredMail } from '../mails/hearing'
import { permissions } from '../permissions'
import { answerProblem, type HearingAnswer, isOpenHearing, mayHear } from '../rules/hearing'
import { tellHolders } from '../store-delegation.server'
import { lastHearing } from '../store-hearing.server'
import { factsOf, notify } from './notify.server'
import { openOwn } from './open-file.server'

type Answered = { id: string; answer: HearingAnswer; words: string }

/** The applicant says whether they come, writes instead, or declines; changed until the committee has closed the hearing. */
export const answerHearing = (actor: Actor, { id, answer, words }: Answered): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const opened = await openOwn(tx, actor, id, permissions['label.answer-hearing'])
    if (!isOk(opened)) return opened
    const { application } = opened.ok
    const hearing = await lastHearing(tx, id)
    if (!hearing || !isOpenHearing(hearing)) return refused({ code: 'no-hearing' })
    if (!mayHear(application.state)) return refused({ code: 'state-forbids' })
    const problem = answerProblem(answer, words)
    if (problem) return refused({ code: problem, field: 'words' })
    if (hearing.answer === answer && hearing.words === words) return ok({ id })
    const answeredAt = now()
    await tx.labelHearing.update({
      where: { id: hearing.id },
      data: { answer, words, answeredAt, answeredById: actorName(actor) },
    })
    await writeJournal(tx, {
      actor,
      act: 'label.answer-hearing',
      subject: { kind: 'application', id },
      data: { hearing: hearing.id, answer },
    })
    await notify(
      tx,
      await tellHolders(tx, hearing.invitedById),
      `label-hearing-answered:${hearing.id}:${answeredAt.toISOString()}`,
      (locale) => hearingAnsweredMail(locale, factsOf(application), answer),
    )
    return ok({ id })
  })
