import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { AnswerTable } from '~/modules/answers/components/recommendation-list'
import { giveMessages } from '~/modules/answers/messages/give'
import { answersOfBody, bodyOfLink } from '~/modules/answers/queries-answers.server'
import { linkPath } from '~/modules/answers/rules/answer-paths'
import { lineOf } from '~/modules/answers/views.server'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

export async function loader({ params }: LoaderFunctionArgs) {
  const token = params['token'] ?? ''
  const body = await bodyOfLink(token)
  if (!body) return null
  const { slug, title } = body.debate
  return { token, body: body.name, debate: { slug, title }, lines: (await answersOfBody(body.id)).map(lineOf) }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { link, form } = giveMessages[site.locale]
  return pageMeta({ ...site, title: form.title, description: link.description, path: '/', indexed: false })
}

export default function AnswerLinkPage() {
  const found = useLoaderData<typeof loader>()
  const { link } = useMessages(giveMessages)
  if (!found)
    return (
      <Wrap>
        <PageTitle title={link.deadTitle} />
        <EmptyState title={link.deadTitle} action={<ButtonLink href="/contact">{link.contact}</ButtonLink>}>
          <p>{link.dead}</p>
        </EmptyState>
      </Wrap>
    )
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: debatePath(found.debate), label: found.debate.title }]}
          title={link.title(found.body)}
          lede={link.lede(found.debate.title)}
        />
        <Notice kind="warning">
          <p>{link.private}</p>
        </Notice>
      </Wrap>
      <Section id="recommandations" title={link.list}>
        <AnswerTable
          caption={link.list}
          lines={found.lines}
          hrefOf={({ number }) => `${linkPath(found.token)}/${String(number)}`}
        />
      </Section>
    </>
  )
}
