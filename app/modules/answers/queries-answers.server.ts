import { tokenDigest } from '~/modules/accounts/tokens.server'
import type { Tx } from '~/platform/db/db.server'
import { db } from '~/platform/db/db.server'
import { today } from '~/platform/clock.server'
import { fold } from '~/platform/pure/fold'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { type AnswerFacts, type AnswerStatus, isStatus, type Standing, standingOf } from './rules/answer'
import { isLinkAlive } from './rules/deadlines'

/** Debates whose report is public. */
const isReported = { state: { in: ['reported', 'answered'] } }
const debateFacts = { id: true, slug: true, title: true, state: true, isDemonstration: true } as const
const include = {
  body: true,
  recommendation: { include: { debate: { select: debateFacts } } },
  versions: {
    orderBy: { version: 'desc' },
    take: 1,
    include: { file: { select: { id: true, name: true, size: true } } },
  },
  _count: { select: { progress: true, versions: true } },
} as const

const find = (reader: Tx, id: string) => reader.recommendationAnswer.findUnique({ where: { id }, include })
type Row = NonNullable<Awaited<ReturnType<typeof find>>>

const statusOf = (text: string | null): AnswerStatus | null => (isStatus(text) ? text : null)
const factsOf = (row: Row): AnswerFacts => ({
  status: statusOf(row.status),
  dueOn: row.dueOn,
  realiseOn: row.realiseOn,
  studyUntil: row.studyUntil,
  doneOn: row.doneOn,
  hasProgress: row._count.progress > 0,
})

export type Answer = AnswerFacts & {
  id: string
  revision: number
  answeredAt: Date | null
  carriedFromId: string | null
  standing: Standing
  body: Row['body']
  recommendation: Pick<Row['recommendation'], 'id' | 'number' | 'title' | 'text' | 'debateId'>
  debate: Row['recommendation']['debate']
  /** What was last said. */
  given: Row['versions'][number] | null
  versions: number
}

function toAnswer(row: Row): Answer {
  const { debate, id, number, title, text, debateId } = row.recommendation
  const facts = factsOf(row)
  return {
    ...facts,
    id: row.id,
    revision: row.revision,
    answeredAt: row.answeredAt,
    carriedFromId: row.carriedFromId,
    standing: standingOf(facts, today()),
    body: row.body,
    recommendation: { id, number, title, text, debateId },
    debate,
    given: row.versions[0] ?? null,
    versions: row._count.versions,
  }
}

export async function answerById(id: string, reader: Tx = db): Promise<Answer | null> {
  const row = await find(reader, id)
  return row && toAnswer(row)
}

const order = [{ recommendation: { number: 'asc' } }, { id: 'asc' }] as const

/** What the bodies of a debate owe, in the order of the recommendations. */
export async function answersOf(debateId: string, reader: Tx = db): Promise<Answer[]> {
  const rows = await reader.recommendationAnswer.findMany({
    where: { recommendation: { debateId } },
    include,
    orderBy: [...order],
  })
  return rows.map(toAnswer)
}

