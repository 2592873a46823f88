import { placesByCodes } from '~/modules/territory/queries.server'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { now } from '~/platform/clock.server'
import { archivePublicKey } from '~/platform/journal/sign.server'
import { territoryOf, type VotationFacts } from './queries.server'
import { areaViews, readQuestionResult, readSummary } from './queries-results.server'
import type { VotationResults, VotationView } from './rules/votation-view'
import { takesVotes } from './rules/votation'

/** A votation as its pages show it. */
export async function viewOf(votation: VotationFacts): Promise<VotationView> {
  const { id, state, title, leastAge, identification, mayChange, leastShown, blockLimit, reason } = votation
  const { id: debateId, slug, title: debateTitle } = votation.debate
  return {
    ...{ id, state, title, leastAge, identification, mayChange, leastShown, blockLimit, reason },
    territory: (await territoryOf(votation))?.name ?? '',
    opensAt: votation.opensAt.toISOString(),
    closesAt: votation.closesAt.toISOString(),
    isTaking: takesVotes(votation, now()),
    isDemonstration: votation.isDemonstration,
    debate: { id: debateId, slug, title: debateTitle },
    questions: votation.questions.map((question) => ({
      ...{ id: question.id, position: question.position, title: question.title, definition: question.definition },
    })),
  }
}

/** The texts of a votation's questions, read. */
export const textsOf = ({ questions }: VotationFacts) =>
  Object.fromEntries(questions.map(({ id, text }) => [id, readMarkdown(text)]))

/** What a counted votation publishes; null before. */
export async function resultsOf(votation: VotationFacts): Promise<VotationResults | null> {
  const summary = readSummary(votation)
  if (votation.state !== 'counted' || !summary) return null
  const names = new Map(
    (await placesByCodes(summary.boxes.map(({ communeCode }) => communeCode))).map(({ code, name }) => [code, name]),
  )
  return {
    summary,
    entries: votation.entries,
    entriesHash: votation.entriesHash,
    seed: votation.seed ?? '',
    publicKey: archivePublicKey(),
    areas: await areaViews(summary, votation.territoryCode),
    boxPlaces: summary.boxes.map(({ number, communeCode }) => ({ number, commune: names.get(communeCode) ?? '' })),
    questions: votation.questions.flatMap(({ id, position, archiveHash, ...question }) => {
      const result = readQuestionResult(question)
      return result && archiveHash !== null ? [{ id, position, result, archiveHash }] : []
    }),
  }
}
