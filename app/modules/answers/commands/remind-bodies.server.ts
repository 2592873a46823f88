import { peopleOf } from '~/modules/members/queries.server'
import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { isLocale, type Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { addressKey } from '../audience.server'
import { bodyReminderMail } from '../mails/answer-mails'
import { answerPermissions } from '../permissions'
import { type Answer, answerById, everyAnswer } from '../queries-answers.server'
import { type Reminder, reminderDue } from '../rules/deadlines'

/** The addresses by which a body is reached: its own, and those of the people who represent it on the portal. */
async function reachOf({ body }: Answer): Promise<{ email: string; locale: Locale }[]> {
  const people = body.organisationId === null ? [] : await peopleOf(body.organisationId)
  const found = [
    ...(body.email === null ? [] : [{ email: body.email, locale: 'fr' as Locale }]),
    ...people.flatMap(({ email, locale, role }) =>
      email && role === 'representative' ? [{ email, locale: isLocale(locale) ? locale : ('fr' as Locale) }] : [],
    ),
  ]
  return [...new Map(found.map((one) => [one.email, one])).values()]
}

/** Writes and sends one reminder; once for each date that it is about. */
async function remind(actor: Actor, id: string, { kind, what, about, offset }: Reminder): Promise<boolean> {
  const known = await answerById(id)
  if (!known) return false
  const reach = await reachOf(known)
  return transact(async (tx) => {
    const answer = await answerById(id, tx)
    const reminder = answer && reminderDue(answer, today())
    const key = { answerId: id, kind, about }
    if (!answer || reminder?.kind !== kind || reminder.about !== about) return false
    if (await tx.answerReminder.findUnique({ where: { answerId_kind_about: key } })) return false
    await tx.answerReminder.create({ data: { id: newId(), ...key, sentOn: today(), mailed: reach.length > 0 } })
    await writeJournal(tx, {
      actor,
      act: 'answers.remind-bodies',
      subject: { kind: 'recommendation-answer', id },
      data: { debate: answer.debate.id, recommendation: answer.recommendation.number, what, about, offset },
    })
    for (const { email, locale } of reach)
      await enqueueMail(
        tx,
        { to: email, ...bodyReminderMail(locale, { answer, what, about, offset }) },
        { key: `answers.remind:${id}:${kind}:${about}:${addressKey(email)}` },
      )
    return true
  })
}

/**
 * Daily: reminds the bodies before their date, on it, and after it for as long as it takes. Each reminder is public, with
 * its date; a body that has no known address is reminded publicly alone.
 */
export async function remindBodies(actor: Actor): Promise<Outcome<{ count: number }>> {
  if (!can(actor, answerPermissions['answers.remind-bodies'], null)) return refused({ code: 'not-allowed' })
  let count = 0
  for (const answer of await everyAnswer()) {
    const reminder = reminderDue(answer, today())
    if (reminder && (await remind(actor, answer.id, reminder))) count += 1
  }
  return ok({ count })
}
