import type { Tx } from '~/platform/db/db.server'
import { insertRows } from '~/platform/db/raw.server'
import type { RegisterLine } from './rules/paper-register'
import { identifierSeal } from './seals.server'

/** Identifiers that one read takes. */
const slice = 500

/** Where each of these lines of the list stands, in their order: voted on line, in a box, or not yet. */
export async function registerOf(tx: Tx, votationId: string, identifiers: readonly string[]): Promise<RegisterLine[]> {
  const lines: RegisterLine[] = []
  for (let from = 0; from < identifiers.length; from += slice) {
    const some = identifiers.slice(from, from + slice).map((identifier) => ({
      ...{ identifier, seal: identifierSeal(votationId, identifier) },
    }))
    const seals = some.map(({ seal }) => seal)
    // One after the other: a transaction has one connection.
    const listed = await tx.votationEntry.findMany({
      where: { votationId, identifier: { in: seals } },
      select: { identifier: true },
    })
    const online = await tx.votationVoter.findMany({
      where: { votationId, used: true, seal: { in: seals } },
      select: { seal: true },
    })
    const paper = await tx.votationPaperVoter.findMany({
      where: { votationId, identifier: { in: seals } },
      select: { identifier: true, box: { select: { number: true } } },
    })
    const [known, voted] = [new Set(listed.map((row) => row.identifier)), new Set(online.map((row) => row.seal))]
    const boxes = new Map(paper.map((row) => [row.identifier, row.box.number]))
    for (const { identifier, seal } of some) {
      const box = boxes.get(seal)
      if (!known.has(seal)) lines.push({ identifier, state: 'not-on-list' })
      else if (box !== undefined) lines.push({ identifier, state: 'on-paper', box })
      else lines.push({ identifier, state: voted.has(seal) ? 'online' : 'may-vote' })
    }
  }
  return lines
}

/** Strikes off the list those who signed the register of a box. Under the writers' lock, after `registerOf`. */
export const strikeOff = (tx: Tx, votationId: string, boxId: string, identifiers: readonly string[]): Promise<void> =>
  insertRows(
    tx,
    'VotationPaperVoter',
    ['votationId', 'identifier', 'boxId'],
    identifiers.map((identifier) => [votationId, identifierSeal(votationId, identifier), boxId]),
  )

/** True where the holder of a line of the list voted in a paper box. */
export const hasVotedOnPaper = async (tx: Tx, votationId: string, seal: string): Promise<boolean> =>
  (await tx.votationPaperVoter.findUnique({
    where: { votationId_identifier: { votationId, identifier: seal } },
    select: { boxId: true },
  })) !== null
