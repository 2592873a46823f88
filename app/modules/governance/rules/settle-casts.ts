/** One vote as it comes to the box. `choice` is sealed by the poll's scheme. */
export type Cast = {
  pollId: string
  rightId: string
  /** A secret vote's receipt code; null for a named one. */
  code: string | null
  college: string | null
  choice: string
  /** A named vote may be changed until the close where the poll allows it. */
  mayChange: boolean
}

/**
 * What became of it. 'counted-again': this ballot is in the box already (its answer was lost), with the choice that was sent
 * first: it counts once. 'code-taken': another ballot has this code; nothing was used, a new form makes a new one.
 */
export type CastAnswer = 'counted' | 'counted-again' | 'changed' | 'right-used' | 'code-taken' | 'poll-closed'

/** What the database holds of what the casts name, read under the writers' lock. */
export type BoxState = {
  openPolls: ReadonlySet<string>
  /** Right → how it was used; absent where it is unused. */
  used: ReadonlyMap<string, string>
  /** '<poll> <code>' → the sealed choice in the box. */
  ballots: ReadonlyMap<string, string>
  /** Right → its named choice. */
  named: ReadonlyMap<string, string>
}

export const ballotKey = (pollId: string, code: string): string => `${pollId} ${code}`

export type Settlement = {
  answers: readonly CastAnswer[]
  /** Casts whose right is taken and whose choice is written, by their place. */
  taken: readonly number[]
  /** Casts that write over a named choice. */
  changed: readonly number[]
}

/**
 * Decides casts that came together, in their order, as if each had come alone: whichever is first with a right has it; the
 * others are told. Every right that is taken has one choice written, and the other way round.
 */
export function settleCasts(casts: readonly Cast[], state: BoxState): Settlement {
  const used = new Map(state.used)
  const ballots = new Map(state.ballots)
  const named = new Map(state.named)
  const taken: number[] = []
  const changed: number[] = []
  const answers = casts.map((cast, place): CastAnswer => {
    const { pollId, rightId, code, choice, mayChange } = cast
    const before = code === null ? named.get(rightId) : ballots.get(ballotKey(pollId, code))
    const isUsed = used.has(rightId)
    // Even once the vote is closed: who lost the answer is told that their ballot is in the box. Whatever choice is sent with
    // a secret ballot's code, the answer is the same: it would else tell, before the close and where a college's ballots are
    // withheld, what somebody voted to whoever has seen their code.
    if (isUsed && (code === null ? before === choice : before !== undefined)) return 'counted-again'
    if (!state.openPolls.has(pollId)) return 'poll-closed'
    if (isUsed) {
      if (code !== null || before === undefined || !mayChange) return 'right-used'
      named.set(rightId, choice)
      changed.push(place)
      return 'changed'
    }
    if (before !== undefined) return 'code-taken'
    used.set(rightId, 'online')
    if (code === null) named.set(rightId, choice)
    else ballots.set(ballotKey(pollId, code), choice)
    taken.push(place)
    return 'counted'
  })
  return { answers, taken, changed }
}
