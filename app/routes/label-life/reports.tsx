import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { teamMessages } from '~/modules/label/messages/team'
import { lifeMessages } from '~/modules/label-life/messages/index'
import { reportsOf } from '~/modules/label-life/queries.server'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { EmptyState } from '~/ui/empty-state'
import { LinkList } from '~/ui/link-list'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const [open, answered] = [await reportsOf(actor, { answered: false }), await reportsOf(actor, { answered: true })]
  if (!open || !answered) throw notFound()
  return { locale, open, answered, isDone: new URL(request.url).searchParams.get('fait') === 'repondu' }
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const { reports } = lifeMessages[found?.locale ?? 'fr']
  return [{ title: `${reports.title} · Démocratie permanente` }, { name: 'description', content: reports.toolText }]
}

export default function LabelReportsPage() {
  const { open, answered, isDone } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const { reports, report } = useMessages(lifeMessages)
  const { queue } = useMessages(teamMessages)
  const items = (rows: typeof open) =>
    rows.map(({ id, kind, label, confirmedOn, outcome }) => ({
      href: `/equipe/label/signalements/${id}`,
      title: `${report.kinds[kind]}, ${label.title}`,
      text: [
        label.number,
        label.organisation.name,
        `${reports.received} ${formatDate(new Date(confirmedOn), locale)}`,
        outcome ? report.outcomes[outcome] : '',
      ]
        .filter(Boolean)
        .join(' · '),
    }))
  return (
    <>
      <Wrap>
        <PageTitle back={[{ href: '/equipe/label', label: queue.title }]} title={reports.title} lede={reports.lede} />
        {isDone ? (
          <Notice kind="success" live>
            <p>{reports.done}</p>
          </Notice>
        ) : null}
        <h2>{reports.open}</h2>
        {open.length === 0 ? <EmptyState level={3} title={reports.none} /> : <LinkList items={items(open)} />}
      </Wrap>
      {answered.length > 0 ? (
        <Section id="repondus" title={reports.answered} tone="stone">
          <LinkList items={items(answered)} />
        </Section>
      ) : null}
    </>
  )
}
