import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, readAct, requireSignedIn } from '~/composition/visitor.server'
import { openDraft } from '~/modules/label/commands/open-draft.server'
import { NewApplicationForm } from '~/modules/label/components/new-application-form'
import { openDraftForm } from '~/modules/label/forms'
import { problemsOf } from '~/modules/label/forms-step'
import { decisionMessages } from '~/modules/label/messages/decision'
import { labelMessages } from '~/modules/label/messages/index'
import { sentenceOf, sentencesOf } from '~/modules/label/messages/refusals'
import { organisationsWithDrafts } from '~/modules/label/queries-applicant.server'
import { answersFileLimit } from '~/modules/label/rules/answers-file'
import { initiativeKinds } from '~/modules/label/rules/kinds'
import { fieldsOf } from '~/platform/http/form.server'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { NextStep } from '~/ui/next-step'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await requireSignedIn(request, context)
  const organisations = await organisationsWithDrafts(visitor.actor)
  return {
    locale: visitor.locale,
    wanted: new URL(request.url).searchParams.get('organisation'),
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
  const typed = Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
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

/** The text of a file that the form holds; none where none was chosen. What is too large is no file of answers. */
async function textOfFile(entry: FormDataEntryValue | null): Promise<string | undefined> {
  if (!(entry instanceof File) || entry.size === 0) return undefined
  return entry.size > answersFileLimit ? '' : entry.text()
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const messages = labelMessages[page?.locale ?? 'fr'].create
  return [
    { title: `${messages.title} · Démocratie permanente` },
    { name: 'description', content: messages.metaDescription },
  ]
}

export default function NewApplicationPage() {
  const { organisations, drafts, wanted } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const all = useMessages(labelMessages)
  const words = useMessages(decisionMessages)
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
        ) : (
          <>
            <ErrorSummary errors={errors} />
            <NewApplicationForm
              organisations={organisations}
              wanted={wanted}
              hasDrafts={drafts.length > 0}
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
