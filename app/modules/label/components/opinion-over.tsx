import type { ReactNode } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { Actions, ButtonLink } from '~/ui/button'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { opinionMessages } from '../messages/opinion'

/** What the page says once there is nothing to write any more. */
export function OpinionOver({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  const messages = useMessages(opinionMessages).give
  return (
    <>
      <Wrap>
        <PageTitle title={title} lede={text} />
        <Actions>
          <ButtonLink kind="secondary" href="/label">
            {messages.home}
          </ButtonLink>
          <ButtonLink kind="quiet" href="/contact">
            {messages.contact}
          </ButtonLink>
        </Actions>
      </Wrap>
      {children}
    </>
  )
}
