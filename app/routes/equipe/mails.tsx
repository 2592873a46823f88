import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { formatInstant, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { dropMessage } from '~/platform/outbox/commands/drop-message.server'
import { retryMessage } from '~/platform/outbox/commands/retry-message.server'
import { outboxMessages } from '~/platform/outbox/messages'
import { deadLetters } from '~/platform/outbox/queries.server'
import { isId } from '~/platform/pure/ids'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { Wrap } from '~/ui/section'

const pageSize = 50
const commands = {
  renvoyer: { run: retryMessage, done: 'renvoye' },
  abandonner: { run: dropMessage, done: 'abandonne' },
} as const
const isDone = (text: string | null): text is 'renvoye' | 'abandonne' => text === 'renvoye' || text === 'abandonne'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const params = new URL(request.url).searchParams
  const page = Math.min(100_000, Math.max(1, Number.parseInt(params.get('page') ?? '1', 10) || 1))
  const found = await deadLetters(actor, page, pageSize)
  if (!found) throw notFound()
  const done = params.get('fait')
  return json({
    page,
    pages: Math.max(1, Math.ceil(found.count / pageSize)),
    done: isDone(done) ? done : null,
    letters: found.letters.map(({ setAsideAt, ...letter }) => ({ ...letter, setAsideAt: setAsideAt.toISOString() })),
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const id = form.get('id')
  const act = form.get('acte')
  if (typeof id !== 'string' || !isId(id) || (act !== 'renvoyer' && act !== 'abandonner')) throw notFound()
  const outcome = await commands[act].run(visitor.actor, { id })
  if ('ok' in outcome) return redirect(localPath(context, `/equipe/mails?fait=${commands[act].done}`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return json({ refused: 'not-dead' as const }, { status: 409 })
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { deadTitle, deadDescription } = outboxMessages[site.locale]
  return pageMeta({ ...site, title: deadTitle, description: deadDescription, indexed: false })
}

/** What could not be sent, for the team: why, and what to do. */
export default function DeadLetters() {
  const { letters, page, pages, done } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const messages = useMessages(outboxMessages)
  const locale = useLocale()
  const nameOf = (letter: (typeof letters)[number]) => letter.subject ?? messages.job(letter.kind)
  return (
    <Wrap>
      <PageTitle
        title={messages.deadTitle}
        lede={messages.deadLede}
        back={[{ href: '/equipe', label: messages.team }]}
      />
      <div className="stack">
        {refusal ? <ErrorSummary errors={[{ message: messages.refusals[refusal.refused] }]} /> : null}
        {done && !refusal ? <Notice kind="success" title={messages.done[done]} live /> : null}
        <DataTable
          caption={messages.deadTitle}
          captionHidden
          rows={letters}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title={messages.deadEmpty}>
              <p>{messages.deadEmptyBody}</p>
            </EmptyState>
          }
          columns={[
            {
              key: 'message',
              header: messages.message,
              rowHeader: true,
              cell: (letter) => (
                <>
                  {nameOf(letter)} {letter.to ? <span className="soft">{messages.to(letter.to)}</span> : null}
                </>
              ),
            },
            {
              key: 'reason',
              header: messages.reason,
              cell: ({ reason }) => <span lang="en">{reason || messages.noReason}</span>,
            },
            {
              key: 'attempts',
              header: messages.attempts,
              numeric: true,
              cell: ({ attempts }) => formatNumber(attempts, locale),
            },
            {
              key: 'since',
              oneLine: true,
              header: messages.since,
              cell: ({ setAsideAt }) => (
                <time dateTime={setAsideAt}>{formatInstant(new Date(setAsideAt), locale)}</time>
              ),
            },
            {
              key: 'acts',
              header: messages.acts,
              cell: (letter) => (
                <ActForm action={pageHref('/equipe/mails', '', page)} values={{ id: letter.id }}>
                  <Actions>
                    <Button
                      kind="secondary"
                      name="acte"
                      value="renvoyer"
                      aria-label={messages.actOn(messages.retry, nameOf(letter))}
                    >
                      {messages.retry}
                    </Button>
                    <Button
                      kind="quiet"
                      name="acte"
                      value="abandonner"
                      aria-label={messages.actOn(messages.drop, nameOf(letter))}
                    >
                      {messages.drop}
                    </Button>
                  </Actions>
                </ActForm>
              ),
            },
          ]}
        />
        <Pagination page={page} pages={pages} hrefOf={(number) => pageHref('/equipe/mails', '', number)} />
      </div>
    </Wrap>
  )
}
