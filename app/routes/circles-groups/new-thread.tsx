import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { openThread } from '~/modules/circles/commands/write-post.server'
import { AnswerForm } from '~/modules/circles/components/answer-form'
import { threadForm } from '~/modules/circles/forms-groups'
import { threadMessages } from '~/modules/circles/messages/threads'
import { groupPermissions } from '~/modules/circles/permissions'
import { membersOf } from '~/modules/circles/queries-groups.server'
import { mostListed } from '~/modules/circles/rules/group'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { loadGroup } from './load-group.server'

export async function loader(args: LoaderFunctionArgs) {
  const { group, visitor } = await loadGroup(args, groupPermissions['circles.write-in-group'])
  const people = await membersOf(group.id, 'in')
  return {
    slug: group.slug,
    group: group.title,
    people: people
      .filter(({ userId }) => userId !== visitor.actor.id)
      .slice(0, mostListed)
      .map(({ userId, name }) => ({ value: userId, label: name })),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const slug = params['slug'] ?? ''
  const fields = fieldsOf(form)
  const again = { ...typedOf(fields), told: [fields['mentions'] ?? []].flat() }
  const parsed = parseForm(threadForm, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, again }, { status: 400 })
  const outcome = await openThread(visitor.actor, { slug, ...parsed.ok })
  if (isOk(outcome))
    throw redirect(localPath(context, `/espace/groupes/${slug}/fils/${outcome.ok.threadId}?fait=envoye`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ problem: outcome, again }, { status: outcome.refused.code === 'too-often' ? 429 : 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { newTitle, newLede } = threadMessages[site.locale]
  return pageMeta({ ...site, title: newTitle, description: newLede, indexed: false })
}

export default function NewThread() {
  const { slug, group, people } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(threadMessages)
  const errors = problemErrors(messages, answer?.problem, locale)
  const again: Record<string, unknown> = answer?.again ?? {}
  const text = (name: string) => (typeof again[name] === 'string' ? again[name] : '')
  return (
    <Wrap>
      <PageTitle
        back={[{ href: `/espace/groupes/${slug}`, label: group }]}
        title={messages.newTitle}
        lede={messages.newLede}
      />
      <ErrorSummary errors={errors} />
      <AnswerForm
        isNew
        people={people}
        typed={{ title: text('title'), body: text('body'), told: answer?.again.told ?? [] }}
        errors={errors}
      />
    </Wrap>
  )
}
