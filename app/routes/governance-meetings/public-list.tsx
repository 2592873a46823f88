import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { MeetingBoard } from '~/modules/governance/components/meeting-board'
import { MeetingProcedure } from '~/modules/governance/components/meeting-procedure'
import { meetingPublicMessages } from '~/modules/governance/messages/meetings-public'
import { comingMeetings, pastMeetings } from '~/modules/governance/queries-meeting-pages.server'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { NextStep } from '~/ui/next-step'
import { PageTitle } from '~/ui/page-title'
import { Section, Wrap } from '~/ui/section'

export const headers = publicPage

const ofBodies = (address: string): boolean => /\/seances$/.test(new URL(address).pathname)

export async function loader({ request }: LoaderFunctionArgs) {
  const sittings = ofBodies(request.url)
  const [coming, past] = await Promise.all([comingMeetings(sittings), pastMeetings(sittings)])
  return { sittings, coming, past }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { index } = meetingPublicMessages[site.locale]
  return pageMeta({
    ...site,
    title: data?.sittings ? index.sittingsTitle : index.title,
    description: data?.sittings ? index.sittingsDescription : index.description,
  })
}

export default function PublicMeetings() {
  const { sittings, coming, past } = useLoaderData<typeof loader>()
  const { index } = useMessages(meetingPublicMessages)
  return (
    <>
      <Wrap>
        <PageTitle
          title={sittings ? index.sittingsTitle : index.title}
          lede={sittings ? index.sittingsLede : index.lede}
        />
      </Wrap>
      <Section id="a-venir" title={index.coming} tone="stone">
        <MeetingBoard meetings={coming} empty={index.noneComing} />
      </Section>
      <Section id="passees" title={index.past}>
        <MeetingBoard meetings={past} empty={index.nonePast} />
      </Section>
      <Section id="deroulement" title={index.procedure} lede={<p>{index.procedureLede}</p>}>
        <MeetingProcedure />
      </Section>
      <Wrap>
        <NextStep
          action={
            <>
              {sittings ? null : (
                <ButtonLink kind="secondary" href="/espace/initiatives">
                  {index.initiativesLink}
                </ButtonLink>
              )}
              <ButtonLink kind="secondary" href="/decisions">
                {index.decisions}
              </ButtonLink>
            </>
          }
        >
          <p>{index.initiativesText}</p>
        </NextStep>
      </Wrap>
    </>
  )
}
