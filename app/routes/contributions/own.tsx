import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readOpenAct } from '~/composition/visitor.server'
import { appealRemoval } from '~/modules/contributions/commands/appeal.server'
import { withdrawOwn } from '~/modules/contributions/commands/withdraw-own.server'
import { contributionErrors } from '~/modules/contributions/components/contribution-problems'
import { OwnText } from '~/modules/contributions/components/own-text'
import { appealForm, readContributionForm } from '~/modules/contributions/forms'
import { contributionMessages } from '~/modules/contributions/messages/contributions'
import { ownPage } from '~/modules/contributions/queries-own.server'
import { contributionsPath, ownPath } from '~/modules/contributions/rules/paths'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { NextStep } from '~/ui/next-step'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { statusOf, textIn } from './load.server'

export async function loader({ params }: LoaderFunctionArgs) {
  const own = await ownPage(params['token'] ?? '')
  if (!own) throw notFound()
  return { own }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const token = params['token'] ?? ''
  const { visitor, form } = await readOpenAct(request, context)
  const fields = fieldsOf(form)
  const typed = typedOf(fields)
  if (textIn(fields, 'intent') === 'appeal') {
    const read = readContributionForm(appealForm, fields)
    if ('errors' in read) return data({ problem: read, typed }, 422)
    const outcome = await appealRemoval(visitor.actor, { token, ...read.ok })
    if ('refused' in outcome) return data({ problem: outcome, typed }, statusOf(outcome.refused.code))
  } else {
    const outcome = await withdrawOwn(visitor.actor, { token })
    if ('refused' in outcome) return data({ problem: outcome, typed }, statusOf(outcome.refused.code))
  }
  throw redirect(localPath(context, ownPath(token)))
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { own } = contributionMessages[site.locale]
  return pageMeta({ ...site, title: own.title, description: own.lede, indexed: false })
}

export default function Own() {
  const { own } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useMessages(contributionMessages)
  const errors = contributionErrors(answer?.problem, useLocale())
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: debatePath(own.debate), label: own.debate.title },
          { href: contributionsPath(own.debate), label: words.contributions },
        ]}
        title={words.own.title}
        lede={words.own.lede}
      />
      <ErrorSummary errors={errors} />
      <OwnText own={own} typed={answer?.typed ?? {}} errors={errors} />
      <NextStep
        title={words.own.nextTitle}
        action={
          <ButtonLink kind="secondary" href={contributionsPath(own.debate)}>
            {words.own.toAll}
          </ButtonLink>
        }
      >
        <p>{words.own.next}</p>
      </NextStep>
    </Wrap>
  )
}
