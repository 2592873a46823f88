import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound } from '~/composition/visitor.server'
import { LetterText } from '~/modules/circles/components/letter-parts'
import { letterMessages } from '~/modules/circles/messages/letters'
import { sentLetter, signedContent } from '~/modules/circles/queries-letters.server'
import { plainText, readMarkdown } from '~/modules/editorial/rules/markdown'
import { publicPage } from '~/platform/http/public-page'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { NextStep } from '~/ui/next-step'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export const headers = publicPage

export async function loader({ params }: LoaderFunctionArgs) {
  const issue = await sentLetter(params['slug'] ?? '')
  if (!issue) throw notFound()
  const { title, sections } = await signedContent(issue)
  const parts = sections.map(({ body, ...section }) => ({ ...section, text: readMarkdown(body) }))
  return {
    ...{ title, parts, isDemonstration: issue.isDemonstration },
    sentAt: (issue.sentAt ?? issue.createdAt).toISOString(),
    community: issue.community,
    description: parts
      .map(({ text }) => plainText(text))
      .join(' ')
      .slice(0, 200),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { list } = letterMessages[site.locale]
  return pageMeta({ ...site, title: data?.title ?? list.title, description: data?.description ?? list.description, type: 'article' }) // prettier-ignore
}

export default function LetterPage() {
  const { title, parts, isDemonstration, sentAt, community } = useLoaderData<typeof loader>()
  const { list, page } = useMessages(letterMessages)
  const locale = useLocale()
  return (
    <Wrap>
      <PageTitle
        back={[{ href: '/lettres', label: list.title }]}
        kicker={page.kicker(community.name)}
        title={title}
        facts={<time dateTime={sentAt}>{page.sent(formatDate(new Date(sentAt), locale))}</time>}
      />
      {isDemonstration ? <Notice>{page.demonstration}</Notice> : null}
      <LetterText sections={parts} />
      <NextStep
        action={
          <>
            <ButtonLink href={`/lettres/abonnement?communaute=${community.slug}`}>{list.subscribe}</ButtonLink>
            <ButtonLink kind="quiet" href={`/communautes/${community.slug}`}>
              {page.community}
            </ButtonLink>
          </>
        }
      >
        <p>{list.lede}</p>
      </NextStep>
    </Wrap>
  )
}
