import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { answerMessage } from '~/modules/editorial/commands/answer-message.server'
import { MessageList } from '~/modules/editorial/components/message-list'
import { editorialMessages } from '~/modules/editorial/messages'
import { editorialActs } from '~/modules/editorial/permissions'
import { receivedMessages } from '~/modules/editorial/queries.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { EmptyState } from '~/ui/empty-state'
import { FilterLinks } from '~/ui/filter-links'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, editorialActs['editorial.read-messages'], null)) throw notFound()
  const params = new URL(request.url).searchParams
  const answered = params.get('etat') === 'repondus'
  const { messages, ...rest } = await receivedMessages({
    answered,
    page: Number.parseInt(params.get('page') ?? '1', 10) || 1,
  })
  return json({
    ...rest,
    answered,
    done: params.get('fait') === 'repondu',
    messages: messages.map(({ sentAt, answeredAt, ...message }) => ({
      ...message,
      sentAt: sentAt.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
    })),
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const id = form.get('id')
  if (typeof id !== 'string' || !isId(id)) throw notFound()
  const outcome = await answerMessage(visitor.actor, { id })
  if ('refused' in outcome) throw notFound()
  return redirect(localPath(context, '/equipe/messages?fait=repondu'))
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = editorialMessages[site.locale].inbox
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function Messages() {
  const { messages, total, page, pages, answered, done } = useLoaderData<typeof loader>()
  const { inbox, pages: editable } = useMessages(editorialMessages)
  return (
    <Wrap>
      <PageTitle title={inbox.title} lede={inbox.lede} back={[{ href: '/equipe', label: editable.back }]} />
      <div className="stack">
        {done ? <Notice kind="success" title={inbox.done} live /> : null}
        <FilterLinks
          label={inbox.title}
          links={[
            {
              href: '/equipe/messages',
              label: inbox.waiting,
              isCurrent: !answered,
              count: answered ? undefined : total,
            },
            {
              href: '/equipe/messages?etat=repondus',
              label: inbox.answered,
              isCurrent: answered,
              count: answered ? total : undefined,
            },
          ]}
        />
        {messages.length === 0 ? (
          <EmptyState title={answered ? inbox.noneAnswered : inbox.noneWaiting}>
            <p>{answered ? inbox.noneAnsweredText : inbox.noneWaitingText}</p>
          </EmptyState>
        ) : (
          <MessageList messages={messages} />
        )}
        <Pagination
          page={page}
          pages={pages}
          hrefOf={(number) => pageHref('/equipe/messages', answered ? 'etat=repondus' : '', number)}
        />
      </div>
    </Wrap>
  )
}
