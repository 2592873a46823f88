import { writeArchiveFile } from '~/modules/governance/archive-file.server'
import { placesByCodes } from '~/modules/territory/queries.server'
import { regionCode } from '~/modules/territory/rules/place'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { archivePublicKey } from '~/platform/journal/sign.server'
import { writeJournal } from '~/platform/journal/write.server'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { headerOf } from './archive-header.server'
import { boxesOf, type QuestionFacts, votationBy, type VotationFacts } from './queries.server'
import { readSummary } from './queries-results.server'
import { areaOf } from './rules/areas'
import { paperByGroup } from './rules/paper-areas'
import { readBox } from './rules/paper-box'
import { type QuestionResult, questionResult } from './rules/result'
import { leastInhabitants } from './rules/votation'
import { ballotGroups, boxInOrder, forgetBoxOrder } from './store-box.server'

/** Counts under way in this process: the act and the worker may come together. */
const underWay = new Map<string, Promise<void>>()

/**
 * Makes the result and the archive of each question of a frozen votation, then publishes them all at once. The box changes no
 * more, so this may take its time outside any transaction, and be done again: the same ballots give the same bytes.
 */
export function makeResults(id: string): Promise<void> {
  const known = underWay.get(id)
  if (known) return known
  const making = make(id).finally(() => underWay.delete(id))
  underWay.set(id, making)
  return making
}

/** Paper ballots as archives have them: by group, without those that were mixed. */
async function paperOf(votation: VotationFacts) {
  const summary = readSummary(votation)
  const boxes = await boxesOf(votation.id)
  const places = new Map((await placesByCodes(boxes.map(({ communeCode }) => communeCode))).map((place) => [place.code, place])) // prettier-ignore
  const counted = boxes.map(({ communeCode, counts }) => {
    const place = places.get(communeCode)
    return { area: place ? areaOf(place, leastInhabitants) : regionCode, counts: readBox(counts) }
  })
  const groups = new Map(summary?.groups)
  const mixed = new Set(summary?.mixedAreas)
  return (questionId: string) =>
    [...paperByGroup(counted, questionId, (area) => groups.get(area) ?? area)]
      .filter(([area]) => !mixed.has(area))
      .map(([area, ballots]) => ({ area, ballots }))
      .sort((a, b) => (a.area < b.area ? -1 : 1))
}

async function make(id: string): Promise<void> {
  const votation = await votationBy({ id })
  const summary = votation && readSummary(votation)
  if (votation?.state !== 'counting' || !summary) return
  const paper = await paperOf(votation)
  const numbers = { online: summary.online + summary.mixed, paper: summary.paper, entitled: summary.population }
  const made: { question: QuestionFacts; found: QuestionResult; hash: string; size: number }[] = []
  for (const question of votation.questions) {
    const header = headerOf(votation, question, numbers, paper(question.id))
    const [counted, aside] = await Promise.all([
      ballotGroups(question.id, { setAside: false }),
      ballotGroups(question.id, { setAside: true }),
    ])
    const found = questionResult(header, counted, aside)
    const { hash, size } = await writeArchiveFile({ header, ballots: boxInOrder(question.id), result: found.result })
    made.push({ question, found, hash, size })
  }
  await transact(async (tx) => {
    const still = await tx.votation.findUnique({ where: { id }, select: { state: true } })
    if (still?.state !== 'counting') return
    for (const { question, found, hash, size } of made) {
      const name = `votation-question-${question.position}.jsonl`
      await registerFile(tx, { hash, size, mediaType: 'application/x-ndjson', name }, null)
      await tx.votationQuestion.update({
        where: { id: question.id },
        data: { result: canonicalJson(found), archiveHash: hash },
      })
    }
    await tx.votation.update({ where: { id }, data: { state: 'counted', countedAt: now() } })
    await writeJournal(tx, {
      actor: { kind: 'system', job: 'votations.count-votation' },
      act: 'votations.count-votation',
      subject: { kind: 'votation', id },
      data: {
        publicKey: archivePublicKey(),
        archives: made.map(({ question, hash, found }) => ({
          ...{ question: question.id, archive: hash, outcome: found.result.verdict.outcome },
        })),
      },
    })
  })
  await forgetBoxOrder()
}
