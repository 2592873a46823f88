import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { offerTransfer } from '~/modules/label/commands/offer-transfer.server'
import { withdrawTransfer } from '~/modules/label/commands/withdraw-transfer.server'
import { OfferForm, StandingOfferSection } from '~/modules/label/components/transfer-offer'
import { offerTransferForm, transferLimits } from '~/modules/label/forms-transfer'
import { sentenceOf, sentencesIn } from '~/modules/label/messages/refusals'
import { transferMessages } from '~/modules/label/messages/transfer'
import { permissions } from '~/modules/label/permissions'
import { organisationsToOffer, transferPage } from '~/modules/label/queries-transfer.server'
import { doneOf } from '~/platform/http/done-of.server'
import { fieldsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { loadOwn } from './load-form.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { visitor, id, form } = await loadOwn(request, context, params)
  const { application } = form
  if (!can(visitor.actor, permissions['label.offer-transfer'], application)) throw notFound()
  const words = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, transferLimits.words)
  const { offer, problem } = await transferPage(application)
  return {
    locale: visitor.locale,
    id,
    title: application.title,
    organisation: application.organisation.name,
    words,
    found: words === '' || offer || problem ? null : ((await organisationsToOffer(words, application)) ?? []),
    offer,
    problem: problem && sentenceOf({ code: problem }, visitor.locale),
    done: doneOf(request, transferMessages[visitor.locale].done),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const { id } = await loadOwn(request, context, params)
  const fields = fieldsOf(form)
  const after = (done: string) => redirect(localPath(context, `/espace/label/${id}/transmettre?fait=${done}`))
  if (fields['intent'] === 'withdraw') {
    const taken = await withdrawTransfer(visitor.actor, { id })
    if ('ok' in taken) throw after('reprise')
    throw notFound()
  }
  const read = parseForm(offerTransferForm, fields)
  if ('errors' in read) return data({ fields, errors: sentencesIn(read.errors, visitor.locale) }, { status: 422 })
  const outcome = await offerTransfer(visitor.actor, { id, ...read.ok })
  if ('ok' in outcome) throw after('proposee')
  if (outcome.refused.code === 'not-found') throw notFound()
  const errors: Record<string, string> = { [outcome.refused.field ?? '']: sentenceOf(outcome.refused, visitor.locale) }
  return data({ fields, errors }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const { title, metaDescription } = transferMessages[found?.locale ?? 'fr']
  return [{ title: `${title} · Démocratie permanente` }, { name: 'description', content: metaDescription }]
}

export default function TransferPage() {
  const { id, title, organisation, words, found, offer, problem, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(transferMessages)
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: `/espace/label/${id}/suivi`, label: title }]}
          title={messages.title}
          lede={messages.lede}
          facts={<span>{organisation}</span>}
        />
        {done ? (
          <Notice kind="success" live>
            <p>{done}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={listed(errors)} />
        {problem ? (
          <Notice>
            <p>{problem}</p>
          </Notice>
        ) : null}
        {offer ? <StandingOfferSection offer={offer} /> : null}
      </Wrap>
      {offer || problem ? null : (
        <OfferForm
          path={`/espace/label/${id}/transmettre`}
          words={words}
          found={found}
          typed={answer?.fields ?? {}}
          errors={errors}
        />
      )}
    </>
  )
}
