import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound } from '~/composition/visitor.server'
import { MeetingRoom } from '~/modules/governance/components/meeting-room'
import { meetingLiveMessages } from '~/modules/governance/messages/meetings-live'
import { liveStateOf } from '~/modules/governance/queries-live.server'
import { meetingPath } from '~/modules/governance/rules/meeting-paths'
import { Island } from '~/ui/island'
import { meetingFor } from './load-meeting.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { meeting } = await meetingFor(request, context, params['id'], 'governance.see-papers')
  const first = await liveStateOf(meeting.id)
  if (!first) throw notFound()
  const path = meetingPath(meeting)
  return { first, stream: `${path}/flux`, title: meeting.title, back: path }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { room, lede } = meetingLiveMessages[site.locale]
  return pageMeta({ ...site, title: room.title(data?.title ?? ''), description: lede, indexed: false })
}

export default function Room() {
  return <Island name="meeting-room" of={MeetingRoom} props={useLoaderData<typeof loader>()} />
}
