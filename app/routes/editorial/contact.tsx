import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, readOpenAct, visitorOf } from '~/composition/visitor.server'
import { ContactFields } from '~/modules/editorial/components/contact-fields'
import { sendMessage } from '~/modules/editorial/commands/send-message.server'
import { contactForm, fieldErrors } from '~/modules/editorial/forms'
import { editorialMessages } from '~/modules/editorial/messages'
import { refusalText, wordErrors } from '~/modules/editorial/messages/sentences'
import { setting } from '~/modules/editorial/queries.server'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { newId } from '~/platform/pure/ids'
import { ErrorSummary } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { NextStep } from '~/ui/next-step'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account, locale } = await visitorOf(request, context)
  const sent = new URL(request.url).searchParams.get('fait') === 'envoye'
  return json({
    sent,
    id: newId(),
    email: account?.email ?? '',
    hours: await setting(locale === 'fr' ? 'contact.hours' : 'contact.hours-en', locale),
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readOpenAct(request, context)
  const fields = fieldsOf(form)
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
  const typed = { id: text('id'), email: text('email'), subject: text('subject'), message: text('message') }
  const done = () => redirect(localPath(context, '/contact?fait=envoye'))
  // Only a program fills a field that nobody sees: it is told that all went well.
  if (text('site') !== '') return done()
  const parsed = contactForm.safeParse({ ...fields, id: text('id') || newId() })
  if (!parsed.success) return json({ typed, errors: wordErrors(fieldErrors(parsed.error), visitor.locale) }, 400)
  const outcome = await sendMessage(visitor.actor, {
    ...parsed.data,
    locale: visitor.locale,
    clientAddress: context.clientAddress,
  })
  if ('ok' in outcome) return done()
  return json(
    { typed, errors: [{ message: refusalText(outcome.refused, visitor.locale) }] },
    outcome.refused.code === 'too-often' ? 429 : 403,
  )
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = editorialMessages[site.locale].contact
  return pageMeta({ ...site, title, description })
}

export default function Contact() {
  const { sent, id, email, hours } = useLoaderData<typeof loader>()
  const refusedForm = useActionData<typeof action>()
  const { contact } = useMessages(editorialMessages)
  if (sent && !refusedForm)
    return (
      <Wrap>
        <PageTitle title={contact.title} />
        <Notice kind="success" title={contact.sentTitle} live>
          <p>{contact.sent}</p>
        </Notice>
        <NextStep action={<Anchor href="/contact">{contact.other}</Anchor>}>
          <p>{contact.next}</p>
        </NextStep>
      </Wrap>
    )
  return (
    <Wrap>
      <PageTitle title={contact.title} lede={contact.lede} />
      <div className="stack">
        <ErrorSummary errors={refusedForm?.errors ?? []} />
        <ContactFields
          typed={refusedForm?.typed ?? { id, email, subject: '', message: '' }}
          errors={refusedForm?.errors ?? []}
          hours={hours}
        />
      </div>
    </Wrap>
  )
}
