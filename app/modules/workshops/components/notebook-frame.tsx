import type { ReactNode } from 'react'
import type { EventView } from '~/modules/events/rules/event-view'
import { whenInWords } from '~/modules/events/messages/when'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { capital } from '~/platform/pure/capital'
import type { FormError } from '~/ui/error-summary'
import { ErrorSummary } from '~/ui/error-summary'
import { FilterLinks } from '~/ui/filter-links'
import { Notice } from '~/ui/notice'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'
import { notebookMessages } from '../messages/notebook'
import { teamWorkshopMessages } from '../messages/team'
import { kitSheetPath, teamWorkshopPath, teamWorkshopsPath, workshopPath } from '../rules/workshop-paths'

export type NotebookFacts = {
  debate: { id: string; slug: string; title: string }
  id: string
  event: EventView
  base: string
  byLink: boolean
  hasKit: boolean
}

/** What was just done, from the address; nothing for a code that is not ours. */
export function Done({ code }: { code: string | null }) {
  const done: Readonly<Record<string, string>> = useMessages(teamWorkshopMessages).common.done
  const said = code !== null && Object.hasOwn(done, code) ? done[code] : undefined
  return said ? (
    <Notice kind="success" live>
      <p>{said}</p>
    </Notice>
  ) : null
}

/** The three pages of whoever facilitates, for the team as for who comes by a link. */
export function NotebookFrame({
  of,
  at,
  title,
  lede,
  done,
  errors,
  children,
}: {
  of: NotebookFacts
  at: 'notes' | 'photos' | 'report'
  title: string
  lede: string
  done: string | null
  errors: readonly FormError[]
  children: ReactNode
}) {
  const { space, tabs } = useMessages(notebookMessages)
  const { list } = useMessages(teamWorkshopMessages)
  const locale = useLocale()
  const { debate, id, event, base, byLink, hasKit } = of
  const back = byLink
    ? [{ href: workshopPath(debate, { id }), label: event.title }]
    : [
        { href: teamWorkshopsPath(debate.id), label: list.title },
        { href: teamWorkshopPath(debate.id, { id }), label: event.title },
      ]
  return (
    <Wrap>
      <PageTitle
        size="compact"
        back={back}
        kicker={byLink ? space.kicker : event.title}
        title={title}
        lede={lede}
        facts={
          byLink ? <span className="soft">{`${event.title}. ${capital(whenInWords(event, locale))}.`}</span> : null
        }
      />
      <FilterLinks
        label={tabs.label}
        links={[
          { href: byLink ? base : `${base}/notes`, label: tabs.notes, isCurrent: at === 'notes' },
          { href: `${base}/photographies`, label: tabs.photos, isCurrent: at === 'photos' },
          { href: `${base}/compte-rendu`, label: tabs.report, isCurrent: at === 'report' },
          ...(hasKit ? [{ href: kitSheetPath(debate, { id }), label: tabs.sheet, isCurrent: false }] : []),
        ]}
      />
      <Done code={errors.length > 0 ? null : done} />
      <ErrorSummary errors={errors} />
      {children}
      {byLink ? <p className="soft">{space.private}</p> : null}
    </Wrap>
  )
}
