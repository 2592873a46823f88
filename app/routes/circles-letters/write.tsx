import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { addLetterSection, moveLetterSection, titleLetter } from '~/modules/circles/commands/write-letter.server'
import { LetterParts, TitleForm } from '~/modules/circles/components/letter-parts'
import { issueForm, newSection, sectionMove } from '~/modules/circles/forms-letters'
import { letterMessages } from '~/modules/circles/messages/letters'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { namesOf } from '~/modules/members/queries.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk, type Outcome } from '~/platform/pure/outcome'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'
import { loadIssue } from './load-issue.server'

export async function loader(args: LoaderFunctionArgs) {
  const { issue } = await loadIssue(args)
  const names = await namesOf(issue.sections.map(({ authorId }) => authorId))
  const { id, title, slug, state, recipients, unsubscribed } = issue
  return {
    ...{ id, title, slug, state, recipients, unsubscribed, community: issue.community.name },
    parts: issue.sections.map(({ id: part, title: name, authorId, updatedAt, body }) => ({
      ...{ id: part, title: name, author: names.get(authorId) ?? '', isEmpty: body === '' },
      updatedAt: updatedAt.toISOString(),
    })),
    done: new URL(args.request.url).searchParams.get('fait'),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const id = params['id'] ?? ''
  const fields = fieldsOf(form)
  const again = (
    problem: { errors: Readonly<Record<string, string>> } | { refused: { code: string } },
    status: number,
  ) => data({ problem, typed: typedOf(fields) }, { status })
  const path = `/espace/lettres/${id}`
  if (fields['intent'] === 'move') {
    const move = parseForm(sectionMove, fields)
    if (!('ok' in move)) return again(move, 400)
    const { id: sectionId, direction } = move.ok
    const outcome = await moveLetterSection(visitor.actor, { id, sectionId, direction })
    if (isOk(outcome)) throw redirect(localPath(context, `${path}#parties`))
    if (outcome.refused.code === 'not-found') throw notFound()
    return again(outcome, 422)
  }
  const isNew = fields['intent'] === 'add'
  const parsed = parseForm(isNew ? newSection : issueForm, fields)
  if (!('ok' in parsed)) return again(parsed, 400)
  const outcome: Outcome<{ id?: string; sectionId?: string }> = isNew
    ? await addLetterSection(visitor.actor, { id, ...parsed.ok })
    : await titleLetter(visitor.actor, { id, ...parsed.ok })
  if (!isOk(outcome)) {
    if (outcome.refused.code === 'not-found') throw notFound()
    return again(outcome, 422)
  }
  throw redirect(
    localPath(
      context,
      outcome.ok.sectionId !== undefined ? `${path}/parties/${outcome.ok.sectionId}` : `${path}?fait=enregistre`,
    ),
  )
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => {
  const site = siteOf(matches)
  const { drafts, write } = letterMessages[site.locale]
  return pageMeta({ ...site, title: page?.title ?? drafts.title, description: write.lede, indexed: false })
}

export default function WriteLetter() {
  const issue = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(letterMessages)
  const { write, drafts, done } = messages
  const errors = problemErrors(messages, answer?.problem, locale)
  const isAdding = answer?.typed['intent'] === 'add'
  const base = `/espace/lettres/${issue.id}`
  const said = Object.entries(done).find(([key]) => key === issue.done)?.[1]
  const isDraft = issue.state === 'draft'
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/espace/lettres', label: drafts.title }]}
          kicker={write.kicker(issue.community)}
          title={issue.title}
          lede={isDraft ? write.lede : write.sentAlready}
          actions={
            isDraft ? (
              <ButtonLink href={`${base}/apercu`}>{write.preview}</ButtonLink>
            ) : (
              <ButtonLink href={`/lettres/${issue.slug}`}>{write.archive}</ButtonLink>
            )
          }
        />
        {said !== undefined && !answer ? (
          <Notice kind="success" live>
            <p>{said}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={errors} />
        {isDraft ? null : <p>{write.counts(issue.recipients, issue.unsubscribed)}</p>}
      </Wrap>
      {isDraft ? (
        <>
          <Section id="parties" title={write.parts}>
            <LetterParts parts={issue.parts} base={base} />
          </Section>
          <Section id="ajouter" title={write.add} tone="stone">
            <TitleForm
              intent="add"
              kind="primary"
              label={write.partTitle}
              button={write.addIt}
              title={isAdding ? (answer?.typed['title'] ?? '') : ''}
              errors={isAdding ? errors : []}
            />
          </Section>
          <Section id="titre">
            <TitleForm
              intent="title"
              label={write.name}
              button={write.save}
              title={answer && !isAdding ? (answer.typed['title'] ?? '') : issue.title}
              errors={isAdding ? [] : errors}
            />
          </Section>
        </>
      ) : null}
    </>
  )
}
