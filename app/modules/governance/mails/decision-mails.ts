import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import type { CivilDate } from '~/platform/pure/civil-date'
import { decisionMessages } from '../messages/decisions'

type Task = { task: string; dueOn: CivilDate | null; number: string; title: string }

function compose(locale: Locale, subject: string, intro: string, { task, dueOn, number, title }: Task): ComposedMail {
  const { mails } = decisionMessages[locale]
  return composeMail(locale, {
    subject,
    blocks: [
      intro,
      {
        facts: [
          [mails.decision, `${number}, ${title}`],
          [mails.task, task],
          [mails.dueOn, dueOn === null ? mails.noTerm : formatDate(dueOn, locale)],
        ],
      },
      { action: { label: mails.action, path: `/decisions/${number}` } },
    ],
  })
}

/** To the person who is given something that a decision asks. */
export function taskEntrustedMail(locale: Locale, task: Task): ComposedMail {
  const { mails } = decisionMessages[locale]
  return compose(locale, mails.entrustedSubject(task.number), mails.entrusted, task)
}

/** A week before the term, and when it is past. */
export function taskReminderMail(locale: Locale, { late, ...task }: Task & { late: boolean }): ComposedMail {
  const { mails } = decisionMessages[locale]
  return late
    ? compose(locale, mails.lateSubject(task.number), mails.late, task)
    : compose(locale, mails.soonSubject(task.number), mails.soon, task)
}

/** Thirty days before a decision is read again, to the board and the team. */
export function decisionReviewMail(
  locale: Locale,
  { number, title, reviewOn }: { number: string; title: string; reviewOn: CivilDate },
): ComposedMail {
  const { mails } = decisionMessages[locale]
  return composeMail(locale, {
    subject: mails.reviewSubject(number),
    blocks: [
      mails.review,
      {
        facts: [
          [mails.decision, `${number}, ${title}`],
          [mails.reviewOn, formatDate(reviewOn, locale)],
        ],
      },
      { action: { label: mails.action, path: `/decisions/${number}` } },
    ],
  })
}
