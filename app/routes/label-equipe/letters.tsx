import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { LetterForm } from '~/modules/label/components/letter-form'
import { LettersSection } from '~/modules/label/components/letters-section'
import { letterMessages } from '~/modules/label/messages/letter'
import { opinionMessages } from '~/modules/label/messages/opinion'
import { permissions } from '~/modules/label/permissions'
import { fileOf } from '~/modules/label/queries-officer.server'
import { templatesFor } from '~/modules/label/fill-template.server'
import { lettersOf, lettersOffered } from '~/modules/label/queries-template.server'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { actOnLetters } from './act-on-letters.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const id = params['id'] ?? ''
  const found = isId(id) ? await fileOf(actor, id) : null
  // Whoever sees the file reads what was sent; the board does, which answers appeals.
  if (!found) throw notFound()
  const { application } = found
  const maySend = can(actor, permissions['label.send-letter'], found.subject)
  const kinds = maySend ? await lettersOffered(application) : []
  const done = new URL(request.url).searchParams.get('fait')
  return {
    locale,
    id,
    number: application.number ?? '',
    title: application.title,
    organisation: application.organisation.name,
    ...{ maySend, kinds },
    letters: await lettersOf(id),
    templates: (await Promise.all(kinds.map((kind) => templatesFor(kind, locale)))).flat(),
    done: done === 'envoyee' ? letterMessages[locale].team.done : null,
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const id = params['id'] ?? ''
  const result = await actOnLetters(visitor.actor, isId(id) ? id : '', fieldsOf(form), visitor.locale)
  if ('done' in result) throw redirect(localPath(context, `/equipe/label/${id}/lettres?fait=${result.done}`))
  if (result.status === 404) throw notFound()
  const { status, ...shown } = result
  return data(shown, { status })
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const { title, team } = letterMessages[found?.locale ?? 'fr']
  return [{ title: `${title} · Démocratie permanente` }, { name: 'description', content: team.metaDescription }]
}

export default function LettersPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const messages = useMessages(letterMessages)
  const opinions = useMessages(opinionMessages)
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {}
  const path = `/equipe/label/${page.id}`
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: path, label: opinions.page.back(page.number) }]}
          kicker={`${page.organisation} · ${page.title}`}
          title={messages.title}
        />
        {page.done ? (
          <Notice kind="success" live>
            <p>{page.done}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={listed(errors)} />
        {page.letters.length === 0 ? <EmptyState title={messages.none} /> : null}
        {page.maySend && page.kinds.length === 0 ? <p>{messages.team.notNow}</p> : null}
      </Wrap>
      <LettersSection letters={page.letters} path={path} title={messages.team.sent} />
      {page.kinds.length > 0 ? (
        <LetterForm kinds={page.kinds} templates={page.templates} typed={answer?.typed ?? {}} errors={errors} />
      ) : null}
    </>
  )
}
