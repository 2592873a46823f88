import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { db } from '~/platform/db/db.server'
import { stageKinds } from './rules/debate'
import { entryKinds } from './rules/garants'

export const entriesPerPage = 20

/** The garants' journal, the latest line first, with what corrects what. */
export async function journalOf(debateId: string, page = 1) {
  const where = { debateId }
  const [total, rows] = await Promise.all([
    db.garantEntry.count({ where }),
    db.garantEntry.findMany({
      where,
      include: {
        garant: { select: { shownAs: true } },
        corrects: { select: { number: true } },
        corrections: { select: { number: true }, orderBy: { number: 'asc' } },
      },
      orderBy: { number: 'desc' },
      skip: (page - 1) * entriesPerPage,
      take: entriesPerPage,
    }),
  ])
  return {
    total,
    pages: Math.max(1, Math.ceil(total / entriesPerPage)),
    entries: rows.map(({ id, number, kind, stageKind, title, text, writtenAt, garant, corrects, corrections }) => ({
      ...{ id, number, title, writtenAt, by: garant.shownAs },
      kind: entryKinds.find((one) => one === kind) ?? ('note' as const),
      stageKind: stageKinds.find((one) => one === stageKind) ?? null,
      text: readMarkdown(text),
      corrects: corrects?.number ?? null,
      correctedBy: corrections.map((one) => one.number),
    })),
  }
}
export type JournalEntry = Awaited<ReturnType<typeof journalOf>>['entries'][number]

/** The lines that a correction may name, the latest first. */
export const linesToCorrect = (debateId: string) =>
  db.garantEntry.findMany({
    where: { debateId },
    select: { id: true, number: true, title: true },
    orderBy: { number: 'desc' },
    take: 200,
  })
