import { useMessages } from '~/platform/i18n/react'
import { Island } from '~/ui/island'
import { Anchor } from '~/ui/link'
import { NextStep } from '~/ui/next-step'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { proposeMessages } from '../messages/propose'
import type { EntryKind } from '../rules/entry-content'
import { DraftSent } from './draft-keeper'

/** After a proposal without an account: the mail has left, one click is missing. */
export function ProposalSent({ address, kind }: { address: string; kind: EntryKind }) {
  const messages = useMessages(proposeMessages)
  return (
    <Wrap>
      <PageTitle title={messages.mailTitle} back={[{ href: '/reseau', label: messages.network }]} />
      <Island name="network-draft-sent" of={DraftSent} props={{ name: kind }} />
      <Notice kind="success" live>
        <p>{messages.mailSent(address)}</p>
      </Notice>
      <NextStep action={<Anchor href="/reseau/proposer">{messages.other}</Anchor>}>
        <p>{messages.mailWait}</p>
      </NextStep>
    </Wrap>
  )
}
