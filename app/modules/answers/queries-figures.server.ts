import { votationBy } from '~/modules/votations/queries.server'
import { ballotsCounted } from '~/modules/votations/queries-results.server'
import { allPlaces, placeByCode, placeDetails } from '~/modules/territory/queries.server'
import { type Place, regionCode } from '~/modules/territory/rules/place'
import { db } from '~/platform/db/db.server'
import { shownCells } from '~/platform/pure/small-cells'
import type { Figures } from './rules/figures'
import { type CommuneFacts, type PlaceFacts, turnout } from './rules/participation'
import { questionNames, surveyQuestions } from './rules/survey'

type Asked = { id: string; territoryCode: string }

const factsOf = ({ code, name, population }: Place): PlaceFacts => ({ code, name, population: population ?? 0 })

/** The communes that a debate is for. */
async function communesOfDebate(territoryCode: string): Promise<Place[]> {
  const communes = (await allPlaces()).filter(({ kind }) => kind === 'commune')
  if (territoryCode === regionCode) return communes
  const place = await placeByCode(territoryCode)
  if (!place) return communes
  if (place.kind === 'commune') return communes.filter(({ code }) => code === place.code)
  if (place.kind === 'departement') return communes.filter(({ departement }) => departement === place.code)
  if (place.kind === 'epci') return communes.filter(({ epci }) => epci === place.code)
  const parts = new Set(((await placeDetails(territoryCode))?.epci ?? []).map(({ code }) => code))
  const inside = communes.filter(({ epci }) => epci !== null && parts.has(epci))
  return inside.length > 0 ? inside : communes
}

/** What people said of themselves, small figures put together. */
export async function surveyOf(debateId: string): Promise<Pick<Figures, 'survey' | 'respondents'>> {
  const rows = await db.surveyCount.findMany({ where: { debateId } })
  const countOf = (question: string, choice: string): number =>
    rows.find((row) => row.question === question && row.choice === choice)?.count ?? 0
  return {
    respondents: countOf('respondents', 'all'),
    survey: questionNames.map((question) => ({
      question,
      cells: shownCells(surveyQuestions[question].map((choice) => ({ choice, count: countOf(question, choice) }))),
    })),
  }
}

/** Who has taken part until now, beside who lives where the debate is held. */
export async function figuresOf({ id, territoryCode }: Asked): Promise<Figures> {
  const counted = { debateId: id, state: { in: ['published', 'merged'] } }
  const [byCommune, byOrigin, total, asked, communes, places, workshops, papers, votation] = await Promise.all([
    db.contribution.groupBy({ by: ['communeCode'], where: counted, _count: { _all: true } }),
    db.contribution.groupBy({ by: ['origin'], where: counted, _count: { _all: true } }),
    db.contribution.aggregate({ where: counted, _count: { _all: true }, _sum: { supports: true } }),
    surveyOf(id),
    communesOfDebate(territoryCode),
    allPlaces(),
    db.workshop.findMany({
      where: { debateId: id, event: { state: 'held' } },
      select: { event: { select: { attended: true } } },
    }),
    db.positionPaper.count({ where: { debateId: id, state: 'published' } }),
    votationBy({ debateId: id }),
  ])
  const votes = votation && ballotsCounted(votation)
  const within = (code: string, part: 'epci' | 'departement') => communes.some((commune) => commune[part] === code)
  const ofKind = (kind: 'epci' | 'departement'): PlaceFacts[] =>
    places.filter((place) => place.kind === kind && within(place.code, kind)).map(factsOf)
  const counts = new Map(byCommune.flatMap((row) => (row.communeCode ? [[row.communeCode, row._count._all]] : [])))
  const facts = communes.map((one): CommuneFacts => ({
    code: one.code,
    population: one.population ?? 0,
    epci: one.epci,
    departement: one.departement,
  }))
  return {
    contributions: total._count._all,
    supports: total._sum.supports ?? 0,
    origins: byOrigin
      .map((row) => ({ origin: row.origin, count: row._count._all }))
      .sort((a, b) => b.count - a.count || (a.origin < b.origin ? -1 : 1)),
    workshops: workshops.length,
    workshopPeople: workshops.reduce((sum, { event }) => sum + (event.attended ?? 0), 0),
    papers,
    ...(votes ? { votes: { ...votes, entries: votation?.entries ?? null } } : {}),
    turnout: turnout({ communes: facts, epci: ofKind('epci'), departements: ofKind('departement') }, counts, total._count._all), // prettier-ignore
    ...asked,
  }
}

/** The census by sex and age of the région, or of a département, where it was imported. */
export const censusOf = (territoryCode: string) =>
  db.censusFigure.findMany({ where: { territoryCode }, orderBy: [{ sex: 'asc' }, { age: 'asc' }] })

/** What was imported: its year, where it comes from, how many territories. */
export async function censusFacts(): Promise<{ year: number; source: string; territories: number } | null> {
  const rows = await db.censusFigure.findMany({
    distinct: ['territoryCode'],
    select: { territoryCode: true, year: true, source: true },
  })
  const [first] = rows
  return first ? { year: first.year, source: first.source, territories: rows.length } : null
}
