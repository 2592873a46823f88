import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { decisionMessages } from '~/modules/label/messages/decision'
import { SupportFigures } from '~/modules/label-support/components/support-figures'
import { supportMessages } from '~/modules/label-support/messages/index'
import { awaitingTeam, supportFigures } from '~/modules/label-support/queries-overview.server'
import { formatDate } from '~/platform/i18n/format'
import { useMessages } from '~/platform/i18n/react'
import { LinkList } from '~/ui/link-list'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

type Followed = { id: string; number: string | null; title: string; organisation: { name: string } }
const about = ({ number, title, organisation }: Followed): string =>
  [number, title, organisation.name].filter(Boolean).join(' · ')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const [figures, awaiting] = [await supportFigures(actor), await awaitingTeam(actor)]
  if (!figures || !awaiting) throw notFound()
  const { shared } = supportMessages[locale]
  const kinds: Readonly<Record<string, string>> = decisionMessages[locale].support
  const line = (row: { id: string; application: Followed }, title: string, anchor: string, dueOn?: string) => ({
    href: `/equipe/label/${row.application.id}/accompagnement#${anchor}`,
    title,
    text: `${about(row.application)}${dueOn ? `, ${shared.dueOn(formatDate(dueOn, locale))}` : ''}`,
  })
  return {
    locale,
    figures,
    lists: {
      reported: awaiting.reported.map((row) => line(row, row.commitment, `engagement-${row.id}`, row.dueOn)),
      toDo: awaiting.toDo.map((row) => line(row, `${kinds[row.kind] ?? row.kind}, ${row.note}`, `appui-${row.id}`)),
      late: awaiting.late.map((row) => line(row, row.commitment, `engagement-${row.id}`, row.dueOn)),
      lateYearly: awaiting.lateYearly.map((row) => line(row, shared.yearly(row.year), 'bilans', row.dueOn)),
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const { overview } = supportMessages[found?.locale ?? 'fr']
  return [{ title: `${overview.title} · Démocratie permanente` }, { name: 'description', content: overview.toolText }]
}

export default function SupportOverviewPage() {
  const { figures, lists } = useLoaderData<typeof loader>()
  const { overview } = useMessages(supportMessages)
  const parts = ['reported', 'toDo', 'late', 'lateYearly'] as const
  return (
    <>
      <Wrap>
        <PageTitle back={[{ href: '/equipe', label: overview.back }]} title={overview.title} lede={overview.lede} />
      </Wrap>
      <Section id="chiffres" title={overview.figures} tone="stone">
        <SupportFigures counts={figures} />
      </Section>
      {parts.map((part) => (
        <Section key={part} id={`liste-${part}`} title={overview[part]}>
          {lists[part].length === 0 ? <p className="soft">{overview.none[part]}</p> : <LinkList items={lists[part]} />}
        </Section>
      ))}
    </>
  )
}
