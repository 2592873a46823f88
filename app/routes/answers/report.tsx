import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { ReportBody } from '~/modules/answers/components/report-body'
import { ReportChanges } from '~/modules/answers/components/report-changes'
import { ReportVersions } from '~/modules/answers/components/report-versions'
import { answerMessages } from '~/modules/answers/messages/answers'
import { reportMessages } from '~/modules/answers/messages/report'
import { archivesPath, answersPath, reportPath, reportPdfPath } from '~/modules/answers/rules/answer-paths'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { formatDate, withColon } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { Tag } from '~/ui/tag'
import { Term } from '~/ui/term'
import { debateAt } from './load-debate.server'
import { reportView } from './load-report.server'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const debate = await debateAt(request, context, params['slug'])
  const view = await reportView(debate, params['version'])
  const { slug, title, state, reportDueOn, isDemonstration } = debate
  return { debate: { slug, title, state, reportDueOn, isDemonstration }, view, today: today() }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { title, description, lede } = reportMessages[site.locale]
  const debate = data?.debate
  return pageMeta({
    ...site,
    title: debate ? withColon(title, debate.title, site.locale) : title,
    description: debate ? description(debate.title) : lede,
    indexed: debate !== undefined && !debate.isDemonstration && data?.view?.isLatest !== false,
  })
}

export default function ReportPage() {
  const { debate, view, today: day } = useLoaderData<typeof loader>()
  const words = useMessages(reportMessages)
  const { demonstration, debates } = useMessages(answerMessages)
  const locale = useLocale()
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: '/debats', label: debates },
            { href: debatePath(debate), label: debate.title },
          ]}
          kicker={debate.title}
          title={words.title}
          lede={words.lede}
          facts={
            <>
              {view ? <span>{words.published(formatDate(new Date(view.publishedAt), locale))}</span> : null}
              {view ? <Tag>{words.version(view.version)}</Tag> : null}
              {debate.isDemonstration ? <Tag>{demonstration}</Tag> : null}
            </>
          }
          actions={
            view ? (
              <>
                <ButtonLink href={answersPath(debate)}>{words.answers}</ButtonLink>
                <ButtonLink kind="secondary" href={reportPdfPath(debate)}>
                  {words.pdf}
                </ButtonLink>
                <ButtonLink kind="quiet" href={archivesPath(debate)}>
                  {words.archive}
                </ButtonLink>
              </>
            ) : null
          }
        />
        {view && !view.isLatest ? (
          <Notice kind="warning" title={words.older}>
            <p>
              <Anchor href={reportPath(debate)}>{words.latest}</Anchor>
            </p>
          </Notice>
        ) : null}
        {view ? null : <NoReport debate={debate} today={day} />}
      </Wrap>
      {view ? (
        <>
          {view.changes.length > 0 ? (
            <ReportChanges version={view.version} note={view.note} changes={view.changes} />
          ) : null}
          <ReportBody debate={debate} {...view} />
          <ReportVersions debate={debate} versions={view.versions} />
        </>
      ) : null}
    </>
  )
}

function NoReport({ debate, today: day }: { debate: { state: string; reportDueOn: string | null }; today: string }) {
  const words = useMessages(reportMessages)
  const locale = useLocale()
  const { state, reportDueOn: dueOn } = debate
  if (state === 'abandoned') return <EmptyState title={words.abandoned} />
  if (state !== 'closed' || dueOn === null)
    return (
      <EmptyState title={words.notYet}>
        <p>{words.before}</p>
      </EmptyState>
    )
  return (
    <EmptyState title={words.notYet}>
      <p>
        <Term today={day} dueOn={dueOn} />
      </p>
      <p>{dueOn < day ? words.overdue(formatDate(dueOn, locale)) : words.due(formatDate(dueOn, locale))}</p>
    </EmptyState>
  )
}
