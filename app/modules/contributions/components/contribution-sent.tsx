import { DraftSent } from '~/modules/network/components/draft-keeper'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { Island } from '~/ui/island'
import { Anchor } from '~/ui/link'
import { NextStep } from '~/ui/next-step'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { contributionMessages } from '../messages/contributions'
import { contributionPageMessages } from '../messages/page'
import { contributionsPath, draftName, moderationPath } from '../rules/paths'

type Debate = { slug: string; title: string }

/** A mail has left: its link publishes. */
export function ContributionSent({ debate, address }: { debate: Debate; address: string }) {
  const { form, contributions } = useMessages(contributionMessages)
  return (
    <Wrap>
      <PageTitle
        back={[{ href: contributionsPath(debate), label: contributions }]}
        title={form.sentTitle}
        lede={form.sentText(address)}
      />
      <Island name="network-draft-sent" of={DraftSent} props={{ name: draftName(debate) }} />
      <NextStep
        action={
          <ButtonLink kind="secondary" href={contributionsPath(debate)}>
            {form.sentBack}
          </ButtonLink>
        }
      >
        <p>{form.sentThen}</p>
      </NextStep>
    </Wrap>
  )
}

/** Beside the form: what everyone will read, and by which rules it stays. */
export function WhatIsPublished({ debate }: { debate: { slug: string } }) {
  const { form } = useMessages(contributionMessages)
  const { rulesLink } = useMessages(contributionPageMessages)
  return (
    <>
      <h2>{form.rules}</h2>
      <p>{form.rulesText}</p>
      <p>
        <Anchor href={moderationPath(debate)}>{rulesLink}</Anchor>
      </p>
    </>
  )
}
