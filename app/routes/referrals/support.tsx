import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import {
  localPath,
  notFound,
  readOpenAct,
  requireSignedIn,
  type Visitor,
  visitorOf,
} from '~/composition/visitor.server'
import { supportByMail } from '~/modules/referrals/commands/support-by-mail.server'
import { supportReferral, withdrawSupport } from '~/modules/referrals/commands/support-referral.server'
import { MailSupportForm } from '~/modules/referrals/components/mail-support-form'
import { GivenSupports, SupportForm } from '~/modules/referrals/components/support-form'
import { mailSupportForm, supportForm, withdrawnSupportForm } from '~/modules/referrals/forms-procedure'
import { mailSupportMessages } from '~/modules/referrals/messages/mail-support'
import { procedureOwnMessages } from '~/modules/referrals/messages/procedure-own'
import { procedureSentence } from '~/modules/referrals/messages/procedure-refusals'
import { supportableReferral } from '~/modules/referrals/queries-own.server'
import { referralPath } from '~/modules/referrals/rules/referral'
import { doneOf } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

type Fields = ReturnType<typeof fieldsOf>

/** Anyone, with or without an account. */
async function supporter(request: Request, context: LoaderFunctionArgs['context']) {
  const found = await visitorOf(request, context)
  return found.actor.kind === 'person' ? requireSignedIn(request, context) : found
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await supporter(request, context)
  const page = await supportableReferral(actor, params['number'] ?? '')
  if (!page) throw notFound()
  const words = procedureOwnMessages[locale].support.done
  const signIn = `/connexion?retour=${encodeURIComponent(localPath(context, `${referralPath(page.number)}/soutenir`))}`
  const isSent = new URL(request.url).searchParams.get('fait') === 'envoye'
  return { page, signIn, isSent, done: doneOf(request, words) }
}

/** What a form asks for, and what the address says once it is done. */
async function run(fields: Fields, id: string, given: { visitor: Visitor; clientAddress: string }) {
  const { actor, locale } = given.visitor
  if (fields['intent'] === 'withdraw') {
    const read = parseForm(withdrawnSupportForm, fields)
    return { done: 'repris', result: 'ok' in read ? await withdrawSupport(actor, read.ok) : read }
  }
  if (fields['intent'] === 'support-by-mail') {
    const read = parseForm(mailSupportForm, fields)
    // Programs fill every field; people do not see this one.
    if (fields['site']) return { done: 'envoye', result: { ok: { id } } }
    const asked = { id, locale, clientAddress: given.clientAddress }
    return { done: 'envoye', result: 'ok' in read ? await supportByMail(actor, { ...read.ok, ...asked }) : read }
  }
  const read = parseForm(supportForm, fields)
  return { done: 'soutenue', result: 'ok' in read ? await supportReferral(actor, { id, ...read.ok }) : read }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  await supporter(request, context)
  const { visitor, form } = await readOpenAct(request, context)
  const fields = fieldsOf(form)
  const found = await supportableReferral(visitor.actor, params['number'] ?? '')
  if (!found) throw notFound()
  const { done, result } = await run(fields, found.id, { visitor, clientAddress: context.clientAddress })
  if ('ok' in result) throw redirect(localPath(context, `${referralPath(found.number)}/soutenir?fait=${done}`))
  if ('refused' in result && result.refused.code === 'not-found') throw notFound()
  const detail = 'refused' in result ? result.refused.detail : undefined
  const codes = 'errors' in result ? result.errors : { [result.refused.field ?? '']: result.refused.code }
  const typed = typedOf(fields, 300)
  const errors = Object.fromEntries(
    Object.entries(codes).map(([field, code]) => [field, procedureSentence(code, visitor.locale, detail)]),
  )
  const isTooOften = 'refused' in result && result.refused.code === 'too-often'
  return data({ typed, errors }, { status: isTooOften ? 429 : 'errors' in result ? 422 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { title, description } = procedureOwnMessages[site.locale].support
  return pageMeta({ ...site, title: title(found?.page.number ?? ''), description, indexed: false })
}

export default function SupportReferral() {
  const { page, signIn, isSent, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { support: messages } = useMessages(procedureOwnMessages)
  const { form: byMail } = useMessages(mailSupportMessages)
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  const typed: Readonly<Record<string, string>> = answer?.typed ?? {}
  if (isSent && !answer)
    return (
      <Wrap>
        <PageTitle
          back={[{ href: referralPath(page.number), label: messages.back(page.number) }]}
          kicker={page.title}
          title={byMail.sentTitle}
          lede={byMail.sent}
        />
        <p className="soft">{byMail.again}</p>
        <ButtonLink kind="secondary" href={referralPath(page.number)}>
          {messages.back(page.number)}
        </ButtonLink>
      </Wrap>
    )
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
      {page.isOpen && !page.isKnown ? (
        <MailSupportForm typed={typed} errors={errors} signIn={signIn} />
      ) : (
        <SupportForm page={page} typed={typed} error={errors['organisationId']} />
      )}
      <GivenSupports supports={page.supports} />
    </Wrap>
  )
}
