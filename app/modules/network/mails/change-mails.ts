import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import { changesMailMessages } from '../messages/changes-mails'
import { type EntryKind } from '../rules/entry-content'
import { entryPath } from '../rules/found-entry'

/** What each of these mails says of the entry. */
export type EntryFacts = Readonly<{ kind: EntryKind; slug: string; title: string }>

export const changePath = (changeId: string): string => `/reseau/modifications/${changeId}`

/** To who answers for an entry: a change of it is proposed, or made. */
export function ownerToldMail(
  locale: Locale,
  { entry, changeId, reason, applied }: { entry: EntryFacts; changeId: string; reason: string; applied: boolean },
): ComposedMail {
  const messages = changesMailMessages[locale]
  const own = applied ? messages.applied : messages.proposed
  return composeMail(locale, {
    subject: own.subject(entry.title),
    blocks: [
      messages.hello,
      own.text,
      { facts: [[messages.entry, entry.title], ...(reason ? [[messages.reason, reason] as const] : [])] },
      { action: { label: messages.see, path: changePath(changeId) } },
    ],
    reason: messages.because.owner,
  })
}

/** To who proposed an entry or a change: what came of it. */
export function changeDecidedMail(
  locale: Locale,
  facts: { entry: EntryFacts; kind: string; accepted: boolean; decision: string },
): ComposedMail {
  const messages = changesMailMessages[locale]
  const { entry, accepted, decision } = facts
  const own = accepted ? messages.accepted : messages.refused
  const what = facts.kind === 'creation' ? 'creation' : 'edit'
  return composeMail(locale, {
    subject: own.subject(entry.title),
    blocks: [
      messages.hello,
      own[what],
      ...(decision ? [{ heading: messages.reason }, { quote: decision }] : []),
      ...(accepted
        ? [{ action: { label: messages.seeEntry, path: entryPath(entry.kind, entry.slug) } }]
        : [messages.refused.next, { action: { label: messages.refused.contact, path: '/contact' } }]),
    ],
    reason: messages.because.author,
  })
}

/** To who answers for an entry: it was merged into another, or taken down. */
export function entryEndedMail(
  locale: Locale,
  { entry, how, reason }: { entry: EntryFacts; how: 'merged' | 'removed'; reason: string },
): ComposedMail {
  const messages = changesMailMessages[locale]
  return composeMail(locale, {
    subject: messages[how].subject(entry.title),
    blocks: [
      messages.hello,
      messages[how].text,
      ...(reason ? [{ heading: messages.reason }, { quote: reason }] : []),
      {
        action:
          how === 'merged'
            ? { label: messages.seeEntry, path: entryPath(entry.kind, entry.slug) }
            : { label: messages.refused.contact, path: '/contact' },
      },
    ],
    reason: messages.because.owner,
  })
}

/** To who reported an entry: the team's answer. */
export function reportAnsweredMail(
  locale: Locale,
  { entry, upheld, answer }: { entry: EntryFacts; upheld: boolean; answer: string },
): ComposedMail {
  const messages = changesMailMessages[locale]
  return composeMail(locale, {
    subject: messages.reportAnswered.subject(entry.title),
    blocks: [
      messages.hello,
      upheld ? messages.reportAnswered.upheld : messages.reportAnswered.dismissed,
      { heading: messages.reportAnswered.answer },
      { quote: answer },
    ],
    reason: messages.because.reporter,
  })
}

/** Once a year, to who answers for an entry: is it still true? */
export function stillTrueMail(locale: Locale, { entry, id }: { entry: EntryFacts; id: string }): ComposedMail {
  const messages = changesMailMessages[locale]
  return composeMail(locale, {
    subject: messages.stillTrue.subject(entry.title),
    blocks: [
      messages.hello,
      messages.stillTrue.text,
      { facts: [[messages.entry, entry.title]] },
      { action: { label: messages.stillTrue.action, path: `/espace/reseau/entrees/${id}/toujours-vrai` } },
    ],
    reason: messages.because.owner,
  })
}
