import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { readOpenAct, visitorOf } from '~/composition/visitor.server'
import { subscribeLetter } from '~/modules/circles/commands/subscribe-letter.server'
import { subscriptionForm } from '~/modules/circles/forms-letters'
import { letterMessages } from '~/modules/circles/messages/letters'
import { allCommunities } from '~/modules/circles/queries-communities.server'
import { errorOf, problemErrors } from '~/modules/governance/components/body-problems'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { Select } from '~/ui/select'
import { TextField } from '~/ui/text-field'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account } = await visitorOf(request, context)
  const communities = await allCommunities()
  const asked = new URL(request.url).searchParams.get('communaute')
  return {
    communities: communities.map(({ id, name }) => ({ value: id, label: name })),
    chosen: (communities.find(({ slug }) => slug === asked) ?? communities[0])?.id ?? '',
    email: account?.email ?? '',
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readOpenAct(request, context)
  const fields = fieldsOf(form)
  const typed = typedOf(fields)
  const parsed = parseForm(subscriptionForm, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed, sent: null }, { status: 400 })
  const { locale, actor } = visitor
  const outcome = await subscribeLetter(actor, { ...parsed.ok, locale, clientAddress: context.clientAddress })
  if (isOk(outcome)) return data({ problem: undefined, typed, sent: outcome.ok.confirmed ? 'own' : 'mail' } as const)
  return data({ problem: outcome, typed, sent: null }, { status: outcome.refused.code === 'too-often' ? 429 : 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = letterMessages[site.locale].subscribe
  return pageMeta({ ...site, title, description: lede })
}

export default function SubscribeLetter() {
  const { communities, chosen, email } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(letterMessages)
  const { subscribe, list, page } = messages
  const errors = problemErrors(messages, answer?.problem, locale)
  const back = [{ href: '/lettres', label: list.title }]
  if (answer?.sent)
    return (
      <Wrap>
        <PageTitle back={back} title={subscribe.title} />
        <Notice kind="success" live title={answer.sent === 'mail' ? subscribe.sentTitle : undefined}>
          <p>{answer.sent === 'mail' ? subscribe.sent : subscribe.own}</p>
        </Notice>
        <Actions>
          <ButtonLink kind="quiet" href="/lettres">
            {page.all}
          </ButtonLink>
        </Actions>
      </Wrap>
    )
  return (
    <Wrap>
      <PageTitle back={back} title={subscribe.title} lede={subscribe.lede} />
      <ErrorSummary errors={errors} />
      {communities.length === 0 ? (
        <EmptyState title={subscribe.none} />
      ) : (
        <ActForm>
          <Select
            name="communityId"
            label={subscribe.community}
            options={communities}
            defaultValue={answer?.typed['communityId'] ?? chosen}
            error={errorOf(errors, 'communityId')}
          />
          <TextField
            name="email"
            type="email"
            label={subscribe.email}
            hint={subscribe.emailHint}
            autoComplete="email"
            defaultValue={answer?.typed['email'] ?? email}
            error={errorOf(errors, 'email')}
          />
          <Actions>
            <Button>{subscribe.submit}</Button>
          </Actions>
        </ActForm>
      )}
    </Wrap>
  )
}
