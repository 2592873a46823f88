import { garantsSubject, inOfficeOf } from '~/modules/debates/queries-garants.server'
import { type DebateState, debateStates, isPublic as isPublicDebate } from '~/modules/debates/rules/debate'
import { readDefinition } from '~/modules/governance/rules/poll-schema'
import type { PollDefinition } from '~/modules/governance/rules/poll'
import { placeByCode, placeDetails } from '~/modules/territory/queries.server'
import { type Place, regionCode } from '~/modules/territory/rules/place'
import { db, type Prisma, type Tx } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { votationPermissions } from './permissions'
import { mailboxSeal } from './seals.server'
import { identifications, type Identification, votationStates, type VotationState } from './rules/votation'

const among = <T extends string>(known: readonly T[], value: string): T => {
  const found = known.find((one) => one === value)
  if (!found) throw new Error(`a votation has an unknown word: ${value}`)
  return found
}

const withDebate = {
  debate: { select: { id: true, slug: true, title: true, state: true, pausedOn: true } },
  questions: { orderBy: { position: 'asc' } },
} satisfies Prisma.VotationInclude
type Row = Prisma.VotationGetPayload<{ include: typeof withDebate }>

export type QuestionFacts = Omit<Row['questions'][number], 'definition'> & { definition: PollDefinition }
/** A votation as its row says it, its words checked, with its debate and what it asks. */
export type VotationFacts = Omit<Row, 'state' | 'identification' | 'questions' | 'debate'> & {
  state: VotationState
  identification: Identification
  questions: readonly QuestionFacts[]
  debate: { id: string; slug: string; title: string; state: DebateState; pausedOn: string | null }
}

const factsOf = (row: Row): VotationFacts => ({
  ...row,
  state: among(votationStates, row.state),
  identification: among(identifications, row.identification),
  questions: row.questions.map((question) => ({ ...question, definition: readDefinition(question.definition) })),
  debate: { ...row.debate, state: among(debateStates, row.debate.state) },
})

/** A votation by its id, or by its debate's id or slug. */
export async function votationBy(
  where: { id: string } | { debateId: string } | { slug: string },
  reader: Tx = db,
): Promise<VotationFacts | null> {
  const row = await reader.votation.findFirst({
    where: 'slug' in where ? { debate: { slug: where.slug } } : where,
    include: withDebate,
  })
  return row && factsOf(row)
}

/** True while a votation is for the team alone: its own draft, or its debate's. */
export const isDraft = ({ state, debate }: Pick<VotationFacts, 'state' | 'debate'>): boolean =>
  state === 'draft' || !isPublicDebate(debate.state)

/** The votation of a debate's public address, where this actor may see it. */
export async function votationFor(actor: Actor, slug: string): Promise<VotationFacts | null> {
  const found = await votationBy({ slug })
  const may = found && can(actor, votationPermissions['votations.see-votation'], { isDraft: isDraft(found) })
  return may ? found : null
}

/** The debate that the team's page names, and its votation if it has one. */
export async function debateOfVotation(debateId: string) {
  const debate = await db.debate.findUnique({
    where: { id: debateId },
    select: { id: true, slug: true, title: true, territoryCode: true, state: true },
  })
  return debate && { debate, votation: await votationBy({ debateId }) }
}

/** True where this commune is of the territory whose residents vote. */
export async function isOfTerritory(commune: string, territoryCode: string): Promise<boolean> {
  const details = await placeDetails(commune)
  if (details?.place.kind !== 'commune') return false
  if (territoryCode === regionCode || territoryCode === commune) return true
  return details.within.some(({ code }) => code === territoryCode)
}

export const territoryOf = async ({ territoryCode }: Pick<VotationFacts, 'territoryCode'>): Promise<Place | null> =>
  (await placeByCode(territoryCode)) ?? null

/** The right to vote that a link opens, with its votation; null where the link opens nothing. */
export async function voterByToken(tokenHash: string, reader: Tx = db) {
  const voter = await reader.votationVoter.findUnique({ where: { tokenHash } })
  const votation = voter && (await votationBy({ id: voter.votationId }, reader))
  return voter && votation ? { voter, votation } : null
}

/** Blocks of addresses that went past their limit: how many votes came from each, and how many are marked. */
export async function blocksOf(votation: Pick<VotationFacts, 'id' | 'questions'>, reader: Tx = db) {
  const rows = await reader.votationBlock.findMany({ where: { votationId: votation.id }, orderBy: { number: 'asc' } })
  const [first] = votation.questions
  return Promise.all(
    rows.map(async ({ block, ...row }) => ({
      ...row,
      votes: await reader.votationVoter.count({ where: { votationId: votation.id, block, used: true } }),
      marked: first ? await reader.votationBallot.count({ where: { questionId: first.id, block } }) : 0,
    })),
  )
}

export const boxesOf = (votationId: string, reader: Tx = db) =>
  reader.votationPaperBox.findMany({
    where: { votationId },
    orderBy: { number: 'asc' },
    include: { _count: { select: { signed: true } } },
  })

/** How many voted on line so far: for the team and the garants; everyone is told at the close. */
export const votesSoFar = (votationId: string): Promise<number> =>
  db.votationVoter.count({ where: { votationId, used: true } })

/** The archive of a question once counted, as a stored file. */
export async function archiveOf(actor: Actor, slug: string, position: number) {
  const votation = await votationFor(actor, slug)
  const hash = votation?.questions.find((question) => question.position === position)?.archiveHash
  return hash ? db.storedFile.findFirst({ where: { hash } }) : null
}

/** The scan of a box's record: the team's and the garants' before the count, everyone's after. */
export async function mayReadRecord(actor: Actor, storedFileId: string): Promise<boolean> {
  const box = await db.votationPaperBox.findFirst({
    where: { fileId: storedFileId },
    select: { votation: { select: { state: true, debateId: true } } },
  })
  if (!box) return false
  if (box.votation.state === 'counted') return true
  return can(
    actor,
    votationPermissions['votations.see-anomalies'],
    garantsSubject(await inOfficeOf(box.votation.debateId)),
  )
}

/** Votations that wait for somebody of the team or for a garant, and those that are open. */
export const votationsUnderWay = async (): Promise<VotationFacts[]> =>
  (
    await db.votation.findMany({
      where: { state: { in: ['announced', 'open', 'closed'] } },
      include: withDebate,
      orderBy: { closesAt: 'asc' },
    })
  ).map(factsOf)

/** What a mailbox asked for in votations, found by its seals; nothing of what it voted. */
export async function votersOfAddress(email: string) {
  const all = await db.votation.findMany({ select: { id: true, title: true } })
  const rows = await db.votationVoter.findMany({
    where: { seal: { in: all.map(({ id }) => mailboxSeal(id, email)) } },
  })
  return rows.map(({ votationId, communeCode, used }) => ({
    ...{ communeCode, used },
    title: all.find(({ id }) => id === votationId)?.title ?? '',
  }))
}

/** Every votation that the public may read, for search. */
export const publicVotations = async (): Promise<VotationFacts[]> =>
  (await db.votation.findMany({ where: { state: { not: 'draft' } }, include: withDebate }))
    .map(factsOf)
    .filter((votation) => !isDraft(votation))
