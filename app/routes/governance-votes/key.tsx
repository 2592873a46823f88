import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { voteMessages } from '~/modules/governance/messages/votes'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { archivePublicKey } from '~/platform/journal/sign.server'
import { Actions, ButtonLink } from '~/ui/button'
import { CopyValue } from '~/ui/code-block'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export const headers = publicPage

export const loader = () => ({ publicKey: archivePublicKey() })

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = voteMessages[site.locale].key
  return pageMeta({ ...site, title, description })
}

export default function VoteKey() {
  const { publicKey } = useLoaderData<typeof loader>()
  const words = useMessages(voteMessages).key
  return (
    <Wrap>
      <PageTitle title={words.title} lede={words.lede} />
      <CopyValue label={words.label} value={publicKey} name="cle" />
      <Actions>
        <ButtonLink kind="secondary" href="/votes/verifier">
          {words.verify}
        </ButtonLink>
      </Actions>
    </Wrap>
  )
}
