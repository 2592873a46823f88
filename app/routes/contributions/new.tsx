import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, visitorOf } from '~/composition/visitor.server'
import { contribute } from '~/modules/contributions/commands/contribute.server'
import { ClosedForm } from '~/modules/contributions/components/closed-form'
import { ContributionForm } from '~/modules/contributions/components/contribution-form'
import { contributionErrors } from '~/modules/contributions/components/contribution-problems'
import { ContributionSent, WhatIsPublished } from '~/modules/contributions/components/contribution-sent'
import { contributionMessages } from '~/modules/contributions/messages/contributions'
import { similarContributions } from '~/modules/contributions/queries-similar.server'
import { contributionPath, contributionsPath } from '~/modules/contributions/rules/paths'
import { personalDataIn } from '~/modules/contributions/rules/personal-data'
import { sealPicture } from '~/modules/contributions/tokens.server'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { noPlace } from '~/modules/territory/forms-place'
import { useMessages } from '~/platform/i18n/react'
import { isId, newId } from '~/platform/pure/ids'
import { ErrorSummary, type FormError } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { WithAside, Wrap } from '~/ui/section'
import { debateAt, knownIn, shownDebate, statusOf, voiceOf } from './load.server'
import { readContribution, type ReadContribution } from './read-contribution.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const debate = shownDebate(await debateAt(request, context, params['slug']))
  const { account } = await visitorOf(request, context)
  return data({ debate, id: newId(), account: account?.name ?? null, isKnown: knownIn(request) !== null })
}

/** What a form that is shown again holds, or where its mail has left. */
const again = (read: ReadContribution, errors: readonly FormError[], more: { closed?: string; similar?: Awaited<ReturnType<typeof similarContributions>>; readAgain?: boolean } = {}) => ({
  sentTo: null,
  typed: read.fields,
  place: read.place,
  placeChoices: read.placeChoices,
  picture: read.picture ? sealPicture(read.picture) : null,
  errors,
  similar: more.similar ?? [],
  personal: more.readAgain ? personalDataIn(`${read.fields['title'] ?? ''}\n${read.fields['text'] ?? ''}`) : [],
  closed: more.closed ?? null,
}) // prettier-ignore

export async function action({ request, context, params }: ActionFunctionArgs) {
  const facts = await debateAt(request, context, params['slug'])
  const visitor = await visitorOf(request, context)
  const { locale } = visitor
  const read = await readContribution(request, context, visitor)
  const { fields, form } = read
  const sent = (address: string) => data({ ...again({ ...read, fields: {}, picture: null }, []), sentTo: address })
  // Only a program fills a field that nobody sees: it is told that all went well.
  if (fields['site']) return sent(fields['email'] ?? '')
  const { isWrong, ...voice } = voiceOf(request, context, visitor, fields)
  const code = isWrong
    ? 'email-form'
    : !visitor.account && !voice.participantId && !voice.email
      ? 'email-missing'
      : null
  const errors = [...read.errors, ...(code ? contributionErrors({ errors: { email: code } }, locale) : [])]
  if (!form || errors.length > 0) return data(again(read, errors), 422)
  if (fields['seen'] !== 'yes') {
    const similar = await similarContributions(facts.id, form)
    const shown = again(read, [], { similar, readAgain: true })
    if (similar.length > 0 || shown.personal.length > 0) return data(shown, 409)
  }
  const id = isId(fields['id'] ?? '') ? (fields['id'] ?? '') : newId()
  const given = { ...form, ...read.where, id, debateId: facts.id, voice, picture: read.picture }
  const outcome = await contribute(visitor.actor, given)
  if ('refused' in outcome) {
    const { code: because } = outcome.refused
    const isClosed = because === 'debate-closed' || because === 'debate-paused' || because === 'not-yet-open'
    const said = contributionErrors(outcome, locale)
    return data(again(read, said, isClosed ? { closed: because } : {}), statusOf(because))
  }
  if (outcome.ok.state === 'unconfirmed') return sent(voice.email ?? '')
  const { state, number } = outcome.ok
  const next = state === 'held' ? `${contributionsPath(facts)}?fait=relue` : `${contributionPath(facts, number)}?fait=publiee` // prettier-ignore
  throw redirect(localPath(context, next))
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { form } = contributionMessages[site.locale]
  return pageMeta({ ...site, title: form.title, description: form.lede, indexed: false })
}

export default function NewContribution() {
  const { debate, id, account, isKnown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { form, contributions } = useMessages(contributionMessages)
  if (typeof answer?.sentTo === 'string') return <ContributionSent debate={debate} address={answer.sentTo} />
  const closed = answer ? answer.closed : debate.closed
  const { typed = {}, errors = [] } = answer ?? {}
  if (closed !== null) return <ClosedForm debate={debate} closed={closed} typed={typed} />
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: debatePath(debate), label: debate.title },
          { href: contributionsPath(debate), label: contributions },
        ]}
        kicker={debate.question}
        title={form.title}
        lede={form.lede}
      />
      <WithAside aside={<WhatIsPublished debate={debate} />}>
        <ErrorSummary errors={errors} />
        <ContributionForm
          debate={debate}
          id={isId(typed['id'] ?? '') ? (typed['id'] ?? '') : id}
          account={account}
          isKnown={isKnown}
          typed={typed}
          place={answer?.place ?? noPlace}
          placeChoices={answer?.placeChoices ?? []}
          errors={errors}
          similar={answer?.similar ?? []}
          personal={answer?.personal ?? []}
          picture={answer?.picture ?? null}
        />
      </WithAside>
    </Wrap>
  )
}
