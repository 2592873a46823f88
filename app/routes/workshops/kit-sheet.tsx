import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { whenInWords } from '~/modules/events/messages/when'
import { viewOf } from '~/modules/events/queries.server'
import { KitSheet } from '~/modules/workshops/components/kit-sheet'
import { publicWorkshopMessages } from '~/modules/workshops/messages/public'
import { kitById } from '~/modules/workshops/queries-kits.server'
import { minutesOf, timed } from '~/modules/workshops/rules/kit'
import { workshopPath, workshopsPath } from '~/modules/workshops/rules/workshop-paths'
import { publicPage } from '~/platform/http/public-page'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { capital } from '~/platform/pure/capital'
import { parisWall } from '~/platform/pure/paris-time'
import { EmptyState } from '~/ui/empty-state'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { publicWorkshop } from './load.server'

export const headers = publicPage

/** The hour on the wall where it is known, else how long after the beginning: '+ 0:20'. */
const hourOf = (startsAt: Date | null, from: number): string =>
  startsAt ? parisWall(startsAt).time : `+ ${Math.floor(from / 60)}:${String(from % 60).padStart(2, '0')}`

export async function loader(args: LoaderFunctionArgs) {
  const { debate, stage, workshop } = await publicWorkshop(args)
  const kit = workshop.kitId === null ? null : await kitById(workshop.kitId)
  return {
    id: workshop.id,
    debate: { slug: debate.slug, title: debate.title },
    stage: stage.title,
    event: await viewOf(workshop.event),
    kit: kit && {
      title: kit.title,
      purpose: readMarkdown(kit.purpose),
      minutes: minutesOf(kit.sequence),
      steps: timed(kit.sequence, workshop.event.startsAt).map(({ minutes, title, text, from, startsAt }) => ({
        ...{ minutes, title, text },
        hour: hourOf(startsAt, from),
      })),
      roles: kit.roles,
      material: kit.material,
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { kit } = publicWorkshopMessages[site.locale]
  const title = data?.event.title ?? ''
  return pageMeta({ ...site, title: `${kit.title}, ${title}`, description: kit.description(title), indexed: false })
}

export default function KitSheetPage() {
  const { id, debate, stage, event, kit } = useLoaderData<typeof loader>()
  const { kit: words } = useMessages(publicWorkshopMessages)
  const locale = useLocale()
  return (
    <Wrap>
      <PageTitle
        back={[
          { href: debatePath(debate), label: debate.title },
          { href: workshopsPath(debate), label: stage },
          { href: workshopPath(debate, { id }), label: event.title },
        ]}
        kicker={event.title}
        title={kit?.title ?? words.title}
        lede={capital(whenInWords(event, locale))}
      />
      {kit ? (
        <>
          <p className="soft no-print">{words.print}</p>
          <KitSheet {...kit} />
        </>
      ) : (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      )}
    </Wrap>
  )
}
