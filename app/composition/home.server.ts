import { publicDebateMessages } from '~/modules/debates/messages/public'
import { currentDebates } from '~/modules/debates/queries-list.server'
import { debatePath } from '~/modules/debates/rules/debate-paths'
import { homeMessages } from '~/modules/editorial/messages/home'
import { eventMessages } from '~/modules/events/messages/events'
import { comingEvents } from '~/modules/events/queries-lists.server'
import { eventPath } from '~/modules/events/rules/event-paths'
import { whenInWords } from '~/modules/events/messages/when'
import { presentationMessages } from '~/modules/governance/messages/presentation'
import { comingAssemblies } from '~/modules/governance/queries-presentation.server'
import { charterInForce } from '~/modules/label/queries-charter.server'
import { labelFigures } from '~/modules/label/queries-public.server'
import { findOrganisations } from '~/modules/members/queries.server'
import { drawRegion } from '~/modules/territory/components/region-drawing'
import { bassins, placeByCode, regionContours, territorySummary } from '~/modules/territory/queries.server'
import { type PlaceKind, placePath, regionCode } from '~/modules/territory/rules/place'
import { today } from '~/platform/clock.server'
import { formatDate, formatNumber } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { capital } from '~/platform/pure/capital'
import { type CivilDate, civilDateOf } from '~/platform/pure/civil-date'

/** Something that anyone can do or follow now, on the home page's board. */
export type OpenThing = {
  id: string
  kind: string
  title: string
  href: string
  facts?: string
  /** A day when it ends, or a few words where it has none. */
  dueOn?: CivilDate
  term?: string
}
export type OpenSource = (locale: Locale) => Promise<readonly OpenThing[]>

const label: OpenSource = async (locale) => {
  const messages = homeMessages[locale]
  const inForce = await charterInForce(today())
  if (!inForce) return []
  const { articles, criteria, inForceFrom } = inForce.charter
  const figure = (count: number) => formatNumber(count, locale)
  return [
    {
      id: 'applications',
      kind: messages.openLabel,
      title: messages.openApplications,
      href: '/label',
      facts: messages.openApplicationsFacts,
      term: messages.openApplicationsTerm,
    },
    {
      id: 'charter',
      kind: messages.openCharter,
      title: messages.charterTitle(inForce.version),
      href: '/label/charte',
      facts: messages.charterFacts(figure(articles.length), figure(criteria.length), formatDate(inForceFrom, locale)),
      term: messages.charterTerm,
    },
  ]
}

const assemblies: OpenSource = async (locale) => {
  const messages = presentationMessages[locale]
  return (await comingAssemblies(3)).map(({ id, kind, title, place, startsAt, isOpen }) => ({
    id,
    kind: messages.kinds[kind],
    title,
    href: `/assemblees/${id}`,
    facts: [formatDate(new Date(startsAt), locale), place].filter((fact) => fact !== '').join(', '),
    ...(isOpen ? { term: messages.openNow } : { dueOn: civilDateOf(new Date(startsAt)) }),
  }))
}

const events: OpenSource = async (locale) =>
  (await comingEvents(3)).map((event) => ({
    id: event.id,
    kind: eventMessages[locale].kinds[event.kind],
    title: event.title,
    href: eventPath(event),
    facts: [capital(whenInWords(event, locale)), event.territory].filter((fact) => fact !== '').join(', '),
    dueOn: event.startsOn,
  }))

const debates: OpenSource = async (locale) => {
  const { home, list } = publicDebateMessages[locale]
  return (await currentDebates(3)).map(({ id, slug, title, question, state, opensOn, closesOn }) => ({
    id,
    kind: home.kind,
    title,
    href: debatePath({ slug }),
    facts: question,
    ...(state === 'open' ? { dueOn: closesOn } : { term: list.opens(formatDate(opensOn, locale)) }),
  }))
}

const writing: OpenSource = async (locale) => {
  const messages = homeMessages[locale]
  return [
    {
      id: 'contact',
      kind: messages.openQuestion,
      title: messages.openQuestionTitle,
      href: '/contact',
      facts: messages.openQuestionFacts,
      term: messages.openApplicationsTerm,
    },
  ]
}

/** What is open now, from each module; what ends first comes first, what has no end keeps this order. */
export const openSources: readonly OpenSource[] = [debates, assemblies, events, label, writing]

export async function openThings(locale: Locale): Promise<OpenThing[]> {
  const things = (await Promise.all(openSources.map((source) => source(locale)))).flat()
  return things.sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
}

/** The région as the home page draws it: its départements, and the 23 bassins de vie as points that lead to their pages. */
export async function homeMap() {
  const [contours, towns] = await Promise.all([regionContours(), bassins()])
  const { projection, size, contours: outlines } = drawRegion(contours.departements)
  const points = towns.flatMap(({ code, name, longitude, latitude }) =>
    longitude === null || latitude === null
      ? []
      : [{ name, href: placePath(code), ...projection.project(longitude, latitude) }],
  )
  return { size, contours: outlines, points, imported: contours.imported }
}

/** The figures of the home page, counted now. */
export async function homeFigures(): Promise<{
  labels: number
  organisations: number
  residents: number
  counts: Record<PlaceKind, number>
}> {
  const [region, summary, organisations, labels] = await Promise.all([
    placeByCode(regionCode),
    territorySummary(),
    findOrganisations('', 1, 1),
    labelFigures(),
  ])
  return {
    labels: labels.valid,
    organisations: organisations.total,
    residents: region?.population ?? 0,
    counts: summary.counts,
  }
}
