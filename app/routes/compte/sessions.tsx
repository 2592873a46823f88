import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, readAct, requireSignedIn } from '~/composition/visitor.server'
import { endOtherSessions, endSession } from '~/modules/accounts/commands/end-sessions.server'
import { useProblems } from '~/modules/accounts/components/problems'
import { accountsMessages } from '~/modules/accounts/messages'
import { sessionsOf } from '~/modules/accounts/queries.server'
import { formatDate, formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { Status } from '~/ui/status'
import { accountMeta } from './meta'
import { formAgain } from './respond.server'

export const meta = accountMeta(({ sessions }) => ({ title: sessions.title, description: sessions.lede }))

const path = '/espace/compte/sessions'
const notices: Readonly<Record<string, 'ended' | 'endedOthers'>> = { une: 'ended', autres: 'endedOthers' }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account, sessionId } = await requireSignedIn(request, context)
  return {
    sessions: await sessionsOf(account.id, sessionId),
    notice: notices[new URL(request.url).searchParams.get('fait') ?? ''] ?? null,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const userId = visitor.account.id
  const others = form.get('intent') === 'others'
  const outcome = others
    ? await endOtherSessions(visitor.actor, { userId, sessionId: visitor.sessionId })
    : await endSession(visitor.actor, { userId, handle: String(form.get('handle') ?? '') })
  if ('refused' in outcome) return formAgain([outcome.refused], form)
  return redirect(localPath(context, `${path}?fait=${others ? 'autres' : 'une'}`))
}

export default function SessionsPage() {
  const { sessions, notice } = useLoaderData<typeof loader>()
  const { account, common, sessions: words } = useMessages(accountsMessages)
  const { summary } = useProblems(useActionData<typeof action>())
  const locale = useLocale()
  const nameOf = (device: string) => device || words.unknownDevice
  return (
    <Wrap>
      {summary}
      <PageTitle
        title={words.title}
        lede={words.lede}
        back={[
          { href: '/espace', label: common.space },
          { href: '/espace/compte', label: account.title },
        ]}
      />
      {notice ? <Notice kind="success" live title={words[notice]} /> : null}
      <DataTable
        caption={words.caption}
        rows={sessions}
        rowKey={({ handle }) => handle}
        columns={[
          { key: 'device', header: words.device, rowHeader: true, cell: ({ device }) => nameOf(device) },
          { key: 'opened', header: words.opened, cell: ({ createdAt }) => formatDate(createdAt, locale) },
          { key: 'seen', header: words.lastSeen, cell: ({ lastSeenAt }) => formatInstant(lastSeenAt, locale) },
          {
            key: 'action',
            header: words.action,
            cell: ({ handle, device, createdAt, present }) =>
              present ? (
                <Status kind="in-progress">{words.present}</Status>
              ) : (
                <ActForm values={{ intent: 'one', handle }}>
                  <Button kind="secondary" aria-label={words.endNamed(nameOf(device), formatDate(createdAt, locale))}>
                    {words.end}
                  </Button>
                </ActForm>
              ),
          },
        ]}
      />
      {sessions.length > 1 ? (
        <ActForm values={{ intent: 'others' }}>
          <Actions>
            <Button kind="danger">{words.endOthers}</Button>
          </Actions>
        </ActForm>
      ) : (
        <p>{words.alone}</p>
      )}
    </Wrap>
  )
}
