import { plainScheme } from '~/modules/governance/rules/ballot-scheme'
import type { Choice } from '~/modules/governance/rules/poll'
import { allPlaces, placesByCodes } from '~/modules/territory/queries.server'
import { regionCode } from '~/modules/territory/rules/place'
import { db } from '~/platform/db/db.server'
import type { QuestionFacts, VotationFacts } from './queries.server'
import type { AreaView } from './rules/area-view'
import type { QuestionResult, VotationSummary } from './rules/result'
import { ballotCode } from './seals.server'

/** How many ballots a votation counted, on line and on paper; null before its count. Those too few to stand apart are on line. */
export function ballotsCounted(votation: Pick<VotationFacts, 'state' | 'summary'>) {
  const summary = votation.state === 'counted' ? readSummary(votation) : null
  return summary && { online: summary.online + summary.mixed, paper: summary.paper }
}

/** The portal alone writes them, in the shape of their types. */
export const readSummary = ({ summary }: Pick<VotationFacts, 'summary'>): VotationSummary | null =>
  summary === null ? null : (JSON.parse(summary) as VotationSummary)
export const readQuestionResult = ({ result }: Pick<QuestionFacts, 'result'>): QuestionResult | null =>
  result === null ? null : (JSON.parse(result) as QuestionResult)

/**
 * Areas by name, with their inhabitants: a commune, the other communes of a département (or all of it, where none stands
 * apart), the rest of the territory.
 */
export async function areaViews(summary: VotationSummary, territoryCode: string): Promise<AreaView[]> {
  const codes = summary.areas.map(({ area }) => area)
  const places = new Map((await placesByCodes([...codes, territoryCode])).map((place) => [place.code, place]))
  const communes = (await allPlaces()).filter(({ kind }) => kind === 'commune')
  const apart = new Set(codes.filter((code) => code.startsWith('com:')))
  const views = summary.areas.map(({ area, ballots }): AreaView => {
    const place = places.get(area)
    if (area === regionCode) return { area, name: '', kind: 'rest', departement: null, ballots, population: null }
    if (place?.kind === 'commune')
      return { area, name: place.name, kind: 'commune', departement: place.departement, ballots, population: place.population } // prettier-ignore
    const own = communes.filter(({ departement }) => departement === area)
    const inside = own.filter(({ code }) => !apart.has(code))
    const isWhole = inside.length === own.length
    const population = territoryCode === regionCode || territoryCode === area ? inside.reduce((sum, one) => sum + (one.population ?? 0), 0) : null // prettier-ignore
    return { area, name: place?.name ?? area, kind: isWhole ? 'departement' : 'others', departement: area, ballots, population } // prettier-ignore
  })
  const rank = ({ departement, kind }: AreaView) => `${departement ?? 'z'} ${kind === 'commune' ? 0 : 1}`
  return views.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : b.ballots - a.ballots))
}

export type FoundBallot =
  | { state: 'in-box' }
  | { state: 'counted' | 'set-aside'; choices: { position: number; choice: Choice; code: string }[] }

/**
 * A voter's ballots by the code that they keep: before the count only that they are in the box, since whoever had seen the code
 * would else know the vote; then what each says, as the archives do. Null where no ballot has it.
 */
export async function ballotsByCode(votation: VotationFacts, code: string): Promise<FoundBallot | null> {
  const found = await Promise.all(
    votation.questions.map(async ({ id: questionId, position }) => {
      const id = ballotCode(questionId, code)
      const row = await db.votationBallot.findUnique({ where: { questionId_id: { questionId, id } } })
      return row && { position, code: id, choice: plainScheme.open(row.choice), setAside: row.setAside }
    }),
  )
  const there = found.flatMap((ballot) => ballot ?? [])
  if (there.length === 0) return null
  if (votation.state !== 'counted') return { state: 'in-box' }
  return {
    state: there.some(({ setAside }) => setAside) ? 'set-aside' : 'counted',
    choices: there.map(({ position, choice, code: archived }) => ({ position, choice, code: archived })),
  }
}
