import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, requireSignedIn } from '~/composition/visitor.server'
import { postedErrors } from '~/modules/label-support/components/posted'
import { ReceiverSections } from '~/modules/label-support/components/receiver-sections'
import { supportMessages } from '~/modules/label-support/messages/index'
import { supportErrors } from '~/modules/label-support/messages/refusals'
import { ownSupportOf } from '~/modules/label-support/queries.server'
import { fileMessages } from '~/platform/files/messages'
import { receiveUpload } from '~/platform/files/receive.server'
import { doneOf } from '~/platform/http/done-of.server'
import { refuse, typedOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { isId } from '~/platform/pure/ids'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeToken } from '~/platform/rate-limit/limit.server'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { actAsReceiver, formOf } from './act-on-support.server'

type Asked = Pick<LoaderFunctionArgs, 'request' | 'context' | 'params'>

/** What accompanies the application of the address, for its applicant's people; for all others the page does not exist. */
async function loadOwnSupport({ request, context, params }: Asked) {
  const visitor = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const own = isId(id) ? await ownSupportOf(visitor.actor, id) : null
  if (!own) throw notFound()
  return { visitor, id, own }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { visitor, own } = await loadOwnSupport(asked)
  return { locale: visitor.locale, own, done: doneOf(asked.request, supportMessages[visitor.locale].receiver.done) }
}

export async function action(asked: ActionFunctionArgs) {
  const { visitor, id } = await loadOwnSupport(asked)
  const { locale } = visitor
  // Before anything is received: what is refused afterwards stays a day on the disk.
  if ('refused' in (await takeToken(counterOf('upload:account', visitor.account.id)))) throw refuse(429, 'too-often')
  const upload = await receiveUpload(asked.request, visitor.sessionId, { maxFiles: 1 })
  if ('refused' in upload) {
    const { code, detail = {}, fields } = upload.refused
    const known = fileMessages[locale].refusals
    const message = Object.hasOwn(known, code) ? known[code as keyof typeof known](detail) : ''
    const errors: Record<string, string> = { file: message }
    return data({ ...formOf(fields), typed: typedOf(fields), errors }, { status: 422 })
  }
  const { fields, files } = upload.ok
  const result = await actAsReceiver(visitor.actor, fields, files[0] ?? null)
  if ('done' in result)
    throw redirect(localPath(asked.context, `/espace/label/${id}/accompagnement?fait=${result.done}`))
  if ('refused' in result && result.refused.code === 'not-found') throw notFound()
  const status = 'refused' in result ? 409 : 422
  return data({ ...formOf(fields), typed: typedOf(fields), errors: supportErrors(result, locale) }, { status })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const { receiver } = supportMessages[found?.locale ?? 'fr']
  return [{ title: `${receiver.title} · Démocratie permanente` }, { name: 'description', content: receiver.meta }]
}

export default function ReceiverPage() {
  const { own, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { receiver } = useMessages(supportMessages)
  const isEmpty = own.supports.length + own.commitments.length + own.yearlies.length === 0
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: `/espace/label/${own.id}/suivi`, label: receiver.back }]}
          kicker={[own.number, own.title].filter(Boolean).join(' · ')}
          title={receiver.title}
          lede={receiver.lede}
        />
        {done ? (
          <Notice kind="success" live>
            <p>{done}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={postedErrors(answer ?? null)} />
        {own.represents ? null : (
          <Notice>
            <p>{receiver.readOnly}</p>
          </Notice>
        )}
        {isEmpty ? <EmptyState title={receiver.nothing} /> : null}
      </Wrap>
      <ReceiverSections own={own} posted={answer ?? null} />
    </>
  )
}
