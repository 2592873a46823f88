import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { appealReferral } from '~/modules/referrals/commands/appeal-referral.server'
import { separateReferral } from '~/modules/referrals/commands/separate-referral.server'
import { withdrawReferral } from '~/modules/referrals/commands/withdraw-referral.server'
import { AppealAct, type FollowProps, SeparateAct, WithdrawAct } from '~/modules/referrals/components/follow-acts'
import { ProcedureLine, ProcedureNews } from '~/modules/referrals/components/procedure-line'
import { ReferralAppeals, ReferralDecision, ReferralJoined } from '~/modules/referrals/components/procedure-sections'
import { ReferralHistory } from '~/modules/referrals/components/referral-history'
import { appealForm, separationForm, withdrawalForm } from '~/modules/referrals/forms-procedure'
import { procedureOwnMessages } from '~/modules/referrals/messages/procedure-own'
import { procedureSentence } from '~/modules/referrals/messages/procedure-refusals'
import { followedReferral } from '~/modules/referrals/queries-own.server'
import { procedureOf } from '~/modules/referrals/queries-procedure.server'
import { myReferralPath, referralPath } from '~/modules/referrals/rules/referral'
import { doneOf } from '~/platform/http/done-of.server'
import { fieldsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import type { Person } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const page = isId(id) ? await followedReferral(actor, id) : null
  const procedure = page && (await procedureOf(id, locale))
  if (!page || !procedure) throw notFound()
  return { page, procedure, done: doneOf(request, procedureOwnMessages[locale].follow.done) }
}

async function act(actor: Person, id: string, fields: Readonly<Record<string, string | string[]>>) {
  const intent = fields['intent']
  if (intent === 'appeal') {
    const read = parseForm(appealForm, fields)
    return 'ok' in read ? { done: 'contestee', ...(await appealReferral(actor, { id, ...read.ok })) } : read
  }
  if (intent === 'separate') {
    const read = parseForm(separationForm, fields)
    return 'ok' in read ? { done: 'reprise', ...(await separateReferral(actor, { id, ...read.ok })) } : read
  }
  const read = parseForm(withdrawalForm, fields)
  return 'ok' in read ? { done: 'retiree', ...(await withdrawReferral(actor, { id, ...read.ok })) } : read
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const id = params['id'] ?? ''
  const fields = fieldsOf(form)
  const result = await act(visitor.actor, isId(id) ? id : '', fields)
  if ('ok' in result) throw redirect(localPath(context, `${myReferralPath(id)}/suivi?fait=${result.done}`))
  if ('refused' in result && result.refused.code === 'not-found') throw notFound()
  const codes = 'errors' in result ? result.errors : { [result.refused.field ?? '']: result.refused.code }
  const errors = Object.fromEntries(
    Object.entries(codes).map(([field, code]) => [field, procedureSentence(code, visitor.locale)]),
  )
  return data({ fields, errors }, { status: 'errors' in result ? 422 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { title, description } = procedureOwnMessages[site.locale].follow
  return pageMeta({ ...site, title: title(found?.page.number ?? ''), description, indexed: false })
}

export default function FollowReferral() {
  const { page, procedure, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { follow: messages } = useMessages(procedureOwnMessages)
  const fields: Readonly<Record<string, string | readonly string[]>> = answer?.fields ?? {}
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  const text = (value: string | readonly string[] | undefined) => (typeof value === 'string' ? value : '')
  const intent = text(fields['intent'])
  const acts: FollowProps = {
    page,
    typed: (of, name) => (intent === of ? text(fields[name]) : ''),
    errorOf: (of, field) => (intent === of ? errors[field] : undefined),
  }
  const { withdraw, separate, appeal } = page.may
  const isToComplete = page.state === 'to-complete'
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/espace', label: messages.space }]}
          kicker={messages.title(page.number)}
          title={page.title}
          actions={
            <>
              {isToComplete ? <ButtonLink href={myReferralPath(page.id)}>{messages.complete}</ButtonLink> : null}
              <ButtonLink kind="secondary" href={referralPath(page.number)}>
                {messages.publicPage}
              </ButtonLink>
            </>
          }
        />
        {done && !answer ? (
          <Notice kind="success" live>
            <p>{done}</p>
          </Notice>
        ) : null}
        <ErrorSummary
          errors={Object.entries(errors).map(([field, message]) => ({
            message,
            ...(field ? { field } : {}),
            ...(field === 'reason' ? { id: `${intent}-reason` } : {}),
          }))}
        />
        <ProcedureLine page={procedure} />
        <ProcedureNews page={procedure} />
        <ReferralJoined joinedTo={procedure.joinedTo} joined={[]} />
        {page.answers ? null : <p>{messages.representativesOnly}</p>}
        {withdraw || separate || appeal || isToComplete ? null : <p>{messages.nothing}</p>}
      </Wrap>
      <ReferralDecision page={procedure} />
      <AppealAct {...acts} />
      <SeparateAct {...acts} />
      <ReferralAppeals appeals={procedure.appeals} />
      <ReferralHistory history={procedure.history} />
      <WithdrawAct {...acts} />
    </>
  )
}
