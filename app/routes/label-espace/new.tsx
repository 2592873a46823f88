import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, readAct, requireSignedIn } from '~/composition/visitor.server'
import { openDraft } from '~/modules/label/commands/open-draft.server'
import { NewApplicationForm } from '~/modules/label/components/new-application-form'
import { AskedScheme, SchemeChoice } from '~/modules/label/components/scheme-choice'
import { openDraftForm } from '~/modules/label/forms'
import { problemsOf } from '~/modules/label/forms-step'
import { decisionMessages } from '~/modules/label/messages/decision'
import { labelMessages } from '~/modules/label/messages/index'
import { schemeMessages } from '~/modules/label/messages/schemes'
import { sentenceOf, sentencesOf } from '~/modules/label/messages/refusals'
import { organisationsWithDrafts } from '~/modules/label/queries-applicant.server'
import { offersToday } from '~/modules/label/queries-schemes.server'
import { initiativeKinds } from '~/modules/label/rules/kinds'
import { chosen, firstScheme } from '~/modules/label/rules/scheme'
import { fieldsOf, textsOf } from '~/platform/http/form.server'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { NextStep } from '~/ui/next-step'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { textOfFile } from './answers-file.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await requireSignedIn(request, context)
  const search = new URL(request.url).searchParams
  const [organisations, offers] = await Promise.all([organisationsWithDrafts(visitor.actor), offersToday()])
  return {
    offers,
    scheme: chosen(offers, search.get('label')) ?? null,
    isUnknown: search.has('label'),
    locale: visitor.locale,
    wanted: search.get('organisation'),
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    drafts: organisations.flatMap(({ name, applications }) =>
      applications.map(({ id, title, initiativeKind, updatedAt }) => ({
        id,
        title,
        organisation: name,
        kind: initiativeKinds.find((kind) => kind === initiativeKind) ?? 'process',
        updatedAt: updatedAt.toISOString(),
      })),
    ),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const fields = fieldsOf(form)
  const read = openDraftForm.safeParse(fields)
  const typed = textsOf(fields)
  if (!read.success)
    return data({ errors: sentencesOf(problemsOf(read.error), visitor.locale), typed }, { status: 422 })
  const answersFile = await textOfFile(form.get('answersFile'))
  const outcome = await openDraft(visitor.actor, { ...read.data, answersFile }, fields['another'] === '1')
  if ('refused' in outcome)
    return data(
      { errors: { [outcome.refused.field ?? '']: sentenceOf(outcome.refused, visitor.locale) }, typed },
      { status: 409 },
    )
  const { id, isNew, left } = outcome.ok
  const done = !isNew ? 'repris' : answersFile === undefined ? 'ouvert' : left > 0 ? 'reponses-en-partie' : 'reponses'
  throw redirect(localPath(context, `/espace/label/${id}/organisation?fait=${done}`))
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const messages = labelMessages[page?.locale ?? 'fr'].create
  return [
    { title: `${messages.title} · Démocratie permanente` },
    { name: 'description', content: messages.metaDescription },
  ]
}

export default function NewApplicationPage() {
  const { organisations, drafts, wanted, offers, scheme: asked, isUnknown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  // A form that comes back with its errors is shown again, whatever its address.
  const scheme = asked ?? (answer && chosen(offers, answer.typed['scheme'] ?? firstScheme)) ?? null
  const locale = useLocale()
  const all = useMessages(labelMessages)
  const words = useMessages(decisionMessages)
  const labels = useMessages(schemeMessages)
  const messages = all.create
  const errors = Object.entries(answer?.errors ?? {}).map(([field, message]) => ({
    message,
    ...(field === '' ? {} : { field }),
  }))
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/espace/label', label: all.list.title }]}
          title={messages.title}
          lede={messages.lede}
        />
      </Wrap>
      {drafts.length > 0 ? (
        <Section tone="stone" title={messages.drafts} lede={<p>{messages.draftsHelp}</p>} id="brouillons">
          <NoticeBoard
            items={drafts.map((draft) => ({
              id: draft.id,
              kind: words.initiativeKinds[draft.kind],
              title: draft.title,
              href: `/espace/label/${draft.id}`,
              facts: `${draft.organisation} · ${all.list.saved(formatDate(new Date(draft.updatedAt), locale))}`,
              term: all.list.resume,
            }))}
          />
        </Section>
      ) : null}
      <Section>
        {organisations.length === 0 ? (
          <EmptyState
            title={messages.noOrganisation}
            action={<ButtonLink href="/espace/organisations/nouvelle">{messages.createOrganisation}</ButtonLink>}
          >
            <p>{messages.noOrganisationHelp}</p>
          </EmptyState>
        ) : !scheme && offers.length > 0 ? (
          <SchemeChoice
            schemes={offers}
            path={`/espace/label/nouvelle${wanted ? `?${new URLSearchParams({ organisation: wanted })}` : ''}`}
            title={labels.choose.title}
            isUnknown={isUnknown}
          />
        ) : (
          <>
            <ErrorSummary errors={errors} />
            {scheme && offers.length > 1 ? (
              <AskedScheme name={scheme.name} changeHref="/espace/label/nouvelle" />
            ) : null}
            <NewApplicationForm
              organisations={organisations}
              wanted={wanted}
              hasDrafts={drafts.length > 0}
              scheme={scheme}
              typed={answer?.typed ?? {}}
              errors={answer?.errors ?? {}}
            />
          </>
        )}
        <NextStep>
          <p>{messages.next}</p>
        </NextStep>
      </Section>
    </>
  )
}
