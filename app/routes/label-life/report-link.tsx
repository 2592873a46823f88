import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readOpenAct } from '~/composition/visitor.server'
import { confirmReport } from '~/modules/label-life/commands/report-label.server'
import { Paragraphs } from '~/modules/label-life/components/procedure-view'
import { lifeMessages } from '~/modules/label-life/messages/index'
import { reportByToken } from '~/modules/label-life/queries.server'
import { reportPath } from '~/modules/label-life/rules/report'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ params }: LoaderFunctionArgs) {
  const found = await reportByToken(params['token'] ?? '')
  if (!found) throw notFound()
  return data(found, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { visitor } = await readOpenAct(request, context)
  const token = params['token'] ?? ''
  if ('refused' in (await confirmReport(visitor.actor, { token }))) throw notFound()
  throw redirect(localPath(context, reportPath(token)))
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { report } = lifeMessages[site.locale]
  return pageMeta({ ...site, title: report.title, description: report.lede, indexed: false })
}

export default function ReportLinkPage() {
  const { isConfirmed, text, answer, outcome, number, title } = useLoaderData<typeof loader>()
  const { report } = useMessages(lifeMessages)
  const heading = outcome ? report.answeredTitle : isConfirmed ? report.confirmedTitle : report.confirmTitle
  const lede = outcome ? undefined : isConfirmed ? report.confirmedText : report.confirmText(title)
  return (
    <Wrap>
      <PageTitle
        back={[{ href: `/label/verifier/${number}`, label: report.back }]}
        kicker={report.kicker(number)}
        title={heading}
        lede={lede}
      />
      {outcome ? (
        <Notice kind="info" title={report.outcomes[outcome]}>
          <Paragraphs text={answer} />
        </Notice>
      ) : null}
      <h2>{report.yours}</h2>
      <Paragraphs text={text} />
      {isConfirmed ? null : (
        <ActForm>
          <Actions>
            <Button>{report.confirm}</Button>
          </Actions>
        </ActForm>
      )}
    </Wrap>
  )
}
