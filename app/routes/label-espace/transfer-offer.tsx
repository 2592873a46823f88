import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { acceptTransfer } from '~/modules/label/commands/accept-transfer.server'
import { declineTransfer } from '~/modules/label/commands/decline-transfer.server'
import { AnswerOffer, OfferedFacts } from '~/modules/label/components/transfer-answer'
import { acceptTransferForm, declineTransferForm } from '~/modules/label/forms-transfer'
import { sentenceOf, sentencesIn } from '~/modules/label/messages/refusals'
import { transferMessages } from '~/modules/label/messages/transfer'
import { offerFor } from '~/modules/label/queries-transfer.server'
import { memberMessages } from '~/modules/members/messages'
import { fieldsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import { isId } from '~/platform/pure/ids'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const id = params['transfer'] ?? ''
  const offer = isId(id) ? await offerFor(actor, id) : null
  if (!offer) throw notFound()
  return { locale, ...offer, cannot: offer.problem && sentenceOf({ code: offer.problem }, locale) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const transferId = params['transfer'] ?? ''
  if (!isId(transferId)) throw notFound()
  const fields = fieldsOf(form)
  const isAccepted = fields['intent'] === 'accept'
  const read = parseForm(acceptTransferForm, fields)
  const said = parseForm(declineTransferForm, fields)
  const problems = isAccepted ? read : said
  if ('errors' in problems)
    return data({ fields, errors: sentencesIn(problems.errors, visitor.locale) }, { status: 422 })
  const outcome = isAccepted
    ? await acceptTransfer(visitor.actor, { transferId, ...('ok' in read ? read.ok : {}) })
    : await declineTransfer(visitor.actor, { transferId, answer: 'ok' in said ? said.ok.answer : '' })
  if ('ok' in outcome)
    throw redirect(
      localPath(
        context,
        isAccepted ? `/espace/label/${outcome.ok.id}/suivi?fait=acceptee` : '/espace/label?fait=declinee',
      ),
    )
  if (outcome.refused.code === 'not-found') throw notFound()
  const errors: Record<string, string> = { [outcome.refused.field ?? '']: sentenceOf(outcome.refused, visitor.locale) }
  return data({ fields, errors }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const { answer } = transferMessages[found?.locale ?? 'fr']
  return [
    { title: `${answer.title(found?.from ?? '')} · Démocratie permanente` },
    { name: 'description', content: answer.metaDescription },
  ]
}

export default function TransferOfferPage() {
  const { from, isOpen, reason, dueOn, choices, cannot, application } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const messages = useMessages(transferMessages).answer
  const { desk } = useMessages(memberMessages)
  const errors: Readonly<Record<string, string>> = answered?.errors ?? {}
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/espace', label: desk.title }]}
          kicker={messages.kicker}
          title={messages.title(from)}
        />
        <ErrorSummary errors={listed(errors)} />
        {isOpen ? (
          <OfferedFacts file={application} reason={reason} dueOn={dueOn} />
        ) : (
          <Notice title={messages.over}>
            <p>{messages.overText}</p>
          </Notice>
        )}
      </Wrap>
      {isOpen ? <AnswerOffer choices={choices} cannot={cannot} typed={answered?.fields ?? {}} errors={errors} /> : null}
    </>
  )
}
