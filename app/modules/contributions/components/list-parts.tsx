import { debatePath } from '~/modules/debates/rules/debate-paths'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { LinkList } from '~/ui/link-list'
import { PageTitle } from '~/ui/page-title'
import { Prose, Section } from '~/ui/section'
import { Tag } from '~/ui/tag'
import { contributionMessages } from '../messages/contributions'
import { contributionsPath, moderationPath, newContributionPath, synthesesPath } from '../rules/paths'
import { StageTime } from './stage-time'

type ListedDebate = {
  slug: string
  title: string
  question: string
  startsOn: string
  endsOn: string
  closed: string | null
  isDemonstration: boolean
}

/** What the list is of, and until when it is added to: the same for each of its pages. */
export function ListTitle({ debate }: { debate: ListedDebate }) {
  const { list, contributions, demonstration } = useMessages(contributionMessages)
  return (
    <PageTitle
      back={[{ href: debatePath(debate), label: debate.title }]}
      title={contributions}
      kicker={debate.question}
      lede={list.lede}
      facts={
        <>
          <StageTime {...debate} />
          {debate.isDemonstration ? <Tag>{demonstration}</Tag> : null}
        </>
      }
      actions={
        debate.closed === null ? <ButtonLink href={newContributionPath(debate)}>{list.contribute}</ButtonLink> : null
      }
    />
  )
}

export function WhatToTake(debate: { slug: string }) {
  const { list } = useMessages(contributionMessages)
  const path = contributionsPath(debate)
  return (
    <Section id="a-prendre" title={list.take}>
      <Prose>
        <p>{list.takeText}</p>
      </Prose>
      <LinkList
        items={[
          { href: `${path}.csv`, title: list.csv },
          { href: `${path}.json`, title: list.json },
          { href: synthesesPath(debate), title: list.syntheses, text: list.synthesesText },
          { href: moderationPath(debate), title: list.moderation, text: list.moderationText },
        ]}
      />
    </Section>
  )
}
