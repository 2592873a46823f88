import * as z from 'zod/mini'
import { db, type Tx } from '~/platform/db/db.server'
import { type StageKind, stageKinds } from './rules/debate'
import { emptyPanel, type Panel } from './rules/panel'

export const filePartKinds = ['text', 'alternative', 'figure'] as const
export type FilePartKind = (typeof filePartKinds)[number]

/** The parts of the information file, in their order. */
export async function filePartsOf(debateId: string, reader: Tx = db) {
  const rows = await reader.debateFilePart.findMany({
    where: { debateId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ ...row, kind: filePartKinds.find((kind) => kind === row.kind) ?? ('text' as const) }))
}
export type FilePart = Awaited<ReturnType<typeof filePartsOf>>[number]

/** Documents and links of a stage, in their order. */
export const documentsOf = (debateId: string, stageKind: StageKind, reader: Tx = db) =>
  reader.debateDocument.findMany({
    where: { debateId, stageKind },
    include: { file: { select: { size: true, mediaType: true } } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })

export const questionById = (id: string, reader: Tx = db) =>
  reader.debateQuestion.findUnique({
    where: { id },
    include: { debate: { select: { id: true, slug: true, title: true } } },
  })

const confirmed = { state: { in: ['waiting', 'answered', 'removed'] } }
export const questionsPerPage = 30

/** Questions on the information file that were confirmed, the latest first. */
export async function questionsOf(debateId: string, page = 1) {
  const where = { debateId, ...confirmed }
  const [total, answered, rows] = await Promise.all([
    db.debateQuestion.count({ where }),
    db.debateQuestion.count({ where: { debateId, state: 'answered' } }),
    db.debateQuestion.findMany({
      where,
      select: {
        ...{ id: true, number: true, state: true, text: true, authorName: true, confirmedAt: true },
        ...{ answer: true, answeredAt: true, reason: true },
      },
      orderBy: { number: 'desc' },
      skip: (page - 1) * questionsPerPage,
      take: questionsPerPage,
    }),
  ])
  // What was removed is not sent to the page: the reason stands in its place.
  const questions = rows.map((row) =>
    row.state === 'removed' ? { ...row, text: '', authorName: '', answer: '' } : { ...row, reason: '' },
  )
  return { total, answered, pages: Math.max(1, Math.ceil(total / questionsPerPage)), questions }
}

/** Questions that wait for the team, in every debate. */
export const questionsWaiting = () =>
  db.debateQuestion.findMany({
    where: { state: 'waiting', debate: { state: { not: 'abandoned' } } },
    select: { id: true, number: true, confirmedAt: true, debate: { select: { id: true, title: true } } },
    orderBy: { confirmedAt: 'asc' },
    take: 100,
  })

const groups = z.array(z.object({ label: z.string(), count: z.number() }))
const storedPanel = z.object({
  people: z.nullable(z.number()),
  method: z.string(),
  departements: groups,
  ages: groups,
  genders: groups,
  opinion: z.string(),
})

/** What is recorded of the panel; nothing yet where the stage says nothing. */
export function panelOf({ settings }: { settings: string }): Panel {
  const parsed = storedPanel.safeParse(JSON.parse(settings))
  return parsed.success ? parsed.data : emptyPanel
}

/** The meetings of a stage, those that were announced first in time. */
export const eventIdsOf = async (debateId: string, stageKind: StageKind | null, reader: Tx = db): Promise<string[]> =>
  (
    await reader.debateEvent.findMany({
      where: { debateId, ...(stageKind === null ? {} : { stageKind }) },
      select: { eventId: true },
      orderBy: { event: { startsOn: 'asc' } },
    })
  ).map(({ eventId }) => eventId)

/** The public debates that an event is part of, each with the stage that it belongs to. */
export async function debatesOfEvent(eventId: string) {
  const rows = await db.debateEvent.findMany({
    where: { eventId, debate: { state: { not: 'draft' } } },
    select: { stageKind: true, debate: { select: { slug: true, title: true } } },
    orderBy: { debateId: 'asc' },
  })
  return rows.flatMap(({ stageKind, debate }) => {
    const kind = stageKinds.find((one) => one === stageKind)
    return kind ? [{ ...debate, kind }] : []
  })
}
export type DebateOfEvent = Awaited<ReturnType<typeof debatesOfEvent>>[number]
