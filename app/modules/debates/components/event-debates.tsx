import { useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { debateMessages } from '../messages/debates'
import { publicDebateMessages } from '../messages/public'
import type { StageKind } from '../rules/debate'
import { debatePath, stagePath } from '../rules/debate-paths'

/** On the page of an event: the debates that it is part of, and where in them. */
export function EventDebates({
  debates,
}: {
  debates: readonly { slug: string; title: string; kind: StageKind; href: string | null }[]
}) {
  const { page } = useMessages(publicDebateMessages)
  const { stages } = useMessages(debateMessages)
  if (debates.length === 0) return null
  return (
    <Notice>
      {debates.map(({ slug, title, kind, href }) => (
        <p key={slug}>
          {page.ofDebate} <Anchor href={debatePath({ slug })}>{title}</Anchor>
          {' · '}
          <Anchor href={href ?? stagePath({ slug }, kind)}>{href === null ? stages[kind] : page.itsWorkshop}</Anchor>
        </p>
      ))}
    </Notice>
  )
}
