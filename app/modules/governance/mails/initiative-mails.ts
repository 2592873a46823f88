import { formatDate, formatNumber } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type Block, type ComposedMail, composeMail } from '~/platform/mail/layout'
import type { CivilDate } from '~/platform/pure/civil-date'
import { initiativeMailMessages } from '../messages/initiatives-mails'
import type { InitiativeKind, InitiativeNews } from '../rules/initiative'
import { initiativePath } from '../rules/meeting-paths'

type Mailed = { id: string; kind: InitiativeKind; title: string; needed: number; signatures: number }

function blocks(locale: Locale, text: string, { id, title, needed, signatures }: Mailed, more: Block[] = []): Block[] {
  const words = initiativeMailMessages[locale]
  return [
    words.hello,
    text,
    {
      facts: [
        [words.title, title],
        [words.signatures, words.of(formatNumber(signatures, locale), formatNumber(needed, locale))],
      ],
    },
    ...more,
    { action: { label: words.open, path: initiativePath(id) } },
  ]
}

/** To those who signed, its author among them: what became of it. */
export function initiativeNewsMail(locale: Locale, what: InitiativeNews, initiative: Mailed): ComposedMail {
  const words = initiativeMailMessages[locale]
  const { subject, text } = words.news[what]
  return composeMail(locale, {
    subject: subject(initiative.title),
    reason: words.reason,
    blocks: blocks(locale, typeof text === 'string' ? text : text[initiative.kind], initiative),
  })
}

type ToConvene = Mailed & { conveneBy: CivilDate | null }

const term = (locale: Locale, { conveneBy }: ToConvene): Block[] =>
  conveneBy === null
    ? []
    : [{ facts: [[initiativeMailMessages[locale].conveneBy, formatDate(conveneBy, locale)] as const] }]

/** To the board and the team: members have gathered enough signatures. */
export function initiativeReachedMail(locale: Locale, initiative: ToConvene): ComposedMail {
  const { officers } = initiativeMailMessages[locale]
  return composeMail(locale, {
    subject: officers.subject[initiative.kind](initiative.title),
    blocks: blocks(locale, officers.text[initiative.kind], initiative, term(locale, initiative)),
  })
}

/** To the same: the assembly that members called for is to be convened soon, or should have been. */
export function conveneReminderMail(locale: Locale, initiative: ToConvene & { late: boolean }): ComposedMail {
  const { convene } = initiativeMailMessages[locale]
  const { subject, text } = convene[initiative.late ? 'late' : 'soon']
  return composeMail(locale, {
    subject: subject(initiative.title),
    blocks: blocks(locale, text, initiative, term(locale, initiative)),
  })
}
