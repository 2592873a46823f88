import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { noticePage } from '~/composition/community-page.server'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { answerNotice } from '~/modules/circles/commands/post-notice.server'
import { moderateNotice, settleNotice } from '~/modules/circles/commands/settle-notice.server'
import { AnswerNotice, Exchanges, ModerateNotice, SettleNotice } from '~/modules/circles/components/notice-parts'
import { noticeAnswer, noticeRemoval } from '~/modules/circles/forms-communities'
import { communityMessages } from '~/modules/circles/messages/communities'
import { Markdown } from '~/modules/editorial/components/markdown'
import { problemErrors } from '~/modules/governance/components/body-problems'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { isOk, type Outcome } from '~/platform/pure/outcome'
import { DefinitionList } from '~/ui/definition-list'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const page = await noticePage(params['id'] ?? '', actor)
  if (!page) throw notFound()
  return { ...page, done: new URL(request.url).searchParams.get('fait') }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const id = params['id'] ?? ''
  const fields = fieldsOf(form)
  const typed = typedOf(fields)
  const settled = async (outcome: Outcome<{ slug: string }>) => {
    if (isOk(outcome)) throw redirect(localPath(context, `/communautes/${outcome.ok.slug}/besoins-et-offres`))
    if (outcome.refused.code === 'not-found') throw notFound()
    return data({ problem: outcome, typed }, { status: 422 })
  }
  const how = fields['intent']
  if (how === 'met' || how === 'renew') {
    const outcome = await settleNotice(visitor.actor, { id, how })
    if (isOk(outcome)) throw redirect(localPath(context, `/espace/annonces/${id}?fait=regle`))
    return settled(outcome)
  }
  if (how === 'take-back') return settled(await settleNotice(visitor.actor, { id, how }))
  if (how === 'moderate') {
    const parsed = parseForm(noticeRemoval, fields)
    if (!('ok' in parsed)) return data({ problem: parsed, typed }, { status: 400 })
    return settled(await moderateNotice(visitor.actor, { id, ...parsed.ok }))
  }
  const parsed = parseForm(noticeAnswer, fields)
  if (!('ok' in parsed)) return data({ problem: parsed, typed }, { status: 400 })
  const outcome = await answerNotice(visitor.actor, { id, ...parsed.ok })
  if (isOk(outcome)) throw redirect(localPath(context, `/espace/annonces/${id}?fait=envoye`))
  if (outcome.refused.code === 'not-found') throw notFound()
  return data({ problem: outcome, typed }, { status: outcome.refused.code === 'too-often' ? 429 : 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) => {
  const site = siteOf(matches)
  const { board } = communityMessages[site.locale]
  return pageMeta({ ...site, title: page?.title ?? board.title, description: board.lede, indexed: false })
}

export default function NoticePage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const locale = useLocale()
  const messages = useMessages(communityMessages)
  const { notice, kinds, noticeStates, board } = messages
  const errors = problemErrors(messages, answer?.problem, locale)
  const typed = answer?.typed ?? {}
  const back = `/communautes/${page.slug}/besoins-et-offres`
  const said = Object.entries(notice.done).find(([key]) => key === page.done)?.[1]
  const isOpen = page.state === 'open'
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: `/communautes/${page.slug}`, label: page.community },
            { href: back, label: board.title },
          ]}
          kicker={isOpen ? kinds[page.kind] : `${kinds[page.kind]}, ${noticeStates[page.state].toLowerCase()}`}
          title={page.title}
          lede={page.place}
        />
        {said !== undefined && !answer ? (
          <Notice kind="success" live>
            <p>{said}</p>
          </Notice>
        ) : null}
        <ErrorSummary errors={errors} />
        {page.state === 'removed' ? <Notice>{notice.removed(page.removalReason)}</Notice> : null}
        <Markdown nodes={page.text} />
        <DefinitionList
          items={[
            { term: notice.by, value: formatDate(new Date(page.createdAt), locale) },
            { term: notice.until, value: formatDate(page.expiresOn, locale) },
          ]}
        />
      </Wrap>
      {page.isAuthor || page.exchanges.length > 0 ? (
        <Section id="echanges" title={notice.exchanges} tone="stone">
          <Exchanges exchanges={page.exchanges} isAuthor={page.isAuthor} typed={typed} errors={errors} />
        </Section>
      ) : isOpen ? (
        <Section id="repondre" title={notice.answerTitle} tone="stone">
          <AnswerNotice withId="" typed={typed} errors={errors} />
        </Section>
      ) : null}
      {page.isAuthor && page.state !== 'removed' ? (
        <SettleNotice isOpen={isOpen} isMet={page.state === 'met'} cancelHref={back} />
      ) : null}
      {page.tends && !page.isAuthor && page.state !== 'removed' ? (
        <ModerateNotice cancelHref={back} errors={errors} />
      ) : null}
    </>
  )
}
