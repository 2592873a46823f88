import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import type { Locale } from '~/platform/i18n/locale'
import { mailMessages } from '../messages/mails'
import { formatDate } from '~/platform/i18n/format'
import type { ApplicationFacts } from './applicant'

/** To the person who has the file: the applicant has answered, or has withdrawn. */
export function fileMovedMail(
  locale: Locale,
  application: ApplicationFacts,
  what: 'completed' | 'withdrawn',
): ComposedMail {
  const messages = mailMessages[locale]
  return composeMail(locale, {
    subject: messages[what].subject(application.number ?? application.title),
    blocks: [
      messages.hello,
      messages[what].text(application.organisation),
      {
        facts: [
          [messages.application, application.number ?? ''],
          [messages.initiative, application.title],
        ],
      },
      { action: { label: messages.completed.action, path: `/equipe/label/${application.id}` } },
    ],
  })
}

/** To the instructor whom the rules of assignment name. */
export function assignedMail(locale: Locale, application: ApplicationFacts): ComposedMail {
  const messages = mailMessages[locale]
  return composeMail(locale, {
    subject: messages.assigned.subject(application.number ?? application.title),
    blocks: [
      messages.hello,
      messages.assigned.text(application.organisation),
      { facts: [[messages.initiative, application.title]] },
      { action: { label: messages.completed.action, path: `/equipe/label/${application.id}` } },
    ],
  })
}

/** To whoever is away, when the team named somebody in their place. */
export function replacedMail(
  locale: Locale,
  { name, startsOn, endsOn }: { name: string; startsOn: string; endsOn: string },
): ComposedMail {
  const messages = mailMessages[locale]
  return composeMail(locale, {
    subject: messages.replaced.subject(name),
    blocks: [
      messages.hello,
      messages.replaced.text(name, formatDate(startsOn, locale), formatDate(endsOn, locale)),
      { action: { label: messages.replaced.action, path: '/equipe/label/absences' } },
    ],
  })
}

/** To the instructor to whom a colleague hands a file, or whose file a colleague frees. */
export function handedMail(
  locale: Locale,
  application: ApplicationFacts,
  { isToTake, isGiven }: { isToTake: boolean; isGiven: boolean },
): ComposedMail {
  const messages = mailMessages[locale]
  const number = application.number ?? application.title
  const { handed, freed } = messages
  return composeMail(locale, {
    subject: isGiven ? messages.assigned.subject(number) : freed.subject(number),
    blocks: [
      messages.hello,
      isGiven ? handed.text(application.organisation) : freed.text(application.organisation),
      ...(isToTake ? [handed.toTake] : []),
      { facts: [[messages.initiative, application.title]] },
      { action: { label: messages.completed.action, path: `/equipe/label/${application.id}` } },
    ],
  })
}

/** To whoever will act on a colleague's files while they are away. */
export function delegationMail(
  locale: Locale,
  { name, startsOn, endsOn }: { name: string; startsOn: string; endsOn: string },
): ComposedMail {
  const messages = mailMessages[locale]
  const [from, until] = [formatDate(startsOn, locale), formatDate(endsOn, locale)]
  return composeMail(locale, {
    subject: messages.delegated.subject(name),
    blocks: [
      messages.hello,
      messages.delegated.text(name, from, until),
      { action: { label: messages.delegated.action, path: '/equipe/label?qui=me' } },
    ],
  })
}
