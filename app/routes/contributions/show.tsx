import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readOpenAct, visitorOf } from '~/composition/visitor.server'
import { SurveyLink } from '~/modules/answers/components/survey-link'
import { contributionErrors } from '~/modules/contributions/components/contribution-problems'
import { ContributionHead, DoneNotice } from '~/modules/contributions/components/contribution-head'
import {
  ContributionPicture,
  ContributionTies,
  RemovalNotice,
  Written,
} from '~/modules/contributions/components/contribution-view'
import { CommentForm, Exchanges, SupportForm } from '~/modules/contributions/components/exchanges'
import { contributionMessages } from '~/modules/contributions/messages/contributions'
import { contributionPageMessages } from '~/modules/contributions/messages/page'
import { commentsOf, contributionPage } from '~/modules/contributions/queries.server'
import { contributionPath, readNumber } from '~/modules/contributions/rules/paths'
import { placeByCode } from '~/modules/territory/queries.server'
import { doneIn } from '~/platform/http/done-of.server'
import { fieldsOf, typedOf } from '~/platform/http/form.server'
import { publicPage } from '~/platform/http/public-page'
import { formatNumber, withColon } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { newId } from '~/platform/pure/ids'
import { ErrorSummary } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { Pagination } from '~/ui/pagination'
import { Section, WithAside, Wrap } from '~/ui/section'
import { actOnContribution } from './act-on-contribution.server'
import { debateAt, shownDebate, statusOf, textIn } from './load.server'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const facts = await debateAt(request, context, params['slug'])
  const number = readNumber(params['number'])
  const found = number === null ? null : await contributionPage(facts.id, number)
  if (!found) throw notFound()
  const { account } = await visitorOf(request, context)
  const search = new URL(request.url).searchParams
  const page = Number(/^[1-9]\d{0,3}$/.exec(search.get('page') ?? '')?.[0] ?? 1)
  const exchanges = await commentsOf(found.id, page)
  const parent = exchanges.comments.find(({ id }) => id === search.get('repondre'))
  const debate = shownDebate(facts)
  return {
    debate,
    contribution: found,
    theme: debate.themes.find(({ key }) => key === found.theme)?.title ?? null,
    place: found.communeCode ? ((await placeByCode(found.communeCode))?.name ?? null) : null,
    ...exchanges,
    page,
    parent: parent && !parent.removal && !parent.isWithdrawn ? { id: parent.id, name: parent.authorName } : null,
    account: account?.name ?? null,
    ids: { support: newId(), comment: newId() },
    done: doneIn(request),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const facts = await debateAt(request, context, params['slug'])
  const number = readNumber(params['number'])
  const found = number === null ? null : await contributionPage(facts.id, number)
  if (!found) throw notFound()
  const { visitor, form } = await readOpenAct(request, context)
  const fields = fieldsOf(form)
  const go = (done: string) => redirect(localPath(context, `${contributionPath(facts, found.number)}?fait=${done}`))
  // Only a program fills a field that nobody sees: it is told that all went well.
  if (textIn(fields, 'site')) return go('envoye')
  const acted = await actOnContribution(request, context, { visitor, contributionId: found.id, fields })
  if ('done' in acted) return go(acted.done)
  const { problem, at } = acted
  return data({ problem, at, typed: typedOf(fields) }, 'errors' in problem ? 422 : statusOf(problem.refused.code))
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) => {
  const site = siteOf(matches)
  const [{ numbered }, { description }] = [contributionMessages[site.locale], contributionPageMessages[site.locale]]
  const { contribution, debate } = found ?? {}
  const name = numbered(contribution?.number ?? 0)
  const title = contribution?.title ? withColon(name, contribution.title, site.locale) : name
  const indexed = contribution?.state === 'published' && !contribution.isDemonstration
  return pageMeta({ ...site, title, description: description(debate?.title ?? ''), indexed })
}

export default function Contribution() {
  const found = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { debate, contribution, comments, page, pages, parent, account, ids, done } = found
  const page_ = useMessages(contributionPageMessages)
  const words = useMessages(contributionMessages)
  const locale = useLocale()
  const errors = contributionErrors(answer?.problem, locale)
  const formOf = (at: 'support' | 'comment') => ({
    id: ids[at],
    account,
    typed: answer?.at === at ? answer.typed : {},
    errors: answer?.at === at ? errors : [],
  })
  const path = contributionPath(debate, contribution.number)
  const isOpen = debate.closed === null && contribution.state === 'published'
  const supports = words.supports(contribution.supports, formatNumber(contribution.supports, locale))
  return (
    <>
      <Wrap>
        <ContributionHead {...found} />
        <ErrorSummary errors={errors} />
        {answer ? null : (
          <DoneNotice
            {...{ debate, done, isOpen }}
            then={isOpen ? <SurveyLink debate={debate} after={done} /> : null}
          />
        )}
        <WithAside
          aside={
            isOpen ? (
              <SupportForm {...formOf('support')} supports={supports} />
            ) : (
              <p className="support-count">{supports}</p>
            )
          }
        >
          {contribution.removal ? <RemovalNotice debate={debate} removal={contribution.removal} /> : null}
          {contribution.state === 'withdrawn' ? <p>{page_.withdrawn}</p> : null}
          {contribution.picture ? <ContributionPicture {...contribution.picture} /> : null}
          <Written debate={debate} text={contribution.text} />
          <ContributionTies {...contribution} debate={debate} />
          {contribution.state === 'published' ? (
            <p>
              <Anchor href={`${path}/signaler`} rel="nofollow">
                {page_.report.link}
              </Anchor>
            </p>
          ) : null}
        </WithAside>
      </Wrap>
      <Section id="echanges" title={page_.exchanges.title} tone="stone">
        <Exchanges debate={debate} number={contribution.number} comments={comments} isOpen={isOpen} />
        <Pagination page={page} pages={pages} hrefOf={(number) => `${path}?page=${number}#echanges`} />
        {isOpen ? <CommentForm {...formOf('comment')} parent={parent} /> : null}
      </Section>
    </>
  )
}
