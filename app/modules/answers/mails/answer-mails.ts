import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type Block, type ComposedMail, composeMail } from '~/platform/mail/layout'
import { unsubscribePath } from '~/platform/mail/unsubscribe.server'
import { answerMailMessages } from '../messages/mails'
import { answerMessages } from '../messages/answers'
import type { AnswerStatus } from '../rules/answer'
import { answersPath, linkPath, ownAnswersPath, recommendationPath, reportPath } from '../rules/answer-paths'
import type { Reminded } from '../rules/deadlines'

type Debate = { id: string; slug: string; title: string }
type Recommendation = { number: number; title: string }
/** Whose link ends the mailing: of those who contributed, or who follow the debate. */
type Reader = { participantId: string | null; paperId: string | null; subscriptionId: string | null }

const ending = ({ id }: Debate, { participantId, paperId, subscriptionId }: Reader): { unsubscribe?: string } =>
  participantId !== null
    ? { unsubscribe: unsubscribePath({ kind: 'debate-answers', id: `${id}/${participantId}` }) }
    : paperId !== null
      ? { unsubscribe: unsubscribePath({ kind: 'workshop-paper', id: paperId }) }
      : subscriptionId !== null
        ? { unsubscribe: unsubscribePath({ kind: 'debate', id: subscriptionId }) }
        : {}

const reasonOf = (locale: Locale, { subscriptionId }: Reader, { title }: Debate): string =>
  answerMailMessages[locale][subscriptionId === null ? 'reason' : 'reasonFollower'](title)

/** The report is published: to all who took part, and who follow. */
export function reportMail(
  locale: Locale,
  { debate, count }: { debate: Debate; count: number },
  reader: Reader,
): ComposedMail {
  const { hello, report } = answerMailMessages[locale]
  return composeMail(locale, {
    subject: report.subject(debate.title),
    reason: reasonOf(locale, reader, debate),
    blocks: [hello, report.text(count), { action: { label: report.action, path: reportPath(debate) } }, report.after],
    ...ending(debate, reader),
  })
}

type About = { debate: Debate; recommendation: Recommendation; body: string }
const recommendationFact = (locale: Locale, { recommendation, body }: About): Block => ({
  facts: [
    [answerMailMessages[locale].recommendation, `${String(recommendation.number)}. ${recommendation.title}`],
    [answerMailMessages[locale].body, body],
  ],
})

/** A body has answered a recommendation that somebody contributed to. */
export function answerMail(
  locale: Locale,
  about: About & { status: AnswerStatus; reasons: string; isChange: boolean },
  reader: Reader,
): ComposedMail {
  const { hello, answer } = answerMailMessages[locale]
  const { debate, recommendation, body, status, reasons, isChange } = about
  return composeMail(locale, {
    subject: (isChange ? answer.changed : answer.subject)(body, debate.title),
    reason: reasonOf(locale, reader, debate),
    blocks: [
      hello,
      reader.subscriptionId === null ? answer.text : answer.textFollower,
      recommendationFact(locale, about),
      { facts: [[answer.status, answerMessages[locale].statuses[status]]] },
      ...(reasons === '' ? [] : [{ quote: reasons }]),
      { action: { label: answer.action, path: recommendationPath(debate, recommendation.number) } },
    ],
    ...ending(debate, reader),
  })
}

/** Something became of it. */
export function progressMail(
  locale: Locale,
  about: About & { isDone: boolean; text: string },
  reader: Reader,
): ComposedMail {
  const { hello, progress } = answerMailMessages[locale]
  const { debate, recommendation, body, isDone, text } = about
  return composeMail(locale, {
    subject: (isDone ? progress.done : progress.subject)(body, debate.title),
    reason: reasonOf(locale, reader, debate),
    blocks: [
      hello,
      isDone ? progress.textDone : progress.text,
      recommendationFact(locale, about),
      { quote: text },
      { action: { label: progress.action, path: recommendationPath(debate, recommendation.number) } },
    ],
    ...ending(debate, reader),
  })
}

/** To a body that must answer: its private link, which opens what it owes and nothing else. */
export function answerLinkMail(
  locale: Locale,
  { body, debate, token, recommendations }: { body: string; debate: Debate; token: string; recommendations: readonly Recommendation[] }, // prettier-ignore
): ComposedMail {
  const { hello, link } = answerMailMessages[locale]
  return composeMail(locale, {
    subject: link.subject(debate.title),
    reason: link.reason,
    blocks: [
      hello,
      link.text(body, debate.title),
      { list: recommendations.map(({ number, title }) => `${String(number)}. ${title}`) },
      link.how,
      { action: { label: link.action, path: linkPath(token) } },
      link.private,
    ],
  })
}

type Reminding = {
  answer: { debate: Debate; recommendation: Recommendation; body: { name: string } }
  what: Reminded
  about: string
  offset: number
}

/** To a body whose date comes, or has passed. It says that the reminder is public. */
export function bodyReminderMail(locale: Locale, { answer, what, about, offset }: Reminding): ComposedMail {
  const { hello, reminder } = answerMailMessages[locale]
  const { debate, recommendation, body } = answer
  const words = reminder[what]
  const date = formatDate(about, locale)
  return composeMail(locale, {
    subject: (offset > 0 ? reminder.lateSubject : reminder.subject)(debate.title),
    reason: answerMailMessages[locale].link.reason,
    blocks: [
      hello,
      offset < 0 ? words.before(date) : offset === 0 ? words.today : words.late(date),
      recommendationFact(locale, { debate, recommendation, body: body.name }),
      reminder.how,
      { action: { label: reminder.own, path: ownAnswersPath } },
      { action: { label: reminder.page, path: answersPath(debate) } },
      reminder.public,
    ],
  })
}
