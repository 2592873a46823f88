import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, readAct, requireSignedIn } from '~/composition/visitor.server'
import { withdrawRequest } from '~/modules/members/commands/withdraw-request.server'
import { DoneNotice } from '~/modules/members/components/done-notice'
import { OrganisationBoard } from '~/modules/members/components/organisation-board'
import { formErrors } from '~/modules/members/components/problems'
import { oneId } from '~/modules/members/forms'
import { memberMessages } from '~/modules/members/messages'
import { organisationsOf, requestsOf } from '~/modules/members/queries.server'
import { now } from '~/platform/clock.server'
import { fieldsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { civilDateOf } from '~/platform/pure/civil-date'
import { isOk } from '~/platform/pure/outcome'
import { ActForm } from '~/ui/act-form'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const [organisations, requests] = await Promise.all([organisationsOf(actor.id), requestsOf(actor.id)])
  const waiting = requests.filter(({ state, expiresAt }) => state === 'pending' && expiresAt > now())
  return json({
    organisations,
    waiting: waiting.map(({ id, organisation, createdAt }) => ({
      id,
      name: organisation.name,
      date: civilDateOf(createdAt),
    })),
    done: new URL(request.url).searchParams.get('fait'),
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const parsed = parseForm(oneId, fieldsOf(form))
  if (!('ok' in parsed)) return json(parsed, 400)
  const outcome = await withdrawRequest(visitor.actor, parsed.ok)
  return isOk(outcome) ? redirect(localPath(context, '/espace/organisations?fait=demande-retiree')) : json(outcome, 409)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = memberMessages[site.locale].organisations
  return pageMeta({ ...site, title, description, indexed: false })
}

export default function Organisations() {
  const { organisations, waiting, done } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()
  const messages = useMessages(memberMessages)
  const locale = useLocale()
  const texts = messages.organisations
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/espace', label: messages.desk.title }]}
          title={texts.title}
          lede={texts.lede}
          actions={<ButtonLink href="/espace/organisations/nouvelle">{texts.add}</ButtonLink>}
        />
        <DoneNotice code={problem ? null : done} />
        <ErrorSummary errors={formErrors(messages, problem)} />
        {organisations.length > 0 ? (
          <OrganisationBoard organisations={organisations} empty={texts.none} />
        ) : (
          <div className="prose">
            <p>{texts.none}</p>
            <p>{texts.noneHelp}</p>
          </div>
        )}
      </Wrap>
      {waiting.length > 0 ? (
        <Section id="en-attente" title={texts.waiting} tone="stone">
          <ul className="link-list">
            {waiting.map(({ id, name, date }) => (
              <li key={id}>
                <p>
                  <strong>{name}</strong>, {texts.waitingSince(formatDate(date, locale))}
                </p>
                <ActForm values={{ id }}>
                  <Button kind="quiet" aria-label={texts.withdraw(name)}>
                    {texts.withdrawShort}
                  </Button>
                </ActForm>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}
