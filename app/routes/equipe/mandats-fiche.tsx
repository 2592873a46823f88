import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { endMandate } from '~/modules/members/commands/end-mandate.server'
import { DoneNotice } from '~/modules/members/components/done-notice'
import { EndMandateForm } from '~/modules/members/components/end-mandate-form'
import { MandateFactList } from '~/modules/members/components/mandate-fact-list'
import { MandateStatus } from '~/modules/members/components/mandate-table'
import { formErrors } from '~/modules/members/components/problems'
import { endOfMandate } from '~/modules/members/forms'
import { memberMessages } from '~/modules/members/messages'
import { memberPermissions } from '~/modules/members/permissions'
import { mandateById, namesOf } from '~/modules/members/queries.server'
import { today } from '~/platform/clock.server'
import { fieldsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const mandate = can(actor, memberPermissions['members.see-mandates'], null)
    ? await mandateById(params['id'] ?? '')
    : null
  if (!mandate) throw notFound()
  const { locale: _, createdAt: __, userId: ___, ...facts } = mandate
  return json({
    mandate: { ...facts, grantedBy: (await namesOf([mandate.grantedBy])).get(mandate.grantedBy) ?? null },
    mayEnd: mandate.state !== 'past' && can(actor, memberPermissions['members.end-mandate'], mandate),
    today: today(),
    done: new URL(request.url).searchParams.get('fait'),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name].slice(0, 600) : '')
  const typed = { lastDay: text('lastDay'), reason: text('reason') }
  const parsed = parseForm(endOfMandate, fields)
  if (!('ok' in parsed)) return json({ problem: parsed, typed }, 400)
  const id = params['id'] ?? ''
  const outcome = await endMandate(visitor.actor, { id, ...parsed.ok })
  if (isOk(outcome)) return redirect(localPath(context, `/equipe/mandats/${id}?fait=mandat-termine`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return json({ problem: outcome, typed }, outcome.refused.field === undefined ? 409 : 422)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = memberMessages[site.locale].mandates
  return pageMeta({ ...site, title, description, indexed: false })
}

export default function MandatePage() {
  const { mandate, mayEnd, today, done } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const messages = useMessages(memberMessages)
  const { mandates, words, desk } = messages
  const errors = formErrors(messages, refused?.problem)
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: '/equipe', label: desk.team.title },
            { href: '/equipe/mandats', label: mandates.title },
          ]}
          kicker={words.roles[mandate.role]}
          title={mandate.person}
          facts={<MandateStatus state={mandate.state} />}
        />
        <DoneNotice code={refused ? null : done} />
        <ErrorSummary errors={errors} />
        <MandateFactList mandate={mandate} />
      </Wrap>
      {mayEnd ? (
        <Section id="fin" title={mandates.show.end} tone="stone">
          <EndMandateForm typed={refused?.typed ?? { lastDay: today, reason: '' }} errors={errors} />
        </Section>
      ) : null}
    </>
  )
}
