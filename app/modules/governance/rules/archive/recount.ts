import { canonicalJson } from '../../../../platform/pure/canonical-json'
import { countBallots } from '../count/count'
import type { CountedBallot } from '../poll'
import { publishedResult, type PollResult } from '../secret-vote'
import { verdict } from '../verdict'
import type { ArchiveHeader } from './archive'

export type ArchiveFault =
  | {
      kind:
        | 'not-an-archive'
        | 'unreadable'
        | 'altered'
        | 'unexpected'
        | 'choice-invalid'
        | 'twice'
        | 'out-of-order'
        | 'after-the-seal'
        | 'cut'
      line: number
    }
  | { kind: 'line-count'; line: number; stated: number; found: number }
  | { kind: 'ballots-differ'; college: string | null; used: number; found: number }
  | { kind: 'paper-differs'; college: string | null; used: number; found: number }
  | { kind: 'too-many-votes'; college: string | null; rights: number; used: number }
  | { kind: 'result-missing' | 'result-differs' | 'uncountable' | 'signature-false' | 'signature-unchecked' }
  | { kind: 'other-key'; publicKey: string }

/** Ballots that say the same, together. */
export type BoxCount = { groups: Map<string, Required<CountedBallot>>; ballots: number }

/** Online ballots of the box, then those on paper. */
function* allBallots(header: ArchiveHeader, groups: Iterable<CountedBallot>): Iterable<CountedBallot> {
  yield* groups
  for (const { college, ballots } of header.paper)
    for (const { choice, times } of ballots) yield { college, weight: 1, choice, times }
}

/**
 * The result of a vote from its ballots and what was frozen at its opening: the same function counts at the close and in
 * every verifier. What would tell how a very small college voted is left out of it.
 */
export function resultOf(header: Omit<ArchiveHeader, 'withheld'>, groups: Iterable<CountedBallot>): PollResult {
  const { definition, rule, seed, electorate, secrecy, chair } = header
  // The portal knows nobody's age: where no order was recorded before the opening, who is level is drawn by lot.
  const { seniority } = definition
  const how = { by: rule.electionTies, seed, ...(seniority ? { seniority } : {}) }
  const count = countBallots(definition, allBallots({ ...header, withheld: [] }, groups), rule.voting, how)
  const decided = verdict({ rule, count, electorate, secrecy, seats: definition.seats, chair })
  return publishedResult(count, decided, rule, secrecy)
}

/** Each right used online has one ballot, no college has more votes than rights. */
function usedFaults(header: ArchiveHeader, { groups }: BoxCount): ArchiveFault[] {
  const { withheld, electorate } = header
  const weighs = header.rule.voting.kind === 'colleges'
  const keyOf = (college: string | null) => (weighs || header.secrecy === 'named' ? college : null)
  const found = new Map<string | null, number>()
  const used = new Map<string | null, number>()
  const onPaper = new Map<string | null, number>()
  const paper = new Map<string | null, number>()
  const add = (to: Map<string | null, number>, college: string | null, number: number) =>
    to.set(keyOf(college), (to.get(keyOf(college)) ?? 0) + number)
  for (const { college, times } of groups.values()) add(found, college, times)
  for (const { college, ballots } of header.paper)
    add(
      paper,
      college,
      ballots.reduce((sum, { times }) => sum + times, 0),
    )
  const faults: ArchiveFault[] = []
  for (const { college, online, room, post } of header.votes) {
    if (college !== null && withheld.includes(college)) continue
    add(used, college, online ?? 0)
    add(onPaper, college, (room ?? 0) + (post ?? 0))
    const all = (online ?? 0) + (room ?? 0) + (post ?? 0)
    const rights = electorate.find((group) => group.college === college)?.rights ?? 0
    if (all > rights) faults.push({ kind: 'too-many-votes', college, rights, used: all })
  }
  const compare = (kind: 'ballots-differ' | 'paper-differs', there: typeof found, marked: typeof found) => {
    for (const college of new Set([...there.keys(), ...marked.keys()])) {
      const [is, should] = [there.get(college) ?? 0, marked.get(college) ?? 0]
      if (is !== should) faults.push({ kind, college, used: should, found: is })
    }
  }
  compare('ballots-differ', found, used)
  compare('paper-differs', paper, onPaper)
  return faults
}

/** What the ballots come to against what the archive says. Where colleges are withheld, the tallies of the others only. */
export function recountFaults(header: ArchiveHeader, box: BoxCount, stated: unknown): ArchiveFault[] {
  const faults = usedFaults(header, box)
  const text = (value: unknown) => canonicalJson(JSON.parse(JSON.stringify(value ?? null)))
  try {
    if (header.withheld.length === 0) {
      const same = text(resultOf(header, box.groups.values())) === text(stated)
      return same ? faults : [...faults, { kind: 'result-differs' }]
    }
    const { definition, rule, seed } = header
    const count = countBallots(definition, allBallots(header, box.groups.values()), rule.voting, { by: 'lot', seed })
    const shown = 'colleges' in count ? count.colleges.filter(({ college }) => !header.withheld.includes(college)) : []
    const told = stated as { count?: { colleges?: unknown } } | null
    return text(shown) === text(told?.count?.colleges) ? faults : [...faults, { kind: 'result-differs' }]
  } catch {
    return [...faults, { kind: 'uncountable' }]
  }
}
