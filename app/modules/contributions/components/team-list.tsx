import { formatInstant } from '~/platform/i18n/format'
import { useHref, useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { NoticeBoard } from '~/ui/notice-board'
import { Tag } from '~/ui/tag'
import { TextArea } from '~/ui/text-area'
import { NumberField } from '~/ui/text-field'
import { moderationMessages } from '../messages/moderation'
import { contributionMessages } from '../messages/contributions'
import { contributionTeamMessages } from '../messages/team'
import type { RemovalReason } from '../rules/moderation'
import { teamContributionPath, teamContributionsPath } from '../rules/paths'
import type { Theme } from '../rules/stage-settings'

type Debate = { id: string }
type Report = {
  id: string
  reason: RemovalReason
  text: string
  isUrgent: boolean
  createdAt: Date
  contribution: { number: number; title: string }
  comment: { text: string } | null
}

/** Reports, the grave ones first. */
export function ReportBoard({ debate, reports }: { debate: Debate; reports: readonly Report[] }) {
  const { list } = useMessages(contributionTeamMessages)
  const { reasons } = useMessages(moderationMessages)
  const { number: numbered } = useMessages(contributionMessages)
  const locale = useLocale()
  return (
    <NoticeBoard
      items={reports.map(({ id, reason, text, isUrgent, createdAt, contribution, comment }) => ({
        id,
        kind: isUrgent ? <Tag tone="poppy">{list.urgent}</Tag> : numbered(contribution.number),
        title: `${numbered(contribution.number)}, ${contribution.title}`,
        href: teamContributionPath(debate, contribution.number),
        facts: [reasons[reason], text, comment ? `«\u202f${comment.text.slice(0, 120)}\u202f»` : '']
          .filter(Boolean)
          .join('. '),
        term: formatInstant(createdAt, locale),
      }))}
      empty={<p className="soft">{list.noReport}</p>}
    />
  )
}

type Held = { id: string; number: number; title: string; text: string; authorName: string }

/** What a flood holds: each is read, then published, or removed from its own page. */
export function HeldList({ held }: { held: readonly Held[] }) {
  const { list } = useMessages(contributionTeamMessages)
  const { number: numbered, by } = useMessages(contributionMessages)
  if (held.length === 0) return <p className="soft">{list.noHeld}</p>
  return (
    <ol className="contributions">
      {held.map(({ id, number, title, text, authorName }) => (
        <li key={id} className="contribution-item">
          <p className="contribution-number">{numbered(number)}</p>
          <div>
            <h3 className="contribution-title">{title}</h3>
            <p className="written">{text}</p>
            <p className="soft">{by(authorName)}</p>
          </div>
          <ActForm values={{ intent: 'release', contributionId: id }}>
            <Button kind="secondary">{list.release}</Button>
          </ActForm>
        </li>
      ))}
    </ol>
  )
}

export function ThemesForm({ themes }: { themes: readonly Theme[] }) {
  const { list } = useMessages(contributionTeamMessages)
  return (
    <ActForm className="stack" values={{ intent: 'themes' }}>
      <TextArea
        name="themes"
        label={list.themesLabel}
        hint={list.themesHint}
        rows={6}
        defaultValue={themes.map(({ title }) => title).join('\n')}
        optional
      />
      <Actions>
        <Button kind="secondary">{list.saveThemes}</Button>
      </Actions>
    </ActForm>
  )
}

export function FindByNumber({ debate }: { debate: Debate }) {
  const { list } = useMessages(contributionTeamMessages)
  const href = useHref()
  return (
    <form method="get" action={href(teamContributionsPath(debate))} className="filters" role="search">
      <NumberField name="numero" label={list.find} />
      <div className="actions">
        <Button kind="secondary">{list.findButton}</Button>
      </div>
    </form>
  )
}
