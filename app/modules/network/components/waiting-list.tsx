import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { Tag } from '~/ui/tag'
import { changeMessages } from '../messages/changes'
import { vocabularyMessages } from '../messages/vocabularies'
import type { EntryKind } from '../rules/entry-content'
import { type ShownStanding, StandingStatus } from './standing-status'

export type WaitingRow = {
  id: string
  kind: string
  entry: { kind: EntryKind; title: string; place: string }
  reason: string
  proposedAt: string
  standing: ShownStanding
  right: number
  against: number
  own: string | null
  mine: boolean
}

/** Proposals that wait: what each is about, where it stands, and the way to answer. */
export function WaitingList({ changes, level = 2 }: { changes: readonly WaitingRow[]; level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  const locale = useLocale()
  const { waiting, change: words } = useMessages(changeMessages)
  const kinds = useMessages(vocabularyMessages).kind
  const what: Readonly<Record<string, string>> = waiting.kinds
  return (
    <ul className="waiting-list">
      {changes.map(({ id, kind, entry, reason, proposedAt, standing, right, against, own, mine }) => (
        <li key={id} className="waiting-item">
          <p className="waiting-kind">
            <Tag>{what[kind] ?? kind}</Tag> <span className="soft">{kinds[entry.kind]}</span>
          </p>
          <Heading>
            <Anchor href={`/reseau/modifications/${id}`}>{entry.title}</Anchor>
          </Heading>
          <p className="soft">{[entry.place, formatDate(new Date(proposedAt), locale)].filter(Boolean).join(' · ')}</p>
          {reason ? <p>{reason}</p> : null}
          <p className="waiting-standing">
            <StandingStatus state="pending" standing={standing} />
            {right + against > 0 ? <span className="soft"> {words.tally(right, against)}</span> : null}
            {mine ? <Tag>{waiting.mine}</Tag> : own ? <Tag tone="vine">{waiting.answered}</Tag> : null}
          </p>
        </li>
      ))}
    </ul>
  )
}
