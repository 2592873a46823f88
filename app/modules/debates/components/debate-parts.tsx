import type { ReactNode } from 'react'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle, type PageTitleProps } from '~/ui/page-title'
import { Status, type StatusKind } from '~/ui/status'
import { Tag } from '~/ui/tag'
import { debateMessages } from '../messages/debates'
import { publicDebateMessages } from '../messages/public'
import type { DebateState } from '../rules/debate'
import { debatePath } from '../rules/debate-paths'

const marks: Readonly<Record<DebateState, StatusKind>> = {
  draft: 'draft',
  announced: 'waiting',
  open: 'in-progress',
  closed: 'waiting',
  reported: 'waiting',
  answered: 'met',
  abandoned: 'revoked',
}

/** The state of a debate: shape, word, colour. */
export function DebateStatus({ state }: { state: DebateState }) {
  const { states } = useMessages(debateMessages)
  return <Status kind={marks[state]}>{states[state]}</Status>
}

/** 'Du 1er mars au 30 juin 2027', or 'Le 1er mars 2027'. */
export function useDatesSaid(): (from: string, to: string) => string {
  const locale = useLocale()
  const { page } = useMessages(publicDebateMessages)
  return (from, to) =>
    from === to ? page.oneDay(formatDate(from, locale)) : page.dates(formatDate(from, locale), formatDate(to, locale))
}

type Headed = { slug: string; title: string; state: DebateState; pausedOn: string | null; isDemonstration: boolean }

/** The head of a page of a debate: the way back to it, what it is, and what all should know. */
export function DebateHeading({ debate, ...rest }: { debate: Headed } & PageTitleProps) {
  const { list } = useMessages(publicDebateMessages)
  const { demonstration } = useMessages(debateMessages)
  return (
    <>
      <PageTitle
        back={[
          { href: '/debats', label: list.title },
          { href: debatePath(debate), label: debate.title },
        ]}
        facts={
          <>
            <DebateStatus state={debate.state} />
            {debate.isDemonstration ? <Tag>{demonstration}</Tag> : null}
          </>
        }
        {...rest}
      />
      <DebateNotices debate={debate} />
    </>
  )
}

/** A draft, a pause, an end before its time: said at the head of every page. */
export function DebateNotices({
  debate: { state, pausedOn },
  reason,
}: {
  debate: Pick<Headed, 'state' | 'pausedOn'>
  reason?: ReactNode
}) {
  const { page } = useMessages(publicDebateMessages)
  const locale = useLocale()
  return (
    <>
      {state === 'draft' ? (
        <Notice>
          <p>{page.draft}</p>
        </Notice>
      ) : null}
      {pausedOn ? (
        <Notice kind="warning">
          <p>{page.paused(formatDate(pausedOn, locale))}</p>
        </Notice>
      ) : null}
      {state === 'abandoned' ? (
        <Notice kind="warning" title={page.abandoned}>
          {reason ? <p>{reason}</p> : null}
        </Notice>
      ) : null}
    </>
  )
}

/** Names of garants with who named each. */
export function GarantNames({
  garants,
}: {
  garants: readonly { id: string; shownAs: string; namedBy: string; byCooperative: boolean }[]
}) {
  const { page } = useMessages(publicDebateMessages)
  if (garants.length === 0) return <p className="soft">{page.noGarant}</p>
  return (
    <ul className="garants">
      {garants.map(({ id, shownAs, namedBy, byCooperative }) => (
        <li key={id}>
          <strong>{shownAs}</strong>
          <span className="soft">{page.namedBy(byCooperative ? page.cooperative : namedBy)}</span>
        </li>
      ))}
    </ul>
  )
}

/** A link with what it leads to, for a list of methods. */
export const MethodLinks = ({ methods }: { methods: readonly { id: string; title: string; href: string }[] }) => (
  <ul>
    {methods.map(({ id, title, href }) => (
      <li key={id}>
        <Anchor href={href}>{title}</Anchor>
      </li>
    ))}
  </ul>
)
