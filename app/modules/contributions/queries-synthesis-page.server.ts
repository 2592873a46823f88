import { LRUCache } from 'lru-cache'
import * as z from 'zod'
import { type MarkdownNode, readMarkdown } from '~/modules/editorial/rules/markdown'
import { instantColumn, preparedRead } from '~/platform/db/prepared.server'
import { citedNumbers, withCitationLinks } from './rules/citation'
import { contributionPath } from './rules/paths'

/** From the last version to the first. */
const readVersions = preparedRead(
  `SELECT v."version", v."theme", v."title", v."text", v."publishedAt"
   FROM "DebateSynthesisVersion" v JOIN "DebateSynthesis" s ON s."id" = v."synthesisId"
   WHERE v."synthesisId" = $1 AND s."debateId" = $2 ORDER BY v."version" DESC`,
  z.object({
    version: z.int(),
    theme: z.string(),
    title: z.string(),
    text: z.string(),
    publishedAt: instantColumn,
  }),
)

/** As many numbers a statement: one statement is prepared, whatever a text cites. */
const atOnce = 100
const readTitles = preparedRead(
  `SELECT "number", "title" FROM "Contribution" WHERE "debateId" = $1 AND "state" IN ('published', 'merged', 'split')
   AND "number" IN (${Array.from({ length: atOnce }, (_, place) => `$${place + 2}`).join(', ')})`,
  z.object({ number: z.int(), title: z.string() }),
)

/** A contribution that a text cites, and that everyone may read. */
export type Cited = { number: number; title: string }

/** Of these numbers, the contributions that everyone may read, in their order; as the last commit left them. */
export async function readCited(debateId: string, numbers: readonly number[]): Promise<Cited[]> {
  const rows: Cited[] = []
  for (let from = 0; from < numbers.length; from += atOnce) {
    const some = numbers.slice(from, from + atOnce)
    // No contribution has the number zero.
    rows.push(...(await readTitles(debateId, ...some, ...Array.from({ length: atOnce - some.length }, () => 0))))
  }
  return rows.sort((a, b) => a.number - b.number)
}

type Said = { nodes: readonly MarkdownNode[]; cited: readonly Cited[] }
/** What versions say, by all that it depends on: a version does not change, what it cites may be taken back. */
const said = new LRUCache<string, Said>({ max: 50 })

/** One version of a synthesis, the last where none is named; its citations lead to the contributions that can be read. */
export async function synthesisPage(debate: { id: string; slug: string }, id: string, version: number | null) {
  const versions = await readVersions(id, debate.id)
  const shown = version === null ? versions[0] : versions.find((one) => one.version === version)
  if (!shown) return null
  const cited = await readCited(debate.id, citedNumbers(shown.text))
  const key = JSON.stringify([id, shown.version, debate.slug, cited])
  let its = said.get(key)
  if (!its) {
    const known = new Set(cited.map(({ number }) => number))
    const linked = withCitationLinks(shown.text, (number) =>
      known.has(number) ? contributionPath(debate, number) : null,
    )
    its = { nodes: readMarkdown(linked), cited }
    said.set(key, its)
  }
  return {
    title: shown.title,
    theme: shown.theme,
    version: shown.version,
    publishedAt: shown.publishedAt,
    ...its,
    isLast: shown === versions[0],
    versions: versions.map((one) => ({ version: one.version, publishedAt: one.publishedAt })),
  }
}
