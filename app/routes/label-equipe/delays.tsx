import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { DelayTable } from '~/modules/label/components/delay-tables'
import { QueueTable } from '~/modules/label/components/queue-table'
import { teamMessages } from '~/modules/label/messages/team'
import { toolMessages } from '~/modules/label/messages/tools'
import { delaysOf } from '~/modules/label/queries-tools.server'
import { today } from '~/platform/clock.server'
import { useMessages } from '~/platform/i18n/react'
import { EmptyState } from '~/ui/empty-state'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

const lateSearch = 'retard=oui'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const delays = await delaysOf(actor)
  if (!delays) throw notFound()
  const { recent, ever, late } = delays
  const rows = late.rows.map((row) => ({ ...row, submittedAt: row.submittedAt?.toISOString() ?? null }))
  return { locale, today: today(), recent, ever, late: { total: late.total, rows } }
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const { title, metaDescription } = toolMessages[found?.locale ?? 'fr'].delays
  return [{ title: `${title} · Démocratie permanente` }, { name: 'description', content: metaDescription }]
}

export default function DelaysPage() {
  const { late, recent, ever, today: day } = useLoaderData<typeof loader>()
  const messages = useMessages(toolMessages).delays
  const { queue } = useMessages(teamMessages)
  return (
    <>
      <Wrap>
        <PageTitle back={[{ href: '/equipe/label', label: queue.title }]} title={messages.title} lede={messages.lede} />
      </Wrap>
      <Section id="en-retard" title={messages.lateTitle} lede={<p>{messages.lateLede}</p>}>
        {late.total === 0 ? (
          <EmptyState level={3} title={messages.none} />
        ) : (
          <>
            <p>
              {messages.lateCount(late.total)} <Anchor href={`/equipe/label?${lateSearch}`}>{messages.seeLate}</Anchor>
            </p>
            <QueueTable rows={late.rows} today={day} sort="due" search={lateSearch} />
          </>
        )}
      </Section>
      <Section id="douze-mois" title={messages.recent} lede={<p>{messages.figuresLede}</p>} tone="stone">
        <DelayTable caption={messages.recent} figures={recent} />
      </Section>
      <Section id="depuis-le-debut" title={messages.ever}>
        <DelayTable caption={messages.ever} figures={ever} />
      </Section>
    </>
  )
}
