import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { readOpenAct, visitorOf } from '~/composition/visitor.server'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { communeChoices } from '~/modules/events/queries.server'
import { propose } from '~/modules/workshops/commands/propose.server'
import { ProposeForm } from '~/modules/workshops/components/propose-form'
import { type Problem, workshopErrors } from '~/modules/workshops/components/workshop-problems'
import { proposalForm } from '~/modules/workshops/forms'
import { publicWorkshopMessages } from '~/modules/workshops/messages/public'
import { answerDays, proposalsClosed } from '~/modules/workshops/rules/proposal'
import { workshopsPath } from '~/modules/workshops/rules/workshop-paths'
import { today } from '~/platform/clock.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { Actions, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { WithAside, Wrap } from '~/ui/section'
import { SidePanel } from '~/ui/side-panel'
import { debateOfWorkshops } from './load.server'

export async function loader(args: LoaderFunctionArgs) {
  const { debate, stage } = await debateOfWorkshops(args)
  const { account } = await visitorOf(args.request, args.context)
  return {
    debate: { slug: debate.slug, title: debate.title },
    stage: stage.title,
    isOpen: proposalsClosed(debate, stage, today()) === null,
    account: account && { name: account.name, email: account.email },
  }
}

type Answer = {
  problem: Problem | undefined
  typed: Record<string, string>
  communes: Awaited<ReturnType<typeof communeChoices>>
  sent: { to: string | null } | null
}

export async function action(args: ActionFunctionArgs) {
  const { debate } = await debateOfWorkshops(args)
  const { visitor, form } = await readOpenAct(args.request, args.context)
  const fields = fieldsOf(form)
  const typed = typedOf(fields)
  const sent = (to: string | null) => data<Answer>({ problem: undefined, typed: {}, communes: [], sent: { to } })
  // Only a program fills a field that nobody sees: it is told that all went well.
  if (fields['site']) return sent(typed['email'] ?? '')
  const again = async (problem: Problem, status: number) =>
    data<Answer>({ problem, typed, communes: await communeChoices(typed['commune'] ?? ''), sent: null }, { status })
  const parsed = parseForm(proposalForm, fields)
  if (!('ok' in parsed)) return again(parsed, 422)
  const outcome = await propose(visitor.actor, {
    ...parsed.ok,
    ...{ debateId: debate.id, locale: visitor.locale, clientAddress: args.context.clientAddress },
  })
  if (isOk(outcome)) return sent(outcome.ok.confirmed ? null : parsed.ok.email)
  return again(outcome, outcome.refused.code === 'too-often' ? 429 : 409)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const { title, description } = publicWorkshopMessages[site.locale].propose
  return pageMeta({ ...site, title: `${title}, ${found?.debate.title ?? ''}`, description, indexed: false })
}

export default function Propose() {
  const { debate, stage, isOpen, account } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { propose: words, proposals } = useMessages(publicWorkshopMessages)
  const errors = workshopErrors(answer?.problem, useLocale())
  const sent = answer?.sent ?? null
  const back = (
    <Actions>
      <ButtonLink kind="secondary" href={workshopsPath(debate)}>
        {words.back}
      </ButtonLink>
    </Actions>
  )
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: debatePath(debate), label: debate.title },
          { href: workshopsPath(debate), label: stage },
        ]}
        kicker={debate.title}
        title={words.title}
        lede={words.lede}
      />
      {sent ? (
        <>
          <Notice kind="success" live title={sent.to === null ? undefined : words.sentTitle}>
            <p>{sent.to === null ? words.done : words.sent(sent.to)}</p>
          </Notice>
          {back}
        </>
      ) : isOpen || answer ? (
        <>
          <ErrorSummary errors={errors} />
          <WithAside
            aside={
              <SidePanel title={words.aside}>
                <ol className="prose">
                  <li>{words.steps.confirm}</li>
                  <li>{words.steps.answer(answerDays)}</li>
                  <li>{words.steps.accepted}</li>
                  <li>{words.steps.declined}</li>
                </ol>
              </SidePanel>
            }
          >
            <ProposeForm
              typed={answer?.typed ?? {}}
              errors={errors}
              communes={errors.some(({ field }) => field === 'commune') ? (answer?.communes ?? []) : []}
              account={account}
            />
          </WithAside>
        </>
      ) : (
        <>
          <p className="prose">{proposals.over}</p>
          {back}
        </>
      )}
    </Wrap>
  )
}
