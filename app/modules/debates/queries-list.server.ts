import { departements, placesByCodes } from '~/modules/territory/queries.server'
import { regionCode } from '~/modules/territory/rules/place'
import { db } from '~/platform/db/db.server'
import { debatesIn, type DebateFacts } from './queries.server'
import { type DebateState, debateStates } from './rules/debate'
import { mattersDue } from './queries-matters.server'

export const debateLists = ['open', 'coming', 'past'] as const
export type DebateList = (typeof debateLists)[number]
const statesOf: Readonly<Record<DebateList, readonly DebateState[]>> = {
  open: ['open'],
  coming: ['announced'],
  past: ['closed', 'reported', 'answered', 'abandoned'],
}

/** What a list shows of a debate. */
export type ListedDebate = Pick<
  DebateFacts,
  | 'id'
  | 'slug'
  | 'title'
  | 'question'
  | 'template'
  | 'state'
  | 'opensOn'
  | 'closesOn'
  | 'reportDueOn'
  | 'answersDueOn'
  | 'isDemonstration'
> & { territory: string; /** Codes of the départements that it concerns. */ departements: readonly string[] }

async function listed(debates: readonly DebateFacts[]): Promise<ListedDebate[]> {
  const [places, all] = await Promise.all([
    placesByCodes([...new Set(debates.map(({ territoryCode }) => territoryCode))]),
    departements(),
  ])
  const byCode = new Map(places.map((place) => [place.code, place]))
  return debates.map((debate) => {
    const { id, slug, title, question, template, state, opensOn, closesOn, territoryCode } = debate
    const { reportDueOn, answersDueOn, isDemonstration } = debate
    const place = byCode.get(territoryCode)
    const own = place?.kind === 'departement' ? place.code : place?.departement
    return {
      ...{ id, slug, title, question, template, state, opensOn, closesOn, reportDueOn, answersDueOn, isDemonstration },
      territory: place?.name ?? '',
      departements: territoryCode === regionCode ? all.map(({ code }) => code) : own ? [own] : [],
    }
  })
}

export const debatesPerPage = 20

/** The debates of a list, of a département or of all; with how many each list and each département has. */
export async function listDebates({
  list,
  departement,
  page,
}: {
  list: DebateList
  departement: string
  page: number
}) {
  const everything = await listed(await debatesIn(debateStates.filter((state) => state !== 'draft')))
  const isIn = (which: DebateList) => (debate: ListedDebate) => statesOf[which].includes(debate.state)
  const concerns = ({ departements: codes }: ListedDebate) => departement === '' || codes.includes(departement)
  const here = everything.filter(isIn(list))
  const found = here.filter(concerns)
  // What closes first comes first; of what is over, the latest.
  const ordered = list === 'past' ? found.toReversed() : found
  const perDepartement = new Map<string, number>()
  for (const { departements: codes } of here)
    for (const code of codes) perDepartement.set(code, (perDepartement.get(code) ?? 0) + 1)
  const pages = Math.max(1, Math.ceil(found.length / debatesPerPage))
  const shown = Math.min(page, pages)
  return {
    total: found.length,
    pages,
    page: shown,
    debates: ordered.slice((shown - 1) * debatesPerPage, shown * debatesPerPage),
    counts: debateLists.map((one) => ({ list: one, count: everything.filter(isIn(one)).filter(concerns).length })),
    perDepartement,
  }
}

/** The debates that are open or announced, for the home page; the soonest to close first. */
export const currentDebates = async (take: number): Promise<ListedDebate[]> =>
  listed((await debatesIn(['open', 'announced'])).slice(0, take))

/** Every debate that everyone may read, for search. */
export const everyPublicDebate = (): Promise<DebateFacts[]> => debatesIn(debateStates.filter((state) => state !== 'draft')) // prettier-ignore

/** All the debates of the team, drafts first. */
export async function debatesOfTeam(): Promise<ListedDebate[]> {
  const rows = await listed(await debatesIn(debateStates))
  return rows.toSorted((a, b) => debateStates.indexOf(a.state) - debateStates.indexOf(b.state))
}

/** What the team is late with or must soon do: reports and answers that are due. */
export async function debatesToReport() {
  const debates = await debatesIn(['closed', 'reported'])
  return debates.map(({ id, title, state, reportDueOn, answersDueOn }) => ({
    ...{ id, title, state },
    dueOn: state === 'closed' ? reportDueOn : answersDueOn,
  }))
}

/** Debates that are paused for want of a garant. */
export const pausedDebates = () =>
  db.debate.findMany({ where: { pausedOn: { not: null } }, select: { id: true, title: true, pausedOn: true } })

/** Matters that wait for the garants of these debates. */
export const mattersOfDebates = async (debateIds: readonly string[]) =>
  (await mattersDue('9999-12-31')).filter(({ debateId }) => debateIds.includes(debateId))
