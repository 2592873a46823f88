import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound } from '~/composition/visitor.server'
import { env } from '~/platform/env.server'
import { formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { outboxMessages } from '~/platform/outbox/messages'
import { keptMails } from '~/platform/outbox/queries.server'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { Wrap } from '~/ui/section'

const pageSize = 50

export async function loader({ request }: LoaderFunctionArgs) {
  if (!env().demonstration) throw notFound()
  const params = new URL(request.url).searchParams
  const recipient = params.get('pour')?.slice(0, 320) || null
  const page = Math.min(100_000, Math.max(1, Number.parseInt(params.get('page') ?? '1', 10) || 1))
  const { mails, count } = await keptMails(page, pageSize, recipient ?? undefined)
  return json({
    recipient,
    page,
    count,
    pages: Math.max(1, Math.ceil(count / pageSize)),
    mails: mails.map(({ sentAt, ...mail }) => ({ ...mail, sentAt: sentAt.toISOString() })),
  })
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { mailsTitle, mailsDescription } = outboxMessages[site.locale]
  return pageMeta({ ...site, title: mailsTitle, description: mailsDescription, indexed: false })
}

/** A demonstration's mails; a live portal has no such page. */
export default function Mails() {
  const { mails, recipient, page, pages, count } = useLoaderData<typeof loader>()
  const messages = useMessages(outboxMessages)
  const locale = useLocale()
  const filter = recipient ? `pour=${encodeURIComponent(recipient)}` : ''
  return (
    <Wrap>
      <PageTitle
        title={recipient ? messages.onlyFor(recipient) : messages.mailsTitle}
        lede={messages.mailsLede}
        back={recipient ? [{ href: '/dev/mails', label: messages.allMails }] : []}
      />
      <div className="stack">
        <DataTable
          caption={messages.mailCount(count)}
          rows={mails}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title={messages.mailsEmpty}>
              <p>{messages.mailsEmptyBody}</p>
            </EmptyState>
          }
          columns={[
            {
              key: 'subject',
              header: messages.subject,
              rowHeader: true,
              cell: ({ id, subject }) => <Anchor href={`/dev/mails/${id}`}>{subject}</Anchor>,
            },
            {
              key: 'to',
              header: messages.recipient,
              cell: (mail) => (
                <Anchor href={`/dev/mails?pour=${encodeURIComponent(mail.recipient)}`}>{mail.recipient}</Anchor>
              ),
            },
            {
              key: 'at',
              oneLine: true,
              header: messages.sentAt,
              cell: ({ sentAt }) => <time dateTime={sentAt}>{formatInstant(new Date(sentAt), locale)}</time>,
            },
          ]}
        />
        <Pagination page={page} pages={pages} hrefOf={(number) => pageHref('/dev/mails', filter, number)} />
      </div>
    </Wrap>
  )
}
