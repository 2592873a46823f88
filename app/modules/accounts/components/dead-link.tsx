import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { accountsMessages } from '../messages'

export type DeadLinkState = 'used' | 'ended' | 'unknown'

/** What a link shows that opens nothing any more: why, and what to do instead. */
export function DeadLink({
  state,
  anotherHref,
  signInHref = '/connexion',
}: {
  state: DeadLinkState
  anotherHref?: string
  signInHref?: string
}) {
  const messages = useMessages(accountsMessages)
  return (
    <Wrap>
      <PageTitle title={messages.links.title} />
      <Notice kind="warning" title={messages.links[`link-${state}`]}>
        <p>{messages.links.next}</p>
      </Notice>
      <div className="actions">
        {anotherHref ? <ButtonLink href={anotherHref}>{messages.links.another}</ButtonLink> : null}
        <ButtonLink kind={anotherHref ? 'secondary' : 'primary'} href={signInHref}>
          {messages.common.signIn}
        </ButtonLink>
      </div>
    </Wrap>
  )
}
