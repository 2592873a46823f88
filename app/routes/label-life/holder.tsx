import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, requireSignedIn } from '~/composition/visitor.server'
import { validityStatus } from '~/modules/label/components/validity-status'
import { publicMessages } from '~/modules/label/messages/public'
import { ContestForm, DropContestForm, ObserveForm } from '~/modules/label-life/components/holder-forms'
import { lifeErrors } from '~/modules/label-life/components/life-errors'
import { ProcedureView } from '~/modules/label-life/components/procedure-view'
import { lifeLimits } from '~/modules/label-life/forms'
import { lifeMessages } from '~/modules/label-life/messages/index'
import { ownLifeOf } from '~/modules/label-life/queries.server'
import { isHearing, isOver } from '~/modules/label-life/rules/procedure'
import { fileMessages } from '~/platform/files/messages'
import { receiveUpload } from '~/platform/files/receive.server'
import { doneOf } from '~/platform/http/done-of.server'
import { refuse, typedOf } from '~/platform/http/form.server'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isId } from '~/platform/pure/ids'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeToken } from '~/platform/rate-limit/limit.server'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { Status } from '~/ui/status'
import { actAsHolder } from './act-on-life.server'

type Asked = Pick<LoaderFunctionArgs, 'request' | 'context' | 'params'>

/** The procedure on the label of the address, for its holder's people; for all others the page does not exist. */
async function loadOwnLife({ request, context, params }: Asked) {
  const visitor = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const life = isId(id) ? await ownLifeOf(visitor.actor, id) : null
  if (!life) throw notFound()
  return { visitor, id, life }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { visitor, id, life } = await loadOwnLife(asked)
  return { locale: visitor.locale, id, life, done: doneOf(asked.request, lifeMessages[visitor.locale].holder.done) }
}

export async function action(asked: ActionFunctionArgs) {
  const { visitor, id } = await loadOwnLife(asked)
  const { locale } = visitor
  // Before anything is received: what is refused afterwards stays a day on the disk.
  if ('refused' in (await takeToken(counterOf('upload:account', visitor.account.id)))) throw refuse(429, 'too-often')
  const upload = await receiveUpload(asked.request, visitor.sessionId, { maxFiles: lifeLimits.files })
  if ('refused' in upload) {
    const { code, detail = {}, fields } = upload.refused
    const known = fileMessages[locale].refusals
    const message = Object.hasOwn(known, code) ? known[code as keyof typeof known](detail) : ''
    return data({ typed: typedOf(fields), errors: { files: message } as Record<string, string> }, { status: 422 })
  }
  const { fields, files } = upload.ok
  const result = await actAsHolder(visitor.actor, fields, files)
  if ('done' in result)
    throw redirect(localPath(asked.context, `/espace/label/${id}/mise-en-cause?fait=${result.done}`))
  if ('refused' in result && result.refused.code === 'not-found') throw notFound()
  const status = 'refused' in result ? 409 : 422
  return data({ typed: typedOf(fields), errors: lifeErrors(result, locale) }, { status })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const { holder } = lifeMessages[found?.locale ?? 'fr']
  return [{ title: `${holder.titleOver} · Démocratie permanente` }, { name: 'description', content: holder.meta }]
}

export default function HolderLifePage() {
  const { id, life, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const { holder } = useMessages(lifeMessages)
  const { validities } = useMessages(publicMessages).register
  const { procedure, represents, contestUntil } = life
  const given = { id: procedure.id, typed: answer?.typed ?? {}, errors: answer?.errors ?? {} }
  const isOpen = isHearing(procedure.state)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: `/espace/label/${id}/suivi`, label: holder.back }]}
          kicker={`${life.number} · ${life.organisation}`}
          title={isOver(procedure.state) ? holder.titleOver : holder.title}
          lede={isOpen ? holder.lede : life.title}
          facts={<Status kind={validityStatus[life.validity]}>{validities[life.validity]}</Status>}
        />
        {done ? (
          <Notice kind="success" live>
            <p>{done}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={listed(given.errors)} />
        {procedure.state === 'contested' && procedure.appealDueOn ? (
          <Notice>
            <p>{holder.contested(formatDate(procedure.appealDueOn, locale))}</p>
          </Notice>
        ) : null}
        {represents ? null : (
          <Notice>
            <p>{holder.readOnly}</p>
          </Notice>
        )}
      </Wrap>
      <ProcedureView procedure={procedure} />
      {represents && isOpen ? <ObserveForm {...given} hearUntil={procedure.hearUntil} /> : null}
      {represents && contestUntil ? <ContestForm {...given} until={contestUntil} /> : null}
      {represents && procedure.state === 'contested' ? (
        <DropContestForm id={procedure.id} page={`/espace/label/${id}/mise-en-cause`} />
      ) : null}
    </>
  )
}
