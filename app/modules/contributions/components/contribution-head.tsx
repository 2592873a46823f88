import type { ReactNode } from 'react'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { eventPath } from '~/modules/events/rules/event-paths'
import { DraftSent } from '~/modules/network/components/draft-keeper'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Button } from '~/ui/button'
import { Island } from '~/ui/island'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Tag } from '~/ui/tag'
import { contributionMessages } from '../messages/contributions'
import { contributionPageMessages } from '../messages/page'
import type { Origin } from '../rules/contribution'
import { contributionsPath, draftName } from '../rules/paths'

type Head = {
  debate: { slug: string; title: string }
  contribution: {
    number: number
    state: string
    title: string
    authorName: string
    origin: Origin
    originNote: string
    event: { slug: string; title: string } | null
    publishedAt: Date | null
    isDemonstration: boolean
  }
  theme: string | null
  place: string | null
}

/** Number, title, by whom and when, where from. */
export function ContributionHead({ debate, contribution, theme, place }: Head) {
  const words = useMessages(contributionMessages)
  const { untitled } = useMessages(contributionPageMessages)
  const locale = useLocale()
  const { number, state, title, authorName, origin, originNote, event, publishedAt, isDemonstration } = contribution
  const said = [
    authorName ? words.by(authorName) : '',
    publishedAt ? words.on(formatDate(publishedAt, locale)) : '',
    place ?? '',
  ].filter(Boolean)
  return (
    <PageTitle
      back={[
        { href: debatePath(debate), label: debate.title },
        { href: contributionsPath(debate), label: words.contributions },
      ]}
      kicker={words.numbered(number)}
      title={title || (state === 'withdrawn' ? untitled.withdrawn : untitled.removed)}
      facts={
        <>
          <span>{said.join(', ')}</span>
          {origin === 'web' ? null : <Tag>{words.origins[origin]}</Tag>}
          {originNote ? <span className="soft">{originNote}</span> : null}
          {event ? <Anchor href={eventPath(event)}>{event.title}</Anchor> : null}
          {theme ? <Tag tone="loire">{theme}</Tag> : null}
          {isDemonstration ? <Tag>{words.demonstration}</Tag> : null}
        </>
      }
    />
  )
}

/** What was just done, in words, with where to go `then`; a support can be taken back at once. */
type Done = { debate: { slug: string }; done: string | null; isOpen: boolean; then?: ReactNode }

export function DoneNotice({ debate, done, isOpen, then }: Done) {
  const { done: words, support } = useMessages(contributionPageMessages)
  const said: Readonly<Record<string, string>> = words
  const now = done !== null && Object.hasOwn(said, done) ? said[done] : undefined
  if (now === undefined) return null
  return (
    <Notice kind={done === 'envoye' ? 'info' : 'success'} live>
      <p>{now}</p>
      {done === 'publiee' || done === 'relue' ? (
        <Island name="network-draft-sent" of={DraftSent} props={{ name: draftName(debate) }} />
      ) : null}
      {then}
      {isOpen && (done === 'soutenue' || done === 'deja-soutenue') ? (
        <ActForm values={{ intent: 'take-back' }}>
          <Button kind="quiet">{support.back}</Button>
        </ActForm>
      ) : null}
    </Notice>
  )
}