/** Every answer of every debate whose report is public: what the board shows, years later too. */
export async function everyAnswer(): Promise<Answer[]> {
  const rows = await db.recommendationAnswer.findMany({
    where: { recommendation: { debate: isReported } },
    include,
    orderBy: [{ dueOn: 'asc' }, { recommendationId: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toAnswer)
}

/** What is asked of the organisations that somebody represents. */
export async function answersOfOrganisations(organisationIds: readonly string[]): Promise<Answer[]> {
  if (organisationIds.length === 0) return []
  const rows = await db.recommendationAnswer.findMany({
    where: { body: { organisationId: { in: [...organisationIds] } } },
    include,
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toAnswer)
}

/** The body whose private link this is, while it works. */
export async function bodyOfLink(token: string, reader: Tx = db) {
  const body = await reader.debateBody.findUnique({
    where: { tokenHash: tokenDigest(token) },
    include: { debate: { select: debateFacts } },
  })
  return body?.tokenSentAt && isLinkAlive(body.tokenSentAt, today()) ? body : null
}

export async function answersOfBody(bodyId: string, reader: Tx = db): Promise<Answer[]> {
  const rows = await reader.recommendationAnswer.findMany({ where: { bodyId }, include, orderBy: [...order] })
  return rows.map(toAnswer)
}

/** The whole story of an answer: every version, what became of it, each reminder. */
export async function historyOf(answerId: string) {
  const file = { select: { id: true, name: true, size: true } } as const
  const [versions, progress, reminders] = await Promise.all([
    db.answerVersion.findMany({ where: { answerId }, orderBy: { version: 'desc' }, include: { file } }),
    db.answerProgress.findMany({ where: { answerId }, orderBy: [{ on: 'desc' }, { id: 'desc' }], include: { file } }),
    db.answerReminder.findMany({ where: { answerId }, orderBy: [{ sentOn: 'desc' }, { id: 'desc' }] }),
  ])
  return { versions, progress, reminders }
}

/** The recommendations of a debate, with the contributions that each draws on. */
export const recommendationsOf = (debateId: string, reader: Tx = db) =>
  reader.recommendation.findMany({
    where: { debateId },
    orderBy: { number: 'asc' },
    include: { sources: { orderBy: { contributionNumber: 'asc' }, select: { contributionNumber: true } } },
  })

export const bodiesOf = (debateId: string, reader: Tx = db) =>
  reader.debateBody.findMany({
    where: { debateId },
    orderBy: { name: 'asc' },
    include: { organisation: { select: { id: true, name: true } }, _count: { select: { answers: true } } },
  })

/** Letters and proofs are everyone's, as the answers that they belong to. */
export async function isAnswerFile(storedFileId: string): Promise<boolean> {
  const [letters, proofs, archives] = await Promise.all([
    db.answerVersion.count({ where: { fileId: storedFileId } }),
    db.answerProgress.count({ where: { fileId: storedFileId } }),
    db.debateArchive.count({ where: { fileId: storedFileId } }),
  ])
  return letters + proofs + archives > 0
}

/** The organisation that somebody names: by its SIREN or RNA number, or by its exact name where one alone has it. */
export async function organisationTyped(text: string): Promise<Outcome<string | null>> {
  if (text === '') return ok(null)
  const digits = text.replace(/\s/g, '').toUpperCase()
  const found = await db.organisation.findMany({
    where: { OR: [{ siren: digits }, { rna: digits }, { foldedName: fold(text) }] },
    select: { id: true },
    take: 2,
  })
  const [only] = found
  return only && found.length === 1 ? ok(only.id) : refused({ code: 'organisation-unknown', field: 'organisation' })
}

/** The answers that were given last, each time a body answered. */
export async function latestAnswers(limit: number) {
  const rows = await db.answerVersion.findMany({
    where: { answer: { recommendation: { debate: isReported } } },
    orderBy: [{ givenAt: 'desc' }, { id: 'desc' }],
    take: limit,
    include: { answer: { include: { body: true, recommendation: { include: { debate: { select: debateFacts } } } } } },
  })
  return rows.flatMap(({ id, status, givenAt, answer }) =>
    isStatus(status)
      ? [
          {
            ...{ id, status, givenAt, body: answer.body.name },
            recommendation: { number: answer.recommendation.number, title: answer.recommendation.title },
            debate: answer.recommendation.debate,
          },
        ]
      : [],
  )
}

/** The debate whose answers somebody who contributed is told of; null once they no longer are. */
export async function mutedDebate({ debateId, participantId }: { debateId: string; participantId: string }) {
  const muted = await db.answerMute.count({ where: { debateId, participantId } })
  return muted > 0 ? null : db.debate.findUnique({ where: { id: debateId }, select: { title: true } })
}

/** How many answers a debate's recommendations ask for once they are published, and how many were given. */
export async function answersGiven(debateId: string): Promise<{ asked: number; given: number }> {
  const asked = { recommendation: { debateId, debate: isReported } }
  const [all, given] = await Promise.all([
    db.recommendationAnswer.count({ where: asked }),
    db.recommendationAnswer.count({ where: { ...asked, status: { not: null } } }),
  ])
  return { asked: all, given }
}
