import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { DebateHeading } from '~/modules/debates/components/debate-parts'
import { GarantList, JournalLines, MatterList } from '~/modules/debates/components/garants-parts'
import { garantMessages } from '~/modules/debates/messages/garants'
import { journalOf } from '~/modules/debates/queries-journal.server'
import { garantsPath } from '~/modules/debates/rules/debate-paths'
import { garantsView, headOf, mattersView } from '~/modules/debates/view.server'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { pageHref, Pagination } from '~/ui/pagination'
import { Section, Wrap } from '~/ui/section'
import { debateAt, pageIn } from './load-debate.server'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate } = await debateAt(request, context, params['slug'])
  const page = pageIn(request)
  const [head, garants, journal, matters] = await Promise.all([
    headOf(debate),
    garantsView(debate.id),
    journalOf(debate.id, page),
    mattersView(debate.id),
  ])
  return { debate: head, garants, ...journal, page, matters }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { title, lede } = garantMessages[site.locale]
  const indexed = data !== undefined && !data.debate.isDemonstration && data.debate.state !== 'draft'
  return pageMeta({ ...site, title: data ? `${title}, ${data.debate.title}` : title, description: lede, indexed })
}

export default function Garants() {
  const { debate, garants, entries, page, pages, matters } = useLoaderData<typeof loader>()
  const words = useMessages(garantMessages)
  const path = garantsPath(debate)
  return (
    <>
      <Wrap>
        <DebateHeading
          debate={debate}
          title={words.title}
          lede={words.lede}
          actions={debate.state === 'draft' ? null : <ButtonLink href={`${path}/saisir`}>{words.seize}</ButtonLink>}
        />
        <h2>{words.who}</h2>
        {garants.length === 0 ? <EmptyState level={3} title={words.none} /> : <GarantList garants={garants} />}
      </Wrap>
      <Section id="journal" title={words.journal} tone="stone">
        {entries.length === 0 ? <p className="soft">{words.noEntry}</p> : <JournalLines entries={entries} />}
        <Pagination page={page} pages={pages} hrefOf={(number) => `${pageHref(path, '', number)}#journal`} />
      </Section>
      <Section id="demandes" title={words.matters}>
        {matters.received === 0 ? (
          <p className="soft">{words.noMatter}</p>
        ) : (
          <p>{words.counts(matters.received, matters.answered, matters.secret)}</p>
        )}
        <MatterList matters={matters.shown} />
      </Section>
    </>
  )
}
