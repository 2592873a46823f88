import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { loadBody } from '~/modules/governance/body-page.server'
import { nameToBody } from '~/modules/governance/commands/name-to-body.server'
import { BodyNameForm } from '~/modules/governance/components/body-name-form'
import { BodyPeople } from '~/modules/governance/components/body-people'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { BodySeats } from '~/modules/governance/components/body-seats'
import { naming } from '~/modules/governance/forms-bodies'
import { bodyMessages } from '~/modules/governance/messages/bodies'
import { bodyPermissions } from '~/modules/governance/permissions'
import { today } from '~/platform/clock.server'
import { fieldsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { addMonths } from '~/platform/pure/civil-date'
import { isOk } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const page = can(actor, bodyPermissions['governance.see-body-desk'], null)
    ? await loadBody(params['body'] ?? '')
    : null
  if (!page) throw notFound()
  const { body, people, state } = page
  const soon = addMonths(today(), 3)
  return {
    id: body.id,
    name: body.name[locale],
    seats: body.seats,
    termMonths: body.termMonths,
    state,
    people: people.current,
    ending: people.current.filter(({ endsOn }) => endsOn !== null && endsOn <= soon),
    done: new URL(request.url).searchParams.has('fait'),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name].slice(0, 300) : '')
  const typed = { email: text('email'), decision: text('decision'), startsOn: text('startsOn'), office: text('office') }
  const parsed = parseForm(naming, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed }, { status: 400 })
  const body = params['body'] ?? ''
  const outcome = await nameToBody(visitor.actor, { ...parsed.ok, body })
  if (isOk(outcome)) throw redirect(localPath(context, `/equipe/instances/${body}?fait=nomme`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ problem: outcome, typed }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = bodyMessages[site.locale].team
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function TeamBody() {
  const body = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(bodyMessages)
  const { team, list, people, seats } = messages
  const errors = problemErrors(messages, answer?.problem, locale)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: '/instances', label: list.title },
            { href: `/instances/${body.id}`, label: body.name },
          ]}
          kicker={body.name}
          title={team.title}
          lede={team.lede}
        />
        {body.done && !answer ? (
          <Notice kind="success" live>
            <p>{team.done}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={errors} />
      </Wrap>
      <Section id="sieges" title={seats.title}>
        <BodySeats state={body.state} seats={body.seats} />
        <BodyPeople people={body.people} caption={people.caption} />
      </Section>
      <Section id="fins" title={team.ending} tone="stone">
        {body.ending.length > 0 ? <BodyPeople people={body.ending} caption={team.ending} /> : <p>{team.noEnding}</p>}
      </Section>
      <Section id="nommer" title={team.name}>
        <BodyNameForm months={formatNumber(body.termMonths, locale)} typed={answer?.typed ?? {}} errors={errors} />
      </Section>
    </>
  )
}
