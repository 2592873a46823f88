import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { VoteVerifier } from '~/modules/governance/components/vote-verifier'
import { voteMessages } from '~/modules/governance/messages/votes'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { archivePublicKey } from '~/platform/journal/sign.server'
import { CodeBlock } from '~/ui/code-block'
import { Island } from '~/ui/island'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Prose, Section, Wrap } from '~/ui/section'

export const headers = publicPage

export const loader = () => ({ publicKey: archivePublicKey() })

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = voteMessages[site.locale].verifier
  return pageMeta({ ...site, title, description })
}

export default function VerifyVote() {
  const { publicKey } = useLoaderData<typeof loader>()
  const words = useMessages(voteMessages).verifier
  return (
    <>
      <Wrap>
        <PageTitle title={words.title} lede={words.lede} />
        <Island name="vote-verifier" of={VoteVerifier} props={{ publicKey }} />
      </Wrap>
      <Section id="commande" title={words.commandTitle} lede={<p>{words.commandLede}</p>}>
        <CodeBlock
          label={words.command}
        >{`npm run crdp -- election verify archive.jsonl --key ${publicKey}`}</CodeBlock>
        <p>
          <Anchor href="/votes/cle">{words.keyLink}</Anchor>
        </p>
      </Section>
      <Section id="portee" title={words.limitsTitle}>
        <Prose>
          <p>{words.limits}</p>
        </Prose>
      </Section>
    </>
  )
}
