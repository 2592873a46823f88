import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { teamMessages } from '~/modules/label/messages/team'
import { templateMessages } from '~/modules/label/messages/template'
import { permissions } from '~/modules/label/permissions'
import { type TemplateRow, templatesOf } from '~/modules/label/queries-template.server'
import { templateUses } from '~/modules/label/rules/template'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { Actions, ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const rows = await templatesOf(actor)
  if (!rows) throw notFound()
  return { locale, rows, mayWrite: can(actor, permissions['label.write-templates'], null) }
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const { title, metaDescription } = templateMessages[found?.locale ?? 'fr']
  return [{ title: `${title} · Démocratie permanente` }, { name: 'description', content: metaDescription }]
}

function Rows({ caption, rows }: { caption: string; rows: readonly TemplateRow[] }) {
  const locale = useLocale()
  const messages = useMessages(templateMessages)
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: messages.name,
          rowHeader: true,
          cell: ({ id, name }) => <Anchor href={`/equipe/label/modeles/${id}`}>{name}</Anchor>,
        },
        { key: 'use', header: messages.use, cell: ({ use }) => messages.uses[use] },
        {
          key: 'changed',
          header: messages.history,
          cell: ({ by, updatedAt }) =>
            messages.changed(by || messages.somebody, formatDate(new Date(updatedAt), locale)),
        },
      ]}
    />
  )
}

export default function TemplatesPage() {
  const { rows, mayWrite } = useLoaderData<typeof loader>()
  const messages = useMessages(templateMessages)
  const { queue } = useMessages(teamMessages)
  const [kept, archived] = [rows.filter((row) => !row.isArchived), rows.filter((row) => row.isArchived)]
  return (
    <Wrap>
      <PageTitle back={[{ href: '/equipe/label', label: queue.title }]} title={messages.title} lede={messages.lede} />
      {kept.length === 0 ? (
        <EmptyState title={messages.none}>{mayWrite ? <p>{messages.noneHelp}</p> : null}</EmptyState>
      ) : (
        <Rows caption={messages.count(kept.length)} rows={kept} />
      )}
      {mayWrite ? (
        <>
          <h2>{messages.write}</h2>
          <Actions>
            {templateUses.map((use) => (
              <ButtonLink key={use} kind="secondary" href={`/equipe/label/modeles/nouveau?usage=${use}`}>
                {messages.uses[use]}
              </ButtonLink>
            ))}
          </Actions>
        </>
      ) : null}
      {archived.length > 0 ? <Rows caption={messages.archived} rows={archived} /> : null}
    </Wrap>
  )
}
