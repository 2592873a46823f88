import { db } from '~/platform/db/db.server'
import { citedNumbers } from './rules/citation'

export type PublishedSynthesis = {
  id: string
  theme: string
  title: string
  version: number
  publishedAt: Date
  cited: number
}

/** The syntheses of a debate that are published, each as its last version. */
export async function publishedSyntheses(debateId: string): Promise<PublishedSynthesis[]> {
  const rows = await db.debateSynthesis.findMany({
    where: { debateId, version: { not: null } },
    orderBy: { createdAt: 'asc' },
    select: { id: true, versions: { orderBy: { version: 'desc' }, take: 1 } },
  })
  return rows.flatMap(({ id, versions: [last] }) =>
    last
      ? [{ id, theme: last.theme, title: last.title, version: last.version, publishedAt: last.publishedAt, cited: citedNumbers(last.text).length }]
      : [],
  ) // prettier-ignore
}

/** Every synthesis of a debate, drafts too, for the team. */
export const teamSyntheses = (debateId: string) =>
  db.debateSynthesis.findMany({
    where: { debateId },
    orderBy: { createdAt: 'asc' },
    select: { id: true, theme: true, title: true, version: true, updatedAt: true },
  })

export const synthesisDraft = (debateId: string, id: string) =>
  db.debateSynthesis.findFirst({ where: { id, debateId } })

/** Every published synthesis, for the search. */
export async function* synthesesToFind() {
  for (let after = ''; ;) {
    const rows = await db.debateSynthesis.findMany({
      where: { version: { not: null }, id: { gt: after }, debate: { state: { not: 'draft' } } },
      orderBy: { id: 'asc' },
      take: 100,
      select: { id: true, debate: { select: { slug: true } }, versions: { orderBy: { version: 'desc' }, take: 1 } },
    })
    for (const { id, debate, versions: [last] } of rows) if (last) yield { id, slug: debate.slug, title: last.title, text: last.text } // prettier-ignore
    const last = rows.at(-1)
    if (rows.length < 100 || !last) return
    after = last.id
  }
}
