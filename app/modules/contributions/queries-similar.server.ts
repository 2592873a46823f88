import * as z from 'zod'
import { preparedRead } from '~/platform/db/prepared.server'
import { tokens } from '~/platform/search/tokens'
import { likeness, worthShowing } from './rules/likeness'
import { termsOf } from './store.server'

const mostUnder = 400
const withTerm = preparedRead(
  `SELECT "number" FROM "ContributionTerm" WHERE "debateId" = $1 AND "term" = $2 ORDER BY "number" DESC LIMIT ${mostUnder}`,
  z.object({ number: z.int() }),
)
const byNumber = preparedRead(
  `SELECT "number", "title", "text", "supports" FROM "Contribution"
   WHERE "debateId" = $1 AND "number" = $2 AND "state" = 'published'`,
  z.object({ number: z.int(), title: z.string(), text: z.string(), supports: z.int() }),
)

/** Terms looked up, and contributions compared, at most: it is asked while one types. */
const mostTerms = 16
const mostCompared = 24
const mostShown = 4

export type SimilarContribution = { number: number; title: string; supports: number }

/** Contributions of the debate that look like what is being written, the closest first; those that only share a subject are not. */
export async function similarContributions(
  debateId: string,
  said: { title: string; text: string },
): Promise<SimilarContribution[]> {
  const terms = termsOf(`${said.title}\n${said.text}`).slice(0, mostTerms)
  const under = await Promise.all(terms.map((term) => withTerm(debateId, term)))
  const weights = new Map<number, number>()
  for (const rows of under)
    for (const { number } of rows)
      // A word that few have says more.
      weights.set(number, (weights.get(number) ?? 0) + 1 / Math.log2(2 + rows.length))
  const best = [...weights].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, mostCompared)
  const rows = (await Promise.all(best.map(([number]) => byNumber(debateId, number)))).flat()
  const mine = { title: tokens(said.title, 'fr'), text: tokens(said.text, 'fr') }
  return rows
    .map(({ number, title, text, supports }) => ({
      number,
      title,
      supports,
      like: likeness(mine, { title: tokens(title, 'fr'), text: tokens(text, 'fr') }),
    }))
    .filter(({ like }) => like >= worthShowing)
    .sort((a, b) => b.like - a.like)
    .slice(0, mostShown)
    .map(({ number, title, supports }) => ({ number, title, supports }))
}
