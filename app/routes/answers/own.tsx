import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { requireSignedIn } from '~/composition/visitor.server'
import { AnswerTable } from '~/modules/answers/components/recommendation-list'
import { giveMessages } from '~/modules/answers/messages/give'
import { answersOfOrganisations } from '~/modules/answers/queries-answers.server'
import { boardPath, ownAnswerPath } from '~/modules/answers/rules/answer-paths'
import { answerMessages } from '~/modules/answers/messages/answers'
import { lineOf } from '~/modules/answers/views.server'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const own = actor.organisations.filter(({ role }) => role === 'representative').map(({ id }) => id)
  return { lines: (await answersOfOrganisations(own)).map(lineOf) }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { own } = giveMessages[site.locale]
  return pageMeta({ ...site, title: own.title, description: own.lede, indexed: false })
}

export default function OwnAnswers() {
  const { lines } = useLoaderData<typeof loader>()
  const { own } = useMessages(giveMessages)
  const { board } = useMessages(answerMessages)
  return (
    <Wrap>
      <PageTitle back={[{ href: boardPath, label: board.title }]} title={own.title} lede={own.lede} />
      {lines.length === 0 ? (
        <EmptyState title={own.none} action={<ButtonLink href={boardPath}>{board.title}</ButtonLink>}>
          <p>{own.noneText}</p>
        </EmptyState>
      ) : (
        <AnswerTable caption={own.title} lines={lines} withDebate hrefOf={ownAnswerPath} />
      )}
    </Wrap>
  )
}
