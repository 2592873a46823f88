import { petrs, allPlaces } from '~/modules/territory/queries.server'
import { blocksOf, boxesOf, type VotationFacts, votesSoFar } from '~/modules/votations/queries.server'
import { usual } from '~/modules/votations/rules/votation'
import { today } from '~/platform/clock.server'
import { addDays } from '~/platform/pure/civil-date'
import { parisWall } from '~/platform/pure/paris-time'

/** Territories whose residents may be asked: the debate's own first, then the région, départements, PETR and EPCI. */
export async function territoriesFor(own: string): Promise<{ code: string; name: string }[]> {
  const kinds = ['region', 'departement', 'epci'] as const
  const places = await allPlaces()
  const wide = kinds.flatMap((kind) =>
    places.filter((place) => place.kind === kind).sort((a, b) => a.name.localeCompare(b.name, 'fr')),
  )
  const all = [...places.filter(({ code }) => code === own), ...wide, ...(await petrs())]
  return [...new Map(all.map(({ code, name }) => [code, { code, name }])).values()]
}

/** The sheet's fields as they stand, to be changed. */
export function sheetFields(votation: VotationFacts | null, territoryCode: string): Record<string, string> {
  if (!votation)
    return {
      territoryCode,
      leastAge: String(usual.leastAge),
      identification: 'declared',
      mayChange: '1',
      opensOn: addDays(today(), 15),
      opensTime: '08:00',
      closesOn: addDays(today(), 29),
      closesTime: '19:00',
      leastShown: String(usual.leastShown),
      blockLimit: String(usual.blockLimit),
    }
  const [opens, closes] = [parisWall(votation.opensAt), parisWall(votation.closesAt)]
  return {
    title: votation.title,
    introduction: votation.introduction,
    territoryCode: votation.territoryCode,
    leastAge: String(votation.leastAge),
    identification: votation.identification,
    mayChange: votation.mayChange ? '1' : '',
    opensOn: opens.date,
    opensTime: opens.time,
    closesOn: closes.date,
    closesTime: closes.time,
    leastShown: String(votation.leastShown),
    blockLimit: String(votation.blockLimit),
  }
}

/** What an announced votation has received, and what it waits for. */
export async function standingOf(votation: VotationFacts) {
  const [votes, boxes, blocks] = await Promise.all([votesSoFar(votation.id), boxesOf(votation.id), blocksOf(votation)])
  return {
    votes,
    boxes: { all: boxes.length, confirmed: boxes.filter(({ confirmedById }) => confirmedById !== null).length },
    blocks: { all: blocks.length, decided: blocks.filter(({ decision }) => decision !== null).length },
  }
}
