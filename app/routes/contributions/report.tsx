import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readOpenAct } from '~/composition/visitor.server'
import { reportText } from '~/modules/contributions/commands/report.server'
import { contributionErrors, errorOf } from '~/modules/contributions/components/contribution-problems'
import { readContributionForm, reportForm } from '~/modules/contributions/forms'
import { contributionMessages } from '~/modules/contributions/messages/contributions'
import { moderationMessages } from '~/modules/contributions/messages/moderation'
import { contributionPageMessages } from '~/modules/contributions/messages/page'
import { contributionPage } from '~/modules/contributions/queries.server'
import { removalReasons } from '~/modules/contributions/rules/moderation'
import { contributionPath, contributionsPath, moderationPath, readNumber } from '~/modules/contributions/rules/paths'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isId, newId } from '~/platform/pure/ids'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { ErrorSummary } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { debateAt, shownDebate, statusOf, textIn } from './load.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const facts = await debateAt(request, context, params['slug'])
  const number = readNumber(params['number'])
  const found = number === null ? null : await contributionPage(facts.id, number)
  if (found?.state !== 'published') throw notFound()
  const message = new URL(request.url).searchParams.get('message') ?? ''
  const { title } = found
  return {
    debate: shownDebate(facts),
    number: found.number,
    title,
    commentId: isId(message) ? message : '',
    id: newId(),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const facts = await debateAt(request, context, params['slug'])
  const number = readNumber(params['number'])
  const found = number === null ? null : await contributionPage(facts.id, number)
  if (!found) throw notFound()
  const { visitor, form } = await readOpenAct(request, context)
  const fields = fieldsOf(form)
  const done = () => redirect(localPath(context, `${contributionPath(facts, found.number)}?fait=signale`))
  if (textIn(fields, 'site')) return done()
  const read = readContributionForm(reportForm, fields)
  if ('errors' in read) return data({ problem: read, typed: typedOf(fields) }, 422)
  const id = isId(textIn(fields, 'id')) ? textIn(fields, 'id') : newId()
  const outcome = await reportText(visitor.actor, {
    ...read.ok,
    id,
    contributionId: found.id,
    locale: visitor.locale,
    clientAddress: context.clientAddress,
  })
  if ('ok' in outcome) return done()
  return data({ problem: outcome, typed: typedOf(fields) }, statusOf(outcome.refused.code))
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { report } = contributionPageMessages[site.locale]
  return pageMeta({ ...site, title: report.title(found?.number ?? 0), description: report.lede, indexed: false })
}

export default function Report() {
  const { debate, number, title, commentId, id } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { report, rulesLink } = useMessages(contributionPageMessages)
  const { reasons, meanings } = useMessages(moderationMessages)
  const { contributions, form } = useMessages(contributionMessages)
  const errors = contributionErrors(answer?.problem, useLocale())
  const typed = answer?.typed ?? {}
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: contributionsPath(debate), label: contributions },
          { href: contributionPath(debate, number), label: title },
        ]}
        title={commentId ? report.commentTitle(number) : report.title(number)}
        lede={report.lede}
      />
      <ErrorSummary errors={errors} />
      <ActForm className="stack" values={{ id: typed['id'] ?? id, commentId: typed['commentId'] ?? commentId }}>
        <RadioGroup
          name="reason"
          label={report.reason}
          defaultValue={typed['reason'] ?? null}
          error={errorOf(errors, 'reason')}
          options={removalReasons.map((one) => ({ value: one, label: reasons[one], hint: meanings[one] }))}
        />
        <TextArea
          name="text"
          label={report.text}
          defaultValue={typed['text'] ?? ''}
          maxCharacters={1_000}
          error={errorOf(errors, 'text')}
          optional
        />
        <TextField
          name="email"
          type="email"
          autoComplete="email"
          label={report.email}
          defaultValue={typed['email'] ?? ''}
          error={errorOf(errors, 'email')}
          optional
        />
        <div hidden>
          <label htmlFor="signaler-site">{form.trap}</label>
          <input id="signaler-site" name="site" type="text" tabIndex={-1} autoComplete="off" />
        </div>
        <Actions>
          <Button>{report.send}</Button>
        </Actions>
      </ActForm>
      <p>
        <Anchor href={moderationPath(debate)}>{rulesLink}</Anchor>
      </p>
    </Wrap>
  )
}
