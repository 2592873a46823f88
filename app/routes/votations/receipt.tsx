import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { readOpenAct } from '~/composition/visitor.server'
import { readReceipt, shownReceipt } from '~/modules/governance/rules/receipt'
import { AnsweredQuestions } from '~/modules/votations/components/ballot'
import { voterMessages } from '~/modules/votations/messages/voter'
import { votationMessages } from '~/modules/votations/messages/votations'
import { ballotsByCode } from '~/modules/votations/queries-results.server'
import { votationPath } from '~/modules/votations/rules/votation-paths'
import { viewOf } from '~/modules/votations/view.server'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { NextStep } from '~/ui/next-step'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { TextField } from '~/ui/text-field'
import { votationAt } from './load-votation.server'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { votation } = await votationAt(request, context, params['slug'])
  return { votation: await viewOf(votation) }
}

/** Posted: in an address the code would stay in the browser's history and in the logs of what stands between. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { votation } = await votationAt(request, context, params['slug'])
  const { form } = await readOpenAct(request, context)
  const given = form.get('code')
  const typed = typeof given === 'string' ? given.slice(0, 100) : ''
  const code = readReceipt(typed)
  const noStore = { headers: { 'Cache-Control': 'no-store' } }
  if (code === null) return data({ typed, found: 'unreadable' as const }, { status: 422, ...noStore })
  const found = await ballotsByCode(votation, code)
  return data({ typed, found: found ?? ('none' as const) }, noStore)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { receiptTitle, receiptLede } = voterMessages[site.locale]
  return pageMeta({ ...site, title: receiptTitle, description: receiptLede, indexed: false })
}

export default function ReceiptPage() {
  const { votation } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useMessages(voterMessages)
  const shared = useMessages(votationMessages)
  const found = answer && typeof answer.found === 'object' ? answer.found : null
  const error = answer?.found === 'unreadable' ? words.unreadable : answer?.found === 'none' ? words.none : null
  const choices = found && found.state !== 'in-box' ? found.choices : []
  const idAt = (position: number) => votation.questions.find((question) => question.position === position)?.id ?? ''
  return (
    <Wrap>
      <PageTitle
        back={[{ href: votationPath(votation.debate), label: votation.title }]}
        kicker={votation.title}
        title={words.receiptTitle}
        lede={words.receiptLede}
      />
      {found ? (
        <Notice kind={found.state === 'set-aside' ? 'warning' : 'success'} live>
          <p>{found.state === 'in-box' ? words.inBox : found.state === 'counted' ? words.found : words.setAside}</p>
          {choices.length > 0 ? (
            <>
              <AnsweredQuestions
                votation={votation}
                choices={Object.fromEntries(choices.map(({ position, choice }) => [idAt(position), choice]))}
              />
              <ul className="prose">
                {choices.map(({ position, code }) => (
                  <li key={position}>
                    {shared.question(position)}. {words.inArchive(shownReceipt(code))}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </Notice>
      ) : null}
      <ActForm>
        <TextField
          name="code"
          label={words.receiptLabel}
          error={error}
          defaultValue={answer?.typed}
          autoComplete="off"
          spellCheck={false}
        />
        <Actions>
          <Button>{words.find}</Button>
        </Actions>
      </ActForm>
      <NextStep
        title={words.receiptNext}
        action={
          <>
            <ButtonLink kind="secondary" href={votationPath(votation.debate)}>
              {words.toVotation}
            </ButtonLink>
            {votation.state === 'counted' ? (
              <ButtonLink kind="quiet" href="/votes/verifier">
                {words.recount}
              </ButtonLink>
            ) : null}
          </>
        }
      >
        <p>{votation.state === 'counted' ? words.receiptNextCounted : words.receiptNextWaits}</p>
      </NextStep>
    </Wrap>
  )
}
