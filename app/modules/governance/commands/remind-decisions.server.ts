import { holdersOf, accountById } from '~/modules/members/queries.server'
import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { decisionReviewMail, taskReminderMail } from '../mails/decision-mails'
import { decisionsToReview, tasksToRemind } from '../queries-decisions.server'
import { followUpState } from '../rules/decision'

/**
 * A week before the term of what a decision asks, then once when it is late, tells who has it in hand (the board and the
 * team where nobody has); thirty days before a decision is read again, tells the board and the team. Once each: the
 * mail's key says of which term.
 */
export async function remindDecisions(): Promise<void> {
  const [tasks, reviews] = await Promise.all([tasksToRemind(), decisionsToReview()])
  if (tasks.length + reviews.length === 0) return
  await transact(async (tx) => {
    const officers = await holdersOf(['board', 'team'], tx)
    for (const { id, userId, dueOn, task, decision } of tasks) {
      const person = userId === null ? null : await accountById(userId, tx)
      const state = followUpState({ dueOn, doneOn: null }, today())
      for (const reader of person ? [person] : officers)
        await enqueueMail(
          tx,
          {
            to: reader.email,
            ...taskReminderMail(reader.locale, { task, dueOn, late: state === 'overdue', ...decision }),
          },
          { key: `governance.follow-up-${state}:${id}:${dueOn ?? ''}:${reader.id}` },
        )
    }
    for (const { id, reviewOn, number, title } of reviews)
      for (const reader of officers)
        await enqueueMail(
          tx,
          { to: reader.email, ...decisionReviewMail(reader.locale, { number, title, reviewOn: reviewOn ?? '' }) },
          { key: `governance.review:${id}:${reviewOn ?? ''}:${reader.id}` },
        )
  })
}
