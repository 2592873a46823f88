import { Markdown } from '~/modules/editorial/components/markdown'
import type { MarkdownNode } from '~/modules/editorial/rules/markdown'
import { EventFacts } from '~/modules/events/components/event-facts'
import type { EventView } from '~/modules/events/rules/event-view'
import { formatList } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { LinkList } from '~/ui/link-list'
import { Section } from '~/ui/section'
import { publicWorkshopMessages } from '../messages/public'
import { workshopsPath } from '../rules/workshop-paths'
import { NotesRead, type ReadTable } from './notes-read'
import { Photos, type ShownPhoto } from './photos'

type Props = {
  debate: { slug: string }
  event: EventView
  access: MarkdownNode[]
  description: MarkdownNode[]
  report: MarkdownNode[] | null
  by: readonly string[]
  tables: readonly ReadTable[]
  photos: readonly ShownPhoto[]
  contributions: readonly { title: string; href: string }[]
  hrefOf: (contribution: number) => string
}

/** All that a workshop shows to everyone: how to come, then what was said there. */
export function WorkshopParts(found: Props) {
  const { debate, event, report, tables, photos, contributions } = found
  const { page } = useMessages(publicWorkshopMessages)
  const locale = useLocale()
  const waits = event.source ? page.tour : event.state === 'held' ? page.noReport : page.noneYet
  return (
    <>
      <Section id="venir" tone="stone">
        {found.description.length > 0 ? <Markdown nodes={found.description} /> : null}
        <EventFacts event={event} access={found.access} />
      </Section>
      <Section id="compte-rendu" title={page.report}>
        {report ? <Markdown nodes={report} /> : <p className="prose soft">{waits}</p>}
        {found.by.length > 0 ? <p className="soft">{page.reportBy(formatList(found.by, locale))}</p> : null}
      </Section>
      {tables.length > 0 ? (
        <Section id="tables" title={page.tables} tone="stone" lede={<p>{page.tablesText}</p>}>
          <NotesRead tables={tables} hrefOf={found.hrefOf} />
        </Section>
      ) : null}
      {contributions.length > 0 ? (
        <Section id="contributions" title={page.contributions}>
          <LinkList items={[...contributions]} />
        </Section>
      ) : null}
      {photos.length > 0 ? (
        <Section id="photographies" title={page.photos}>
          <Photos photos={photos} />
        </Section>
      ) : null}
      <Section>
        <LinkList items={[{ href: workshopsPath(debate), title: page.all }]} />
      </Section>
    </>
  )
}
