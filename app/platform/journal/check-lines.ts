import { type Entry, genesis } from './entry'
import type { SignedHead } from './head'

export type Line = Entry & { hash: string }

export type Fault =
  /** Its content is not what its hash was made of. */
  | { kind: 'changed'; seq: number }
  /** It stands at another place than the one it was written at. */
  | { kind: 'moved'; seq: number; from: number }
  /** These lines are missing, both ends included. */
  | { kind: 'removed'; seq: number; to: number }
  /** It does not follow from the line before: one of the two was written anew. */
  | { kind: 'broken-link'; seq: number }
  | { kind: 'head-forged'; seq: number }
  | { kind: 'head-other-key'; seq: number; publicKey: string }
  /** The journal ends before a line that a head was signed for. */
  | { kind: 'tail-cut'; seq: number; last: number }
  /** The line that a head was signed for is another one now: everything since may have been rewritten. */
  | { kind: 'rewritten'; seq: number }

/** How far a displaced line is looked for. */
const reach = 2_000

/**
 * Checks lines one after the other. `line` takes the next one, in the order of their numbers, and gives what is wrong
 * with it; `end` compares the journal with heads that were signed earlier. `hash` is SHA-256 of a line (given, so that
 * the rule stays free of the machine).
 */
export function lineChecker(hash: (entry: Entry) => string, heads: readonly SignedHead[]) {
  let last = { seq: 0, hash: genesis, moved: false }
  const wanted = new Map(heads.map((head) => [head.seq, '']))
  const placeOf = (line: Line): number | null => {
    for (let step = 1; step <= reach; step += 1)
      for (const seq of [line.seq - step, line.seq + step])
        if (seq >= 1 && hash({ ...line, seq }) === line.hash) return seq
    return null
  }
  return {
    line(line: Line): Fault[] {
      const faults: Fault[] = []
      const gap = line.seq !== last.seq + 1
      if (gap) faults.push({ kind: 'removed', seq: last.seq + 1, to: line.seq - 1 })
      const from = hash(line) === line.hash ? line.seq : placeOf(line)
      if (from === null) faults.push({ kind: 'changed', seq: line.seq })
      else if (from !== line.seq) faults.push({ kind: 'moved', seq: line.seq, from })
      // After a displaced line, the next one cannot follow: that is told already.
      else if (!gap && !last.moved && line.previousHash !== last.hash)
        faults.push({ kind: 'broken-link', seq: line.seq })
      if (wanted.has(line.seq)) wanted.set(line.seq, line.hash)
      last = { seq: line.seq, hash: line.hash, moved: from !== null && from !== line.seq }
      return faults
    },
    end(): { last: { seq: number; hash: string }; faults: Fault[] } {
      const faults = heads.flatMap((head): Fault[] => {
        if (head.seq === 0) return []
        if (head.seq > last.seq) return [{ kind: 'tail-cut', seq: head.seq, last: last.seq }]
        return wanted.get(head.seq) === head.hash ? [] : [{ kind: 'rewritten', seq: head.seq }]
      })
      return { last: { seq: last.seq, hash: last.hash }, faults }
    },
  }
}

/** A fault in a sentence, for the operator. */
export function sentenceOf(fault: Fault): string {
  switch (fault.kind) {
    case 'changed':
      return `ligne ${fault.seq} : changée, son contenu ne correspond pas à son empreinte`
    case 'moved':
      return `ligne ${fault.seq} : déplacée, elle a été écrite comme ligne ${fault.from}`
    case 'removed':
      return fault.seq === fault.to ? `ligne ${fault.seq} : enlevée` : `lignes ${fault.seq} à ${fault.to} : enlevées`
    case 'broken-link':
      return `ligne ${fault.seq} : ne suit pas la ligne ${fault.seq - 1}, l’une des deux a été réécrite`
    case 'head-forged':
      return `la tête donnée pour la ligne ${fault.seq} n’est pas signée par la clé qu’elle nomme`
    case 'head-other-key':
      return `la tête donnée pour la ligne ${fault.seq} est signée par une autre clé que celle de ce portail : ${fault.publicKey}`
    case 'tail-cut':
      return `le journal finit à la ligne ${fault.last}, mais une tête a été signée pour la ligne ${fault.seq} : sa fin a été coupée`
    case 'rewritten':
      return `la ligne ${fault.seq} n’est pas celle pour laquelle une tête a été signée : le journal a été réécrit à cette ligne ou avant`
  }
}
