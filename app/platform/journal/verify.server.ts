import { db } from '../db/db.server'
import { type Fault, lineChecker } from './check-lines'
import type { SignedHead } from './head'
import { isSigned, journalPublicKey } from './sign.server'
import { hashEntry } from './write.server'

const pageSize = 1_000
/** What is kept to be told; the rest is counted. */
const mostTold = 200

export type Verification = {
  lines: number
  last: { seq: number; hash: string }
  faults: readonly Fault[]
  faultCount: number
}

/**
 * Reads the whole journal, a page at a time, and finds each line that was changed, removed or moved. With heads that
 * were received outside, a cut tail and a journal rewritten as a whole show too. `publicKey`: the key that the heads must
 * be signed by, the portal's own where it is left out.
 */
export async function verifyJournal(
  heads: readonly SignedHead[] = [],
  publicKey = journalPublicKey(),
): Promise<Verification> {
  const faults: Fault[] = []
  let faultCount = 0
  let lines = 0
  const tell = (found: readonly Fault[]) => {
    faultCount += found.length
    faults.push(...found.slice(0, Math.max(0, mostTold - faults.length)))
  }
  const sound = heads.filter((head) => {
    if (!isSigned(head)) tell([{ kind: 'head-forged', seq: head.seq }])
    else if (head.publicKey !== publicKey) tell([{ kind: 'head-other-key', seq: head.seq, publicKey: head.publicKey }])
    else return true
    return false
  })
  const checker = lineChecker(hashEntry, sound)
  for (let after: number | null = null; ;) {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(after)
    for (const { at, ...line } of page) tell(checker.line({ ...line, at: at.toISOString() }))
    lines += page.length
    const end = page.at(-1)
    if (!end) break
    after = end.seq
  }
  const { last, faults: atEnd } = checker.end()
  tell(atEnd)
  return { lines, last, faults, faultCount }
}

const readPage = (after: number | null) =>
  db.journalEntry.findMany({
    where: after === null ? {} : { seq: { gt: after } },
    orderBy: { seq: 'asc' },
    take: pageSize,
  })
