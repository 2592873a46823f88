import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { removeLetterSection, saveLetterSection } from '~/modules/circles/commands/write-section.server'
import { sectionForm } from '~/modules/circles/forms-letters'
import { letterMessages } from '~/modules/circles/messages/letters'
import { Markdown } from '~/modules/editorial/components/markdown'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { errorOf, problemErrors } from '~/modules/governance/components/body-problems'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { loadIssue } from './load-issue.server'

export async function loader(args: LoaderFunctionArgs) {
  const { issue } = await loadIssue(args)
  const section = issue.sections.find(({ id }) => id === args.params['section'])
  if (!section || issue.state !== 'draft') throw notFound()
  const { title, body, revision } = section
  return { id: issue.id, issue: issue.title, title, body, revision, text: readMarkdown(body) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const [id, sectionId] = [params['id'] ?? '', params['section'] ?? '']
  const fields = fieldsOf(form)
  const done = (what: string) => redirect(localPath(context, `/espace/lettres/${id}?fait=${what}`))
  if (fields['intent'] === 'remove') {
    const outcome = await removeLetterSection(visitor.actor, { id, sectionId })
    if (isOk(outcome)) throw done('enleve')
    if (outcome.refused.code === 'not-found') throw notFound()
    return data({ problem: outcome, typed: typedOf(fields) }, { status: 422 })
  }
  const parsed = parseForm(sectionForm, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed: typedOf(fields) }, { status: 400 })
  const outcome = await saveLetterSection(visitor.actor, { id, sectionId, ...parsed.ok })
  if (isOk(outcome)) throw done('enregistre')
  if (outcome.refused.code === 'not-found') throw notFound()
  return data(
    { problem: outcome, typed: typedOf(fields) },
    { status: outcome.refused.code === 'changed-meanwhile' ? 409 : 422 },
  )
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => {
  const site = siteOf(matches)
  const { section, drafts } = letterMessages[site.locale]
  return pageMeta({ ...site, title: page?.title ?? drafts.title, description: section.lede, indexed: false })
}

export default function WriteSection() {
  const part = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(letterMessages)
  const { section, drafts } = messages
  const errors = problemErrors(messages, answer?.problem, locale)
  const problem = answer?.problem
  const conflict = problem !== undefined && 'refused' in problem && problem.refused.code === 'changed-meanwhile'
  const base = `/espace/lettres/${part.id}`
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: '/espace/lettres', label: drafts.title },
            { href: base, label: part.issue },
          ]}
          title={part.title}
          lede={section.lede}
        />
        <ErrorSummary errors={errors} />
      </Wrap>
      {conflict ? (
        <Section id="autre" title={section.theirs} lede={<p>{section.theirsText}</p>} tone="stone">
          <Markdown nodes={part.text} />
        </Section>
      ) : null}
      <Wrap>
        {/* The revision that is on the page: after a conflict, the one whose text has just been shown. */}
        <ActForm values={{ intent: 'save', revision: part.revision }}>
          <TextField
            name="title"
            label={section.title}
            autoComplete="off"
            defaultValue={answer?.typed['title'] ?? part.title}
            error={errorOf(errors, 'title')}
          />
          <TextArea
            name="body"
            label={section.body}
            hint={section.bodyHint}
            rows={16}
            maxCharacters={20_000}
            defaultValue={answer?.typed['body'] ?? part.body}
            error={errorOf(errors, 'body')}
          />
          <Actions>
            <Button>{section.save}</Button>
          </Actions>
        </ActForm>
      </Wrap>
      <Section id="enlever">
        <Confirm
          title={section.removeTitle}
          values={{ intent: 'remove' }}
          confirmLabel={section.remove}
          cancelHref={base}
        >
          <p>{section.removeText}</p>
        </Confirm>
      </Section>
    </>
  )
}
