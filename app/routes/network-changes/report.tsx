import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, readOpenAct, visitorOf } from '~/composition/visitor.server'
import { reportEntry } from '~/modules/network/commands/report-entry.server'
import { proposalEmail } from '~/modules/network/forms-proposal'
import { changeMessages } from '~/modules/network/messages/changes'
import { changeSentence } from '~/modules/network/messages/change-sentences'
import { isReportReason, reportReasons } from '~/modules/network/rules/report'
import { useMessages } from '~/platform/i18n/react'
import { isId, newId } from '~/platform/pure/ids'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { ErrorSummary } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { shownEntry } from './entry-at.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { account } = await visitorOf(request, context)
  const { id: entryId, title, path } = await shownEntry(request, params)
  const sent = new URL(request.url).searchParams.get('fait') === 'signale'
  return { id: newId(), entryId, title, path, isSignedIn: account !== null, sent }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readOpenAct(request, context)
  const entry = await shownEntry(request, params)
  const { report } = changeMessages[visitor.locale]
  const value = (name: string) => String(form.get(name) ?? '').trim()
  const typed = { reason: value('reason'), text: value('text').slice(0, 2000), email: value('email') }
  const done = () => redirect(localPath(context, `${entry.path}/signaler?fait=signale`))
  // Only a program fills a field that nobody sees.
  if (value('site') !== '') return done()
  const { reason } = typed
  const email = typed.email === '' ? '' : proposalEmail(typed.email)
  const errors = [
    ...(isReportReason(reason) ? [] : [{ field: 'reason', message: report.reasonRequired }]),
    ...(typed.text === '' ? [{ field: 'text', message: report.required }] : []),
    ...(email === null ? [{ field: 'email', message: report.emailWrong }] : []),
  ]
  if (errors.length > 0 || !isReportReason(reason) || email === null) return data({ typed, errors }, 422)
  const outcome = await reportEntry(visitor.actor, {
    id: isId(value('id')) ? value('id') : newId(),
    entryId: entry.id,
    reason,
    text: typed.text,
    email,
    clientAddress: context.clientAddress,
  })
  if ('ok' in outcome) return done()
  return data({ typed, errors: [{ field: 'text', message: changeSentence(outcome.refused, visitor.locale) }] }, 429)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => {
  const site = siteOf(matches)
  const { report } = changeMessages[site.locale]
  return pageMeta({ ...site, title: report.title, description: report.lede(page?.title ?? ''), indexed: false })
}

export default function Report() {
  const { id, entryId, title, path, isSignedIn, sent } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { report, network } = useMessages(changeMessages)
  const errors = Object.fromEntries((answer?.errors ?? []).map(({ field, message }) => [field, message]))
  const typed = answer?.typed
  return (
    <Wrap>
      <PageTitle
        title={report.title}
        lede={report.lede(title)}
        back={[
          { href: '/reseau', label: network },
          { href: path, label: title },
        ]}
      />
      <ErrorSummary errors={answer?.errors ?? []} />
      {sent ? (
        <Notice kind="success" live>
          {report.sent}
        </Notice>
      ) : (
        <ActForm values={{ id }}>
          <p>
            {report.edit} <Anchor href={`/espace/reseau/entrees/${entryId}`}>{report.editLink}</Anchor>
          </p>
          <RadioGroup
            name="reason"
            label={report.reason}
            defaultValue={typed?.reason ?? null}
            error={errors['reason']}
            options={reportReasons.map((value) => ({ value, label: report.reasons[value] }))}
          />
          <TextArea
            name="text"
            label={report.text}
            hint={report.textHelp}
            maxCharacters={2000}
            defaultValue={typed?.text}
            error={errors['text']}
          />
          {isSignedIn ? null : (
            <TextField
              name="email"
              type="email"
              label={report.email}
              hint={report.emailHelp}
              optional
              defaultValue={typed?.email}
              error={errors['email']}
            />
          )}
          {/* A trap for programs that fill every field; nobody sees it or reaches it. */}
          <div hidden>
            <label htmlFor="champ-site">{report.trap}</label>
            <input id="champ-site" name="site" type="text" tabIndex={-1} autoComplete="off" />
          </div>
          <Actions>
            <Button>{report.send}</Button>
          </Actions>
        </ActForm>
      )}
    </Wrap>
  )
}
