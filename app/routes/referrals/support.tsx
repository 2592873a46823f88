import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { supportReferral, withdrawSupport } from '~/modules/referrals/commands/support-referral.server'
import { GivenSupports, SupportForm } from '~/modules/referrals/components/support-form'
import { supportForm, withdrawnSupportForm } from '~/modules/referrals/forms-procedure'
import { procedureOwnMessages } from '~/modules/referrals/messages/procedure-own'
import { procedureSentence } from '~/modules/referrals/messages/procedure-refusals'
import { supportableReferral } from '~/modules/referrals/queries-own.server'
import { referralPath } from '~/modules/referrals/rules/referral'
import { doneOf } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const page = await supportableReferral(actor, params['number'] ?? '')
  if (!page) throw notFound()
  return { page, done: doneOf(request, procedureOwnMessages[locale].support.done) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const found = await supportableReferral(visitor.actor, params['number'] ?? '')
  if (!found) throw notFound()
  const isWithdrawn = fields['intent'] === 'withdraw'
  const run = async () => {
    if (isWithdrawn) {
      const read = parseForm(withdrawnSupportForm, fields)
      return 'ok' in read ? withdrawSupport(visitor.actor, read.ok) : read
    }
    const read = parseForm(supportForm, fields)
    return 'ok' in read ? supportReferral(visitor.actor, { id: found.id, ...read.ok }) : read
  }
  const result = await run()
  if ('ok' in result)
    throw redirect(
      localPath(context, `${referralPath(found.number)}/soutenir?fait=${isWithdrawn ? 'repris' : 'soutenue'}`),
    )
  if ('refused' in result && result.refused.code === 'not-found') throw notFound()
  const codes = 'errors' in result ? result.errors : { [result.refused.field ?? '']: result.refused.code }
  const typed = typedOf(fields, 100)
  const errors = Object.fromEntries(
    Object.entries(codes).map(([field, code]) => [field, procedureSentence(code, visitor.locale)]),
  )
  return data({ typed, errors }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { title, description } = procedureOwnMessages[site.locale].support
  return pageMeta({ ...site, title: title(found?.page.number ?? ''), description, indexed: false })
}

export default function SupportReferral() {
  const { page, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { support: messages } = useMessages(procedureOwnMessages)
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  return (
    <Wrap>
      <PageTitle
        back={[{ href: referralPath(page.number), label: messages.back(page.number) }]}
        kicker={messages.title(page.number)}
        title={page.title}
        lede={messages.lede}
      />
      {done && !answer ? (
        <Notice kind="success" live>
          <p>{done}</p>
        </Notice>
      ) : null}
      <ErrorSummary errors={listed(errors)} />
      <SupportForm page={page} typed={answer?.typed ?? {}} error={errors['organisationId']} />
      <GivenSupports supports={page.supports} />
    </Wrap>
  )
}
