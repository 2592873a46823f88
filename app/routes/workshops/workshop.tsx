import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { contributionPath } from '~/modules/contributions/rules/paths'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { EventStatus } from '~/modules/events/components/event-facts'
import { whenInWords } from '~/modules/events/messages/when'
import { viewOf } from '~/modules/events/queries.server'
import { eventPath } from '~/modules/events/rules/event-paths'
import { WorkshopParts } from '~/modules/workshops/components/workshop-parts'
import { publicWorkshopMessages } from '~/modules/workshops/messages/public'
import { contributionsOf, tablesOf } from '~/modules/workshops/queries.server'
import { photosOf } from '~/modules/workshops/queries-photos.server'
import { kitSheetPath, workshopsPath } from '~/modules/workshops/rules/workshop-paths'
import { publicPage } from '~/platform/http/public-page'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { capital } from '~/platform/pure/capital'
import { ButtonLink } from '~/ui/button'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { Tag } from '~/ui/tag'
import { publicWorkshop } from './load.server'

export const headers = publicPage

export async function loader(args: LoaderFunctionArgs) {
  const { debate, stage, workshop } = await publicWorkshop(args)
  const isReported = workshop.publishedAt !== null
  const { event: facts } = workshop
  const [event, tables, photos, contributions] = await Promise.all([
    viewOf(facts),
    isReported ? tablesOf(workshop.id) : [],
    isReported ? photosOf(workshop.id) : [],
    contributionsOf(workshop.eventId),
  ])
  return {
    id: workshop.id,
    debate: { slug: debate.slug, title: debate.title },
    stage: stage.title,
    event,
    access: readMarkdown(facts.access),
    description: readMarkdown(facts.description),
    report: facts.reportedAt ? readMarkdown(facts.report) : null,
    by: isReported ? workshop.facilitators.map(({ name }) => name) : [],
    hasKit: workshop.kitId !== null,
    tables: tables.filter(({ notes }) => notes.length > 0),
    photos,
    contributions: contributions.map(({ number, title }) => ({ title, href: contributionPath(debate, number) })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { page, list } = publicWorkshopMessages[site.locale]
  if (!data) return pageMeta({ ...site, title: list.mapTitle, description: list.mapTitle })
  const { event } = data
  const description = page.description(event.title, whenInWords(event, site.locale))
  return pageMeta({ ...site, title: event.title, description, indexed: !event.isDemonstration })
}

export default function WorkshopPage() {
  const found = useLoaderData<typeof loader>()
  const { id, debate, stage, event, hasKit } = found
  const { page } = useMessages(publicWorkshopMessages)
  const locale = useLocale()
  const isOpen = event.state === 'published' && event.closed === null
  return (
    <>
      <Wrap>
        <PageTitle
          back={[
            { href: debatePath(debate), label: debate.title },
            { href: workshopsPath(debate), label: stage },
          ]}
          kicker={page.kicker(debate.title)}
          title={event.title}
          lede={capital(whenInWords(event, locale))}
          facts={
            <>
              {event.state === 'published' ? null : <EventStatus state={event.state} />}
              {event.isDemonstration ? <Tag>{page.demonstration}</Tag> : null}
            </>
          }
          actions={
            <>
              <ButtonLink kind={isOpen ? 'primary' : 'secondary'} href={eventPath(event)}>
                {isOpen ? page.register : page.event}
              </ButtonLink>
              {hasKit ? (
                <ButtonLink kind="secondary" href={kitSheetPath(debate, { id })}>
                  {page.kit}
                </ButtonLink>
              ) : null}
            </>
          }
        />
      </Wrap>
      <WorkshopParts {...found} hrefOf={(number) => contributionPath(debate, number)} />
    </>
  )
}
