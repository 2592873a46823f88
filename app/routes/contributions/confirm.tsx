import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, readOpenAct } from '~/composition/visitor.server'
import { confirmPending } from '~/modules/contributions/commands/confirm-pending.server'
import { takeSupportBackByLink } from '~/modules/contributions/commands/take-support-back.server'
import { contributionErrors } from '~/modules/contributions/components/contribution-problems'
import { Written } from '~/modules/contributions/components/contribution-view'
import { contributionMessages } from '~/modules/contributions/messages/contributions'
import { givenSupportPage, waitingPage } from '~/modules/contributions/queries-pending.server'
import { contributionPath, contributionsPath } from '~/modules/contributions/rules/paths'
import { participantCookie } from '~/modules/contributions/tokens.server'
import { now } from '~/platform/clock.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { Checkbox } from '~/ui/choices'
import { ErrorSummary } from '~/ui/error-summary'
import { NextStep } from '~/ui/next-step'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ params }: LoaderFunctionArgs) {
  const token = params['token'] ?? ''
  const waiting = await waitingPage(token)
  return { waiting, given: waiting ? null : await givenSupportPage(token) }
}

const doneWords = { published: 'publiee', held: 'relue', supported: 'soutenue', commented: 'dite' } as const

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readOpenAct(request, context)
  const token = params['token'] ?? ''
  if (form.get('intent') === 'take-back') {
    const given = await givenSupportPage(token)
    const taken = await takeSupportBackByLink(visitor.actor, { token })
    if ('refused' in taken) return data({ problem: taken }, taken.refused.code === 'link-over' ? 410 : 409)
    if (!given) return redirect(localPath(context, '/debats'))
    return redirect(localPath(context, `${contributionPath(given.debate, given.supported.number)}?fait=soutien-retire`))
  }
  const outcome = await confirmPending(visitor.actor, { token })
  if ('refused' in outcome) return data({ problem: outcome }, outcome.refused.code === 'link-over' ? 410 : 409)
  const { path, list, done, participantId } = outcome.ok
  const headers = form.get('shared') === 'yes' ? undefined : { 'Set-Cookie': participantCookie(participantId, now()) }
  // What is held has no page yet.
  const next = done === 'held' ? list : path
  return redirect(localPath(context, `${next}?fait=${doneWords[done]}`), headers ? { headers } : {})
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { confirm } = contributionMessages[site.locale]
  return pageMeta({ ...site, title: confirm.title, description: confirm.lede, indexed: false })
}

export default function Confirm() {
  const { waiting, given } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { confirm, contributions } = useMessages(contributionMessages)
  const errors = contributionErrors(answer?.problem, useLocale())
  if (given)
    return (
      <Wrap>
        <PageTitle
          back={[{ href: contributionsPath(given.debate), label: contributions }]}
          kicker={given.debate.title}
          title={confirm.givenTitle}
          lede={confirm.givenText}
        />
        <ErrorSummary errors={errors} />
        <p>{confirm.supportOf(given.supported.number, given.supported.title)}</p>
        <ActForm values={{ intent: 'take-back' }}>
          <Actions>
            <ButtonLink href={contributionPath(given.debate, given.supported.number)}>
              {confirm.toContribution}
            </ButtonLink>
            <Button kind="quiet">{confirm.takeBack}</Button>
          </Actions>
        </ActForm>
      </Wrap>
    )
  if (!waiting)
    return (
      <Wrap>
        <PageTitle title={confirm.overTitle} lede={confirm.overText} />
        <NextStep action={<ButtonLink href="/recherche">{confirm.toDebates}</ButtonLink>}>
          <p>{confirm.overText}</p>
        </NextStep>
      </Wrap>
    )
  const { debate, kind, title, text, name, supported } = waiting
  return (
    <Wrap>
      <PageTitle
        back={[{ href: contributionsPath(debate), label: contributions }]}
        kicker={debate.title}
        title={confirm.title}
        lede={confirm.lede}
      />
      <ErrorSummary errors={errors} />
      <section className="stack">
        <h2>{confirm.what[kind]}</h2>
        {supported ? <p>{confirm.supportOf(supported.number, supported.title)}</p> : null}
        {title ? <h3>{title}</h3> : null}
        {text ? <Written debate={debate} text={text} /> : null}
        {name && kind !== 'support' ? <p className="soft">{name}</p> : null}
      </section>
      <ActForm className="stack">
        <Checkbox name="shared" value="yes" label={confirm.shared} optional />
        <Actions>
          <Button>{confirm.button}</Button>
        </Actions>
      </ActForm>
    </Wrap>
  )
}
