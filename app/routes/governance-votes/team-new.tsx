import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { localPath, notFound, readAct, requireSignedIn } from '~/composition/visitor.server'
import { VoteSheetForm } from '~/modules/governance/components/vote-sheet-form'
import { voteTeamMessages } from '~/modules/governance/messages/votes-team'
import { meetingForPoll } from '~/modules/governance/queries-votes-team.server'
import { teamMeetingPath } from '~/modules/governance/rules/meeting-paths'
import { isId } from '~/platform/pure/ids'
import { useMessages } from '~/platform/i18n/react'
import { ErrorSummary, listed } from '~/ui/error-summary'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { prepareFromForm } from './prepare-poll.server'

/** GET /equipe/votes/nouveau?reunion=…&point=…: the meeting and the agenda item that the vote belongs to. */
const asked = (request: Request) => {
  const { searchParams } = new URL(request.url)
  const [meetingId, itemId] = [searchParams.get('reunion') ?? '', searchParams.get('point')]
  const amendmentId = searchParams.get('amendement')
  return { meetingId, itemId: itemId && isId(itemId) ? itemId : null, amendmentId }
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const { meetingId, itemId } = asked(request)
  const found = isId(meetingId) ? await meetingForPoll(actor, meetingId, itemId, locale) : null
  if (!found) throw notFound()
  return found
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { visitor, form } = await readAct(request, context)
  const result = await prepareFromForm(visitor.actor, asked(request), form, visitor.locale)
  if (result === null) throw notFound()
  if ('id' in result) throw redirect(localPath(context, `/equipe/votes/${result.id}?fait=prepare`))
  return data(result, { status: 422 })
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { newTitle, description } = voteTeamMessages[site.locale]
  return pageMeta({ ...site, title: newTitle, description, indexed: false })
}

export default function NewVote() {
  const { meeting, values, colleges } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useMessages(voteTeamMessages)
  const errors = answer?.errors ?? {}
  return (
    <Wrap>
      <PageTitle
        back={[{ href: teamMeetingPath(meeting), label: meeting.title }]}
        title={words.newTitle}
        lede={<p>{words.lede}</p>}
      />
      <ErrorSummary errors={listed(errors)} />
      <VoteSheetForm intent="create" values={answer?.typed ?? values} errors={errors} colleges={colleges} />
    </Wrap>
  )
}
