import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { saveDraftPart } from '~/modules/charters/commands/save-draft.server'
import { PartFields } from '~/modules/charters/components/part-fields'
import { RulePanel } from '~/modules/charters/components/rule-panel'
import { partFieldsOf, revisionForm } from '~/modules/charters/forms'
import { refusalSentence } from '~/modules/charters/messages/refusals'
import { teamMessages } from '~/modules/charters/messages/team'
import { isDraftPart } from '~/modules/charters/rules/draft/fields'
import { lenientCriteria } from '~/modules/charters/rules/draft/lenient-criteria'
import { sayRules } from '~/modules/charters/rules/draft/said-rules'
import { today } from '~/platform/clock.server'
import { fieldsOf } from '~/platform/http/form.server'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Island } from '~/ui/island'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { WithAside, Wrap } from '~/ui/section'
import { loadDraft } from './load.server'

/** Says the rule as it is typed, and saves nothing. */
const sayIntent = 'say'
const formId = 'partie'

/** The part of the address: its list and its place in it, from 1. */
async function loadPart(args: LoaderFunctionArgs) {
  const found = await loadDraft(args)
  const { part, index: digits = '' } = args.params
  if (!isDraftPart(part) || !/^[1-9]\d{0,3}$/.test(digits)) throw notFound()
  const index = Number(digits) - 1
  const fields = found.draft.content[part][index]
  if (!fields) throw notFound()
  return { ...found, part, index, fields }
}

export async function loader(args: LoaderFunctionArgs) {
  const { visitor, draft, read, part, index, fields } = await loadPart(args)
  const criteria = lenientCriteria(draft.content)
  const own = read.problems.filter((problem) => problem.part === part && problem.index === index)
  return {
    draft: { id: draft.id, title: draft.title, revision: draft.revision },
    part,
    index,
    fields,
    problems: own.map(({ field, sentence }) => ({ field, message: sentence[visitor.locale] })),
    articles: draft.content.articles.map((article, at) => ({
      id: article['id'] ?? '',
      label: `${at + 1}. ${article[`title.${visitor.locale}`] ?? ''}`,
    })),
    criteria,
    said: sayRules(criteria, { part, index, fields }, visitor.locale, today()),
    today: today(),
    done: new URL(args.request.url).searchParams.get('fait') === 'enregistre',
  }
}

export async function action(args: ActionFunctionArgs) {
  const { form } = await readAct(args.request, args.context)
  const { visitor, draft, part, index } = await loadPart(args)
  const posted = partFieldsOf(fieldsOf(form))
  if (form.get('intent') === sayIntent) {
    const said = sayRules(lenientCriteria(draft.content), { part, index, fields: posted }, visitor.locale, today())
    return { message: null, fields: posted, said }
  }
  const revision = revisionForm.safeParse(form.get('revision'))
  const outcome = await saveDraftPart(visitor.actor, {
    id: draft.id,
    revision: revision.success ? revision.data : 0,
    ...{ part, index, posted },
  })
  if ('ok' in outcome)
    throw redirect(localPath(args.context, `/equipe/charte/${draft.id}/${part}/${index + 1}?fait=enregistre`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data(
    { message: refusalSentence(outcome.refused, visitor.locale), fields: posted, said: null },
    { status: 409 },
  )
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  const site = siteOf(matches)
  const { part: messages, list } = teamMessages[site.locale]
  const title = page ? messages.titles[page.part] : list.title
  return pageMeta({
    ...site,
    title: `${typeof title === 'string' ? title : title((page?.index ?? 0) + 1)} · ${page?.draft.title ?? ''}`,
    description: list.lede,
    indexed: false,
  })
}

export default function CharterPartPage() {
  const { draft, part, index, fields, problems, articles, criteria, said, today, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { list, part: messages, draft: words } = useMessages(teamMessages)
  const title = messages.titles[part]
  const errors = answer ? {} : Object.fromEntries(problems.map(({ field, message }) => [field, message]))
  return (
    <Wrap>
      <PageTitle
        size="compact"
        kicker={draft.title}
        title={typeof title === 'string' ? title : title(index + 1)}
        back={[
          { href: '/equipe/charte', label: list.title },
          { href: `/equipe/charte/${draft.id}`, label: draft.title },
        ]}
      />
      {done && !answer ? <Notice kind="success" title={words.done.enregistre} live /> : null}
      {answer?.said ? <Notice title={messages.saidOnly} live /> : null}
      <ErrorSummary
        errors={
          answer
            ? answer.message === null
              ? []
              : [{ message: answer.message }]
            : problems.map(({ field, message }) => ({ message, field }))
        }
      />
      <WithAside
        aside={
          part === 'criteres' || part === 'conditions' ? (
            <Island
              name="charter-rule"
              of={RulePanel}
              props={{ part, index, criteria, said: answer?.said ?? said, today, form: formId, sayIntent }}
            />
          ) : null
        }
      >
        <ActForm id={formId} values={{ revision: draft.revision }}>
          <PartFields part={part} editing={{ fields: answer?.fields ?? fields, errors, articles }} />
          <Actions>
            <Button>{messages.save}</Button>
            <ButtonLink kind="quiet" href={`/equipe/charte/${draft.id}`}>
              {messages.back}
            </ButtonLink>
          </Actions>
        </ActForm>
      </WithAside>
    </Wrap>
  )
}
