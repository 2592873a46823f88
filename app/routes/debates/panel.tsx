import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound } from '~/composition/visitor.server'
import { DebateHeading } from '~/modules/debates/components/debate-parts'
import { DocumentLinks } from '~/modules/debates/components/file-parts'
import { PanelPeople, PanelSessions } from '~/modules/debates/components/panel-parts'
import { publicDebateMessages } from '~/modules/debates/messages/public'
import { stageOf } from '~/modules/debates/queries.server'
import { fileView, headOf, panelView } from '~/modules/debates/view.server'
import { Markdown } from '~/modules/editorial/components/markdown'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { Section, Wrap } from '~/ui/section'
import { debateAt } from './load-debate.server'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate } = await debateAt(request, context, params['slug'])
  const stage = stageOf(debate, 'panel')
  if (!stage) throw notFound()
  const [head, panel, { documents }] = await Promise.all([
    headOf(debate),
    panelView(debate, stage),
    fileView(debate.id, 'panel'),
  ])
  return { debate: head, panel, documents, title: stage.title }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { lede } = publicDebateMessages[site.locale].panel
  const indexed = data !== undefined && !data.debate.isDemonstration && data.debate.state !== 'draft'
  return pageMeta({ ...site, title: data ? `${data.title}, ${data.debate.title}` : '', description: lede, indexed })
}

export default function PanelPage() {
  const { debate, panel, documents, title } = useLoaderData<typeof loader>()
  const { panel: words } = useMessages(publicDebateMessages)
  return (
    <>
      <Wrap>
        <DebateHeading debate={debate} title={title} lede={words.lede} />
        <h2>{words.who}</h2>
        <PanelPeople {...panel} />
      </Wrap>
      <Section id="seances" title={words.sessions} tone="stone">
        <PanelSessions sessions={panel.sessions} />
      </Section>
      {panel.opinion.length > 0 ? (
        <Section id="avis" title={words.opinion}>
          <Markdown nodes={panel.opinion} />
        </Section>
      ) : null}
      <DocumentLinks documents={documents} title={words.documents} />
    </>
  )
}
