import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath } from '~/composition/visitor.server'
import { enterContribution } from '~/modules/contributions/commands/enter-contribution.server'
import { contributionErrors } from '~/modules/contributions/components/contribution-problems'
import { EnterForm } from '~/modules/contributions/components/enter-form'
import { enteredForm, readContributionForm } from '~/modules/contributions/forms'
import { contributionTeamMessages } from '~/modules/contributions/messages/team'
import { whereaboutsOf } from '~/modules/contributions/place.server'
import { workshopsToName } from '~/modules/contributions/queries-events.server'
import { enterPath, readNumber, teamContributionsPath } from '~/modules/contributions/rules/paths'
import { teamDebatePath } from '~/modules/debates/rules/debate-paths'
import { noPlace, placeSchema } from '~/modules/territory/forms-place'
import { placeFieldMessages } from '~/modules/territory/messages/place-field'
import { placeChoices } from '~/modules/territory/queries-place.server'
import { fieldsOf, readForm, typedOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { statusOf, teamDebate, textIn } from '../contributions/load.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate } = await teamDebate(request, context, params['id'])
  const search = new URL(request.url).searchParams
  const kept = ['origin', 'originNote', 'eventId', 'theme'].map((name) => [name, search.get(name) ?? ''] as const)
  return {
    debate,
    events: await workshopsToName(debate.id),
    done: readNumber(search.get('saisie') ?? undefined),
    // What a pile of papers has in common is not typed for each.
    kept: Object.fromEntries(kept) as Record<string, string>,
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, debate } = await teamDebate(request, context, params['id'])
  const fields = fieldsOf(await readForm(request, visitor.sessionId))
  const { locale } = visitor
  const placed = placeSchema.safeParse(fields)
  const place = placed.success ? placed.data : noPlace
  const where = await whereaboutsOf(place)
  const read = readContributionForm(enteredForm, fields)
  const again = (errors: ReturnType<typeof contributionErrors>, status: number, isKnown = false) =>
    data(
      { typed: typedOf(fields), errors, place, isKnown, choices: [] as Awaited<ReturnType<typeof placeChoices>> },
      status,
    )
  if ('errors' in read) return again(contributionErrors(read, locale), 422)
  if ('refused' in where) {
    const said: Readonly<Record<string, string>> = placeFieldMessages[locale].refusals
    const errors = [{ field: where.refused.field ?? 'place', message: said[where.refused.code] ?? where.refused.code }]
    return data(
      { typed: typedOf(fields), errors, place, isKnown: false, choices: await placeChoices(place.place) },
      422,
    )
  }
  const distinct = textIn(fields, 'distinct') === 'yes'
  const outcome = await enterContribution(visitor.actor, {
    ...read.ok,
    debateId: debate.id,
    where: where.ok,
    locale,
    distinct,
  })
  if ('refused' in outcome)
    return again(
      contributionErrors(outcome, locale),
      statusOf(outcome.refused.code),
      outcome.refused.code === 'text-known',
    )
  const { origin, originNote, eventId, theme } = read.ok
  const next = new URLSearchParams({
    saisie: String(outcome.ok.number),
    origin,
    originNote,
    eventId: eventId ?? '',
    theme,
  })
  throw redirect(localPath(context, `${enterPath(debate)}?${next}`))
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { enter } = contributionTeamMessages[site.locale]
  return pageMeta({ ...site, title: enter.title, description: enter.lede, indexed: false })
}

export default function Enter() {
  const { debate, events, done, kept } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { enter, list } = useMessages(contributionTeamMessages)
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: teamDebatePath(debate), label: debate.title },
          { href: teamContributionsPath(debate), label: list.title },
        ]}
        title={enter.title}
        lede={enter.lede}
      />
      {!answer && done !== null ? (
        <Notice kind="success" live>
          <p>{enter.done(done)}</p>
        </Notice>
      ) : null}
      <ErrorSummary errors={answer?.errors ?? []} />
      <EnterForm
        debate={debate}
        events={events}
        typed={answer?.typed ?? kept}
        errors={answer?.errors ?? []}
        place={answer?.place ?? noPlace}
        placeChoices={answer?.choices ?? []}
        isKnown={answer?.isKnown ?? false}
      />
    </Wrap>
  )
}
