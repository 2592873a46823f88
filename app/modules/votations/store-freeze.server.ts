import { randomBytes } from 'node:crypto'
import { paperSum } from '~/modules/governance/rules/paper'
import { receiptOf } from '~/modules/governance/rules/receipt'
import { placesByCodes } from '~/modules/territory/queries.server'
import { type Place, regionCode } from '~/modules/territory/rules/place'
import { db, type Tx } from '~/platform/db/db.server'
import type { blocksOf, boxesOf, VotationFacts } from './queries.server'
import { type Area, areaOf, groupAreas } from './rules/areas'
import { eachBallot, mixedGroups, paperByGroup } from './rules/paper-areas'
import { boxBallots, readBox } from './rules/paper-box'
import type { VotationSummary } from './rules/result'
import { leastInhabitants } from './rules/votation'
import { ballotsByArea, dropBallots, wipeBox } from './store-box.server'

/** The communes of the paper boxes, and the départements of every area of the box: read before the transaction. */
export async function placesOfBoxes(votationId: string): Promise<ReadonlyMap<string, Place>> {
  const [boxes, areas] = await Promise.all([
    db.votationPaperBox.findMany({ where: { votationId }, select: { communeCode: true } }),
    db.votationVoter.findMany({ where: { votationId }, select: { communeCode: true }, distinct: ['communeCode'] }),
  ])
  const codes = new Set([...boxes, ...areas].map(({ communeCode }) => communeCode))
  return new Map((await placesByCodes([...codes])).map((place) => [place.code, place]))
}

type Frozen = Omit<VotationSummary, 'population'>
type Given = {
  votation: VotationFacts
  boxes: Awaited<ReturnType<typeof boxesOf>>
  blocks: Awaited<ReturnType<typeof blocksOf>>
  places: ReadonlyMap<string, Place>
}

/** Sets aside what the garants said, groups small areas, mixes paper ballots that are too few, wipes seals; gives the numbers. */
export async function freezeBox(tx: Tx, { votation, boxes, blocks, places }: Given): Promise<Frozen> {
  const questionIds = votation.questions.map(({ id }) => id)
  const [first = ''] = questionIds
  const all = { questionId: { in: questionIds } }
  for (const { id } of blocks.filter(({ decision }) => decision === 'set-aside')) {
    const { block } = await tx.votationBlock.findUniqueOrThrow({ where: { id }, select: { block: true } })
    await tx.votationBallot.updateMany({ where: { ...all, block }, data: { setAside: true } })
  }
  const setAside = await tx.votationBallot.count({ where: { questionId: first, setAside: true } })
  const areaOfCommune = (code: string): Area => {
    const place = places.get(code)
    return place ? areaOf(place, leastInhabitants) : regionCode
  }
  const counted = boxes.map((box) => ({ area: areaOfCommune(box.communeCode), counts: readBox(box.counts) }))
  const totals = new Map<Area, number>()
  const add = (area: Area, ballots: number) => totals.set(area, (totals.get(area) ?? 0) + ballots)
  for (const { area, ballots } of await ballotsByArea(tx, first)) add(area, ballots)
  for (const { area, counts } of counted) add(area, boxBallots(counts))
  const departementOf = (area: Area): Area =>
    area.startsWith('com:') ? (places.get(area)?.departement ?? regionCode) : area
  const groups = groupAreas(
    [...totals].map(([area, ballots]) => ({ area, ballots })),
    departementOf,
    votation.leastShown,
    regionCode,
  )
  const groupOf = (area: Area): Area => groups.get(area) ?? area
  for (const [area, group] of groups)
    if (area !== group)
      await tx.votationBallot.updateMany({ where: { ...all, area, setAside: false }, data: { area: group } })
  // What is set aside says nothing of where it comes from.
  await tx.votationBallot.updateMany({ where: { ...all, setAside: true }, data: { area: regionCode } })
  const onLine = new Map((await ballotsByArea(tx, first)).map(({ area, ballots }) => [area, ballots]))
  const mixed = mixedGroups(paperByGroup(counted, first, groupOf), (area) => onLine.get(area) ?? 0, votation.leastShown)
  const online = [...onLine.values()].reduce((sum, ballots) => sum + ballots, 0)
  for (const questionId of questionIds)
    for (const [area, ballots] of paperByGroup(counted, questionId, groupOf))
      if (mixed.has(area))
        await dropBallots(
          tx,
          eachBallot(ballots).map((choice) => {
            const id = receiptOf(randomBytes(16))
            return { questionId, id, area, choice, seal: '', block: '' }
          }),
        )
  await wipeBox(tx, questionIds)
  const sums = new Map<Area, number>()
  for (const [area, ballots] of totals)
    if (ballots > 0) sums.set(groupOf(area), (sums.get(groupOf(area)) ?? 0) + ballots)
  const onPaper = [...paperByGroup(counted, first, groupOf)]
  return {
    online,
    paper: onPaper.reduce((sum, [area, ballots]) => sum + (mixed.has(area) ? 0 : paperSum(ballots)), 0),
    mixed: onPaper.reduce((sum, [area, ballots]) => sum + (mixed.has(area) ? paperSum(ballots) : 0), 0),
    spoiled: boxes.reduce((sum, { spoiled }) => sum + spoiled, 0),
    setAside,
    areas: [...sums].map(([area, ballots]) => ({ area, ballots })),
    groups: [...groups],
    mixedAreas: [...mixed],
    blocks: blocks.flatMap(({ number, votes, marked, decision, reason }) =>
      decision === 'kept' || decision === 'set-aside' ? [{ number, votes, marked, decision, reason }] : [],
    ),
    boxes: boxes.map(({ number, place, communeCode, heldOn, countedBy, voters, spoiled, fileId }) => ({
      ...{ number, place, communeCode, heldOn, countedBy, voters, spoiled, fileId },
    })),
  }
}
