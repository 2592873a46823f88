import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct } from '~/composition/visitor.server'
import { joinGroup, leaveGroup } from '~/modules/circles/commands/join-group.server'
import { JoinGroup } from '~/modules/circles/components/join-group'
import { ThreadList } from '~/modules/circles/components/thread-list'
import { joinForm } from '~/modules/circles/forms-groups'
import { groupMessages } from '~/modules/circles/messages/groups'
import { membersOf } from '~/modules/circles/queries-groups.server'
import { threadsOf } from '~/modules/circles/queries-threads.server'
import { threadsPerPage } from '~/modules/circles/rules/group'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { pageNumber } from '~/modules/members/forms'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk } from '~/platform/pure/outcome'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { LinkList } from '~/ui/link-list'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Pagination } from '~/ui/pagination'
import { Section, Wrap } from '~/ui/section'
import { loadGroup } from './load-group.server'

export async function loader(args: LoaderFunctionArgs) {
  const { group, membership, visitor, ...may } = await loadGroup(args)
  const params = new URL(args.request.url).searchParams
  const page = pageNumber(params.get('page'))
  const found = may.mayRead
    ? await threadsOf(
        group.id,
        { userId: visitor.actor.id, since: may.isMember ? (membership?.joinedAt ?? null) : null },
        page,
      )
    : { threads: [], total: 0 }
  return {
    ...{ slug: group.slug, title: group.title, summary: group.summary, joining: group.joining, state: group.state },
    ...{ mayRead: may.mayRead, mayWrite: may.mayWrite, leads: may.leads, isMember: may.isMember },
    isWaiting: membership?.role === 'asked',
    requests: may.leads ? (await membersOf(group.id, 'asked')).length : 0,
    threads: found.threads,
    page,
    pages: Math.ceil(found.total / threadsPerPage),
    done: params.get('fait'),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const slug = params['slug'] ?? ''
  const fields = fieldsOf(form)
  if (fields['intent'] === 'leave') {
    const outcome = await leaveGroup(visitor.actor, { slug })
    if (isOk(outcome)) throw redirect(localPath(context, '/espace/groupes?fait=parti'))
    if (outcome.refused.code === 'not-found') throw notFound()
    return data({ problem: outcome, typed: {} }, { status: 422 })
  }
  const parsed = parseForm(joinForm, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed: typedOf(fields) }, { status: 400 })
  const outcome = await joinGroup(visitor.actor, { slug, ...parsed.ok })
  if (isOk(outcome))
    throw redirect(
      localPath(context, `/espace/groupes/${slug}?fait=${outcome.ok.role === 'asked' ? 'demande' : 'entre'}`),
    )
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ problem: outcome, typed: typedOf(fields) }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => {
  const site = siteOf(matches)
  const { space } = groupMessages[site.locale]
  return pageMeta({
    ...site,
    title: page?.title ?? space.title,
    description: page?.summary ?? space.lede,
    indexed: false,
  })
}

export default function GroupSpace() {
  const group = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(groupMessages)
  const { space, done, page } = messages
  const base = `/espace/groupes/${group.slug}`
  const errors = problemErrors(messages, answer?.problem, locale)
  const said = Object.entries(done).find(([key]) => key === group.done)?.[1]
  const create = <ButtonLink href={`${base}/fils/nouveau`}>{space.newThread}</ButtonLink>
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/espace/groupes', label: space.title }]}
          title={group.title}
          lede={group.summary}
          actions={group.mayWrite ? create : null}
        />
        {said !== undefined && !answer ? (
          <Notice kind="success" live>
            <p>{said}</p>
          </Notice>
        ) : null}
        {group.state === 'closed' ? <Notice>{page.closedNotice}</Notice> : null}
        {group.requests > 0 ? (
          <Notice>
            <p>
              {space.requests(group.requests)} <Anchor href={`${base}/membres#demandes`}>{space.answerThem}</Anchor>
            </p>
          </Notice>
        ) : null}
        <ErrorSummary errors={errors} />
      </Wrap>
      {group.isMember || group.state === 'closed' ? null : (
        <JoinGroup joining={group.joining} isWaiting={group.isWaiting} typed={answer?.typed ?? {}} errors={errors} />
      )}
      <Section id="conversations" title={space.conversations}>
        {!group.mayRead ? (
          <p>{messages.joinForm.reserved}</p>
        ) : group.threads.length === 0 ? (
          <EmptyState title={space.noThread} level={3}>
            <p>{space.noThreadText}</p>
          </EmptyState>
        ) : (
          <ThreadList threads={group.threads} slug={group.slug} />
        )}
        <Pagination
          page={group.page}
          pages={group.pages}
          hrefOf={(number) => (number > 1 ? `${base}?page=${number}` : base)}
        />
      </Section>
      <Section id="aussi" title={space.ways}>
        <LinkList
          items={[
            ...(group.mayRead ? [{ href: `${base}/documents`, title: space.documents }] : []),
            ...(group.isMember || group.leads ? [{ href: `${base}/membres`, title: space.people }] : []),
            ...(group.isMember ? [{ href: `${base}/reglages`, title: space.settings }] : []),
            ...(group.leads ? [{ href: `${base}/modifier`, title: space.edit }] : []),
            { href: `/groupes/${group.slug}`, title: space.public },
          ]}
        />
      </Section>
    </>
  )
}
