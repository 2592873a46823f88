import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound } from '~/composition/visitor.server'
import { contributionMessages } from '~/modules/contributions/messages/contributions'
import { contributionPageMessages } from '~/modules/contributions/messages/page'
import { synthesisPage } from '~/modules/contributions/queries-synthesis-page.server'
import { contributionPath, readNumber, synthesesPath, synthesisPath } from '~/modules/contributions/rules/paths'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { Markdown } from '~/modules/editorial/components/markdown'
import { publicPage } from '~/platform/http/public-page'
import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isId } from '~/platform/pure/ids'
import { ButtonLink } from '~/ui/button'
import { Kept } from '~/ui/kept'
import { LinkList } from '~/ui/link-list'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { debateAt, shownDebate } from './load.server'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const facts = await debateAt(request, context, params['slug'])
  const id = params['id'] ?? ''
  const version = readNumber(new URL(request.url).searchParams.get('version') ?? undefined)
  const found = isId(id) ? await synthesisPage(facts, id, version) : null
  if (!found) throw notFound()
  return { debate: shownDebate(facts), id, synthesis: found }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { syntheses } = contributionPageMessages[site.locale]
  const indexed = data?.synthesis.isLast === true && !data.debate.isDemonstration
  const description = syntheses.description(data?.debate.title ?? '')
  return pageMeta({ ...site, title: data?.synthesis.title ?? syntheses.title, description, indexed, type: 'article' })
}

/** What a synthesis draws on: hundreds of links, the same until one of them is taken back. */
function Sources({ slug, cited }: { slug: string; cited: readonly { number: number; title: string }[] }) {
  const { number: numbered } = useMessages(contributionMessages)
  return (
    <LinkList
      items={cited.map(({ number, title }) => ({
        href: contributionPath({ slug }, number),
        title: `${numbered(number)}, ${title}`,
      }))}
    />
  )
}

export default function Synthesis() {
  const { debate, id, synthesis } = useLoaderData<typeof loader>()
  const { syntheses: words } = useMessages(contributionPageMessages)
  const locale = useLocale()
  const { title, theme, version, publishedAt, nodes, isLast, cited, versions } = synthesis
  const path = synthesisPath(debate, id)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: debatePath(debate), label: debate.title },
            { href: synthesesPath(debate), label: words.title },
          ]}
          kicker={debate.themes.find(({ key }) => key === theme)?.title ?? words.title}
          title={title}
          facts={words.version(version, formatDate(publishedAt, locale))}
        />
        {isLast ? null : (
          <Notice kind="warning" title={words.old}>
            <ButtonLink kind="secondary" href={path}>
              {words.latest}
            </ButtonLink>
          </Notice>
        )}
        <Kept of={Markdown} props={{ nodes }} />
      </Wrap>
      <Section id="sources" title={words.sources(cited.length, formatNumber(cited.length, locale))} tone="stone">
        <Kept of={Sources} props={{ slug: debate.slug, cited }} />
      </Section>
      {versions.length > 1 ? (
        <Section id="versions" title={words.versions}>
          <LinkList
            items={versions.map((one) => ({
              href: `${path}?version=${one.version}`,
              title: words.version(one.version, formatDate(one.publishedAt, locale)),
            }))}
          />
        </Section>
      ) : null}
    </>
  )
}
