import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { sendLetter, sendTestLetter } from '~/modules/circles/commands/send-letter.server'
import { sendForm } from '~/modules/circles/forms-letters'
import { letterMail } from '~/modules/circles/mails/letter-mails'
import { letterMessages } from '~/modules/circles/messages/letters'
import { readersOf, signedContent } from '~/modules/circles/queries-letters.server'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { fieldsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { CodeBlock } from '~/ui/code-block'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { loadIssue } from './load-issue.server'

export async function loader(args: LoaderFunctionArgs) {
  const { issue, visitor, sends } = await loadIssue(args)
  if (issue.state !== 'draft') throw redirect(localPath(args.context, `/espace/lettres/${issue.id}`))
  const [content, readers] = await Promise.all([signedContent(issue), readersOf(issue.communityId)])
  const mail = letterMail(visitor.locale, { content, slug: issue.slug, community: issue.community.name })
  return {
    ...{ id: issue.id, title: issue.title, revision: issue.revision, text: mail.text, readers, sends },
    done: new URL(args.request.url).searchParams.get('fait') === 'essai',
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const id = params['id'] ?? ''
  const fields = fieldsOf(form)
  if (fields['intent'] === 'test') {
    const outcome = await sendTestLetter(visitor.actor, { id })
    if (isOk(outcome)) throw redirect(localPath(context, `/espace/lettres/${id}/apercu?fait=essai`))
    if (outcome.refused.code === 'not-found') throw notFound()
    return data({ problem: outcome }, { status: outcome.refused.code === 'too-often' ? 429 : 422 })
  }
  const parsed = parseForm(sendForm, fields)
  if (!('ok' in parsed)) return data({ problem: parsed }, { status: 400 })
  const outcome = await sendLetter(visitor.actor, { id, ...parsed.ok })
  if (isOk(outcome)) throw redirect(localPath(context, `/espace/lettres/${id}?fait=envoye`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ problem: outcome }, { status: outcome.refused.code === 'changed-meanwhile' ? 409 : 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = letterMessages[site.locale].preview
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function PreviewLetter() {
  const issue = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(letterMessages)
  const { preview, done, drafts } = messages
  const base = `/espace/lettres/${issue.id}`
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: '/espace/lettres', label: drafts.title },
            { href: base, label: issue.title },
          ]}
          title={preview.title}
          lede={preview.lede}
        />
        {issue.done && !answer ? (
          <Notice kind="success" live>
            <p>{done.essai}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={problemErrors(messages, answer?.problem, locale)} />
        <CodeBlock label={preview.text}>{issue.text}</CodeBlock>
        <Actions>
          <ButtonLink kind="secondary" href={`${base}/apercu.html`}>
            {preview.html}
          </ButtonLink>
        </Actions>
        <ActForm values={{ intent: 'test' }}>
          <Button kind="secondary">{preview.test}</Button>
        </ActForm>
      </Wrap>
      <Section id="envoyer">
        {issue.sends ? (
          <Confirm
            title={preview.sendTitle}
            values={{ intent: 'send', revision: issue.revision }}
            confirmLabel={preview.send}
            cancelHref={base}
          >
            <p>{preview.sendText(formatNumber(issue.readers, locale), issue.readers)}</p>
          </Confirm>
        ) : (
          <p>{preview.only}</p>
        )}
      </Section>
    </>
  )
}
