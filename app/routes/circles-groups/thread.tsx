import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { setThreadState } from '~/modules/circles/commands/change-post.server'
import { readThread } from '~/modules/circles/commands/read-thread.server'
import { writePost } from '~/modules/circles/commands/write-post.server'
import { AnswerForm } from '~/modules/circles/components/answer-form'
import { PostList } from '~/modules/circles/components/post-list'
import { postForm, threadState } from '~/modules/circles/forms-groups'
import { groupMessages } from '~/modules/circles/messages/groups'
import { threadMessages } from '~/modules/circles/messages/threads'
import { groupPermissions } from '~/modules/circles/permissions'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { pageNumber } from '~/modules/members/forms'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ActForm } from '~/ui/act-form'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Pagination } from '~/ui/pagination'
import { Section, Wrap } from '~/ui/section'
import { loadGroup } from './load-group.server'
import { threadPage } from './thread-page.server'

export async function loader(args: LoaderFunctionArgs) {
  const { group, visitor, mayWrite, leads } = await loadGroup(args, groupPermissions['circles.read-group'])
  const search = new URL(args.request.url).searchParams
  const page = await threadPage({
    ...{ groupId: group.id, threadId: args.params['id'] ?? '', userId: visitor.actor.id },
    page: search.has('page') ? pageNumber(search.get('page')) : null,
    quote: search.get('citer'),
  })
  if (!page) throw notFound()
  await readThread(visitor.actor, { id: page.id })
  const isActive = group.state === 'active'
  return { ...page, slug: group.slug, group: group.title, isActive, mayWrite: mayWrite && !page.isClosed, isMember: mayWrite, leads, done: search.get('fait') } // prettier-ignore
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const [slug, id] = [params['slug'] ?? '', params['id'] ?? '']
  const fields = fieldsOf(form)
  const path = `/espace/groupes/${slug}/fils/${id}`
  if (fields['intent'] === 'state') {
    const parsed = parseForm(threadState, fields)
    const outcome = 'ok' in parsed ? await setThreadState(visitor.actor, { id, ...parsed.ok }) : null
    if (!outcome || !isOk(outcome)) throw notFound()
    throw redirect(localPath(context, `${path}?fait=clos`))
  }
  const typed = { body: typedOf(fields)['body'] ?? '', told: [fields['mentions'] ?? []].flat() }
  const parsed = parseForm(postForm, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed }, { status: 400 })
  const outcome = await writePost(visitor.actor, { slug, threadId: id, ...parsed.ok })
  if (isOk(outcome)) throw redirect(localPath(context, `${path}?fait=envoye#message-${outcome.ok.postId}`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ problem: outcome, typed }, { status: outcome.refused.code === 'too-often' ? 429 : 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => {
  const site = siteOf(matches)
  const { newTitle, newLede } = threadMessages[site.locale]
  return pageMeta({ ...site, title: page?.title ?? newTitle, description: newLede, indexed: false })
}

export default function ThreadPage() {
  const thread = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(threadMessages)
  const { space } = useMessages(groupMessages)
  const errors = problemErrors(messages, answer?.problem, locale)
  const base = `/espace/groupes/${thread.slug}`
  const path = `${base}/fils/${thread.id}`
  const at = (page: number) => (page === thread.pages ? path : `${path}?page=${page}`)
  const said = Object.entries(messages.done).find(([key]) => key === thread.done)?.[1]
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: '/espace/groupes', label: space.title },
            { href: base, label: thread.group },
          ]}
          title={thread.title}
        />
        {said !== undefined && !answer ? (
          <Notice kind="success" live>
            <p>{said}</p>
          </Notice>
        ) : null}
        {thread.isClosed ? <Notice>{messages.closed}</Notice> : null}
        <ErrorSummary errors={errors} />
        <PostList
          posts={thread.posts}
          path={at(thread.page)}
          base={base}
          mayAnswer={thread.mayWrite}
          leads={thread.leads}
        />
        <Pagination page={thread.page} pages={thread.pages} hrefOf={at} />
      </Wrap>
      {thread.mayWrite ? (
        <Section id="repondre" title={messages.answerTitle} tone="stone">
          <AnswerForm
            people={thread.people}
            typed={{ title: '', body: answer?.typed.body ?? '', told: answer?.typed.told ?? [] }}
            errors={errors}
            quoted={thread.quoted}
            plainHref={`${at(thread.page)}#repondre`}
          />
        </Section>
      ) : null}
      <Wrap>
        {thread.isActive && !thread.isMember ? (
          <p className="actions">
            {messages.mustJoin} <ButtonLink href={base}>{messages.join}</ButtonLink>
          </p>
        ) : null}
        {thread.leads ? (
          <ActForm values={{ intent: 'state', isClosed: thread.isClosed ? 'no' : 'yes' }}>
            <Button kind="quiet">{thread.isClosed ? messages.reopen : messages.close}</Button>
          </ActForm>
        ) : null}
      </Wrap>
    </>
  )
}
