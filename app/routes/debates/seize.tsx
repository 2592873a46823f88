import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound } from '~/composition/visitor.server'
import { seizeGarants } from '~/modules/debates/commands/seize-garants.server'
import { DebateHeading } from '~/modules/debates/components/debate-parts'
import { debateErrors } from '~/modules/debates/components/debate-problems'
import { SeizureForm } from '~/modules/debates/components/open-forms'
import { SentNotice } from '~/modules/debates/components/sent-notice'
import { seizureForm } from '~/modules/debates/forms'
import { garantMessages } from '~/modules/debates/messages/garants'
import { publicDebateMessages } from '~/modules/debates/messages/public'
import { takingPartMessages } from '~/modules/debates/messages/taking-part'
import { isPublic } from '~/modules/debates/rules/debate'
import { debatePath, garantsPath } from '~/modules/debates/rules/debate-paths'
import { headOf } from '~/modules/debates/view.server'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Actions, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Wrap } from '~/ui/section'
import { debateAt } from './load-debate.server'
import { openAct } from './open-act.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate, visitor } = await debateAt(request, context, params['slug'])
  if (!isPublic(debate.state)) throw notFound()
  return {
    debate: await headOf(debate),
    typed: { name: visitor.account?.name ?? '', email: visitor.account?.email ?? '' },
  }
}

export const action = ({ request, context, params }: ActionFunctionArgs) =>
  openAct({ request, context, slug: params['slug'] }, seizureForm, seizeGarants)

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = takingPartMessages[site.locale].seize
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function SeizeGarants() {
  const { debate, typed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { seize } = useMessages(takingPartMessages)
  const { list } = useMessages(publicDebateMessages)
  const { title: garants } = useMessages(garantMessages)
  const errors = debateErrors(answer?.problem, useLocale())
  return (
    <Wrap>
      <DebateHeading
        debate={debate}
        back={[
          { href: '/debats', label: list.title },
          { href: debatePath(debate), label: debate.title },
          { href: garantsPath(debate), label: garants },
        ]}
        title={seize.title}
        lede={seize.lede}
      />
      {answer?.sent ? (
        <>
          <SentNotice sent={answer.sent} own={seize.own} />
          <Actions>
            <ButtonLink kind="quiet" href={garantsPath(debate)}>
              {garants}
            </ButtonLink>
          </Actions>
        </>
      ) : (
        <>
          <ErrorSummary errors={errors} />
          <SeizureForm typed={answer?.typed ?? typed} errors={errors} />
        </>
      )}
    </Wrap>
  )
}
