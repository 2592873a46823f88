import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { voterMessages } from '~/modules/votations/messages/voter'
import { worthMessages } from '~/modules/votations/messages/worth'
import { receiptPath, votationPath } from '~/modules/votations/rules/votation-paths'
import { identifications } from '~/modules/votations/rules/votation'
import { viewOf } from '~/modules/votations/view.server'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Prose, Section, Wrap } from '~/ui/section'
import { Tag } from '~/ui/tag'
import { votationAt } from './load-votation.server'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { votation } = await votationAt(request, context, params['slug'])
  return { votation: await viewOf(votation) }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = worthMessages[site.locale]
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function WorthPage() {
  const { votation } = useLoaderData<typeof loader>()
  const words = useMessages(worthMessages)
  const { receiptTitle } = useMessages(voterMessages)
  const parts = [
    { id: 'poids', title: words.weight, texts: [words.weightText] },
    { id: 'anomalies', title: words.anomalies, texts: [words.anomaliesText] },
    { id: 'papier', title: words.paper, texts: [words.paperText] },
    { id: 'secret', title: words.secret, texts: [words.secretText, words.secretNot] },
    { id: 'verifier', title: words.check, texts: [words.checkText] },
  ]
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: votationPath(votation.debate), label: votation.title }]}
          title={words.title}
          lede={words.lede}
        />
      </Wrap>
      {identifications
        .toSorted((a, b) => Number(b === votation.identification) - Number(a === votation.identification))
        .map((level) => {
          const said = words[level]
          const isHere = level === votation.identification
          return (
            <Section key={level} id={level} title={said.title} tone={isHere ? 'stone' : 'paper'}>
              {isHere ? <Tag tone="loire">{words.here}</Tag> : null}
              <Prose>
                <h3>{words.proves}</h3>
                <ul>
                  <li>{said.mailbox}</li>
                  <li>{said.once}</li>
                </ul>
                <h3>{words.not}</h3>
                <ul>
                  <li>{said.person}</li>
                  <li>{said.commune}</li>
                  <li>{said.forced}</li>
                </ul>
              </Prose>
            </Section>
          )
        })}
      {parts.map(({ id, title, texts }) => (
        <Section key={id} id={id} title={title}>
          <Prose>
            {texts.map((text) => (
              <p key={text}>{text}</p>
            ))}
            {id === 'verifier' ? (
              <p>
                <Anchor href={receiptPath(votation.debate)}>{receiptTitle}</Anchor>
              </p>
            ) : null}
          </Prose>
        </Section>
      ))}
    </>
  )
}
