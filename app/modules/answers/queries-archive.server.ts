import * as z from 'zod/mini'
import { db } from '~/platform/db/db.server'

/** The frozen archives of a debate, the latest first. */
export const archivesOf = (debateId: string) =>
  db.debateArchive.findMany({
    where: { debateId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: { file: { select: { id: true, hash: true, size: true, mediaType: true, name: true } } },
  })

export const frozenStates = ['closed', 'reported', 'answered'] as const

/** Debates that have reached a state for which no archive was made yet. */
export async function debatesToFreeze(): Promise<string[]> {
  const rows = await db.debate.findMany({
    where: { state: { in: [...frozenStates] } },
    select: { id: true, state: true, archives: { select: { state: true } } },
    orderBy: { id: 'asc' },
  })
  return rows.filter(({ state, archives }) => !archives.some((one) => one.state === state)).map(({ id }) => id)
}

const frozen = z.object({ hash: z.string(), state: z.string() })
export type JournalArchive = { seq: number; at: Date; state: string; debate: { slug: string; title: string } | null }

/** The line of the journal that tells of a file with this hash: what proves that it is the one that was frozen. */
export async function journalOfArchive(hash: string): Promise<JournalArchive | null> {
  const lines = await db.journalEntry.findMany({
    where: { act: 'answers.freeze-archive', data: { contains: hash } },
    orderBy: { seq: 'asc' },
  })
  for (const line of lines) {
    const data = frozen.safeParse(JSON.parse(line.data))
    if (!data.success || data.data.hash !== hash) continue
    const debate = await db.debate.findUnique({
      where: { id: line.subjectId },
      select: { slug: true, title: true },
    })
    return { seq: line.seq, at: line.at, state: data.data.state, debate }
  }
  return null
}
