import { ok, type Outcome, refused } from '../../../platform/pure/outcome'
import { collegesOf } from './count/colleges'
import type { Count } from './count/count'
import { answers } from './count/yes-no'
import type { DecisionRule, ElectorateCount, Method, Secrecy } from './poll'
import type { Verdict, VerdictFlag } from './verdict-steps'

/** How a secret vote may open: college → the college that its rights and ballots go to, where some are merged. */
export type SecretOpening = { merged: Readonly<Record<string, string>> }

const rightsIn = (electorate: readonly ElectorateCount[], college: string) =>
  electorate.filter((group) => group.college === college).reduce((total, { rights }) => total + rights, 0)

/**
 * Whether a secret vote may open with this electorate. While a college has members, but fewer than the least size, its
 * totals would tell who voted what: the statutes say whether it is merged with another, or the vote is refused, to be made
 * named ('college-too-small-named') or put off ('college-too-small-postponed'). The refusal's detail names the college:
 * `college`, `fr`, `en`, `rights`, `least`. Members' own numbers of votes are for named votes only ('member-weights-secret').
 * Where the law sets the most that a college may weigh (`most`: half of the votes in a SCIC, law 47-1775, art. 19 octies),
 * several small ones may not be merged past it ('merged-too-heavy'). Schulze and STV are never weighted: their ballots need no college, and no college is too small.
 */
export function mayOpenSecret(
  { voting }: Pick<DecisionRule, 'voting'>,
  electorate: readonly ElectorateCount[],
  method: Method = 'yes-no',
  most: number | null = null,
): Outcome<SecretOpening> {
  if (voting.kind === 'member-weights')
    return refused({ code: 'member-weights-secret', rule: 'law 2011-525, art. 103' })
  if (voting.kind !== 'colleges' || method === 'schulze' || method === 'stv') return ok({ merged: {} })
  const { leastSize: least, smallCollege } = voting
  const isSmall = (rights: number) => rights > 0 && rights < least
  const small = voting.colleges.filter(({ id }) => isSmall(rightsIn(electorate, id)))
  const [first] = small
  if (first === undefined) return ok({ merged: {} })
  const no = ({ id, name }: typeof first, rights: number) =>
    refused({
      code: `college-too-small-${smallCollege.then === 'named' ? 'named' : 'postponed'}`,
      detail: { college: id, ...name, rights, least },
    })
  if (smallCollege.then !== 'merged') return no(first, rightsIn(electorate, first.id))
  const into = voting.colleges.find(({ id }) => id === smallCollege.into)
  const moved = small.filter(({ id }) => id !== smallCollege.into)
  const together = [...moved, ...(into ? [into] : [])].reduce((total, { id }) => total + rightsIn(electorate, id), 0)
  if (into === undefined || isSmall(together)) return no(into ?? first, together)
  const weight = [...moved, into].reduce((total, college) => total + college.weight, 0)
  if (most !== null && weight > most)
    return refused({
      code: 'merged-too-heavy',
      rule: 'loi 47-1775, art. 19 octies',
      detail: { college: into.id, ...into.name, weight, most },
    })
  return ok({ merged: Object.fromEntries(moved.map(({ id }) => [id, into.id])) })
}

/** The rule once colleges are merged: the weight of those merged goes to the one that takes them in; the sum is kept. */
export function mergedRule(rule: DecisionRule, { merged }: SecretOpening): DecisionRule {
  const { voting } = rule
  if (voting.kind !== 'colleges') return rule
  const colleges = voting.colleges
    .filter(({ id }) => !Object.hasOwn(merged, id))
    .map((college) => ({
      ...college,
      weight: voting.colleges.reduce(
        (total, { id, weight }) => total + (Object.hasOwn(merged, id) && merged[id] === college.id ? weight : 0),
        college.weight,
      ),
    }))
  return { ...rule, voting: { ...voting, colleges } }
}

/** Colleges large enough to vote in secret, and small enough that all may well vote alike: to be said before the opening. */
export const mayBeUnanimous = (
  { voting }: Pick<DecisionRule, 'voting'>,
  electorate: readonly ElectorateCount[],
): { college: string; rights: number }[] =>
  voting.kind !== 'colleges'
    ? []
    : voting.colleges
        .map(({ id }) => ({ college: id, rights: rightsIn(electorate, id) }))
        .filter(({ rights }) => rights > 0 && rights < 2 * voting.leastSize)

/** Where every ballot says the same (all of them, or those of a college): the total then tells what each one voted. */
export function unanimousIn(count: Count): VerdictFlag[] {
  if (count.method === 'schulze' || count.method === 'stv') return []
  const groups: readonly (CountGroup & { college: string | null })[] =
    count.colleges.length > 0 ? count.colleges : [{ ...count.total, college: null }]
  return groups
    .filter((group) => group.ballots > 0 && saysOneThing(group))
    .map(({ college, ballots }) => ({ kind: 'unanimous', college, ballots }))
}

type Tallied = Exclude<Count, { method: 'schulze' } | { method: 'stv' }>
type CountGroup = Tallied['total']

function saysOneThing(group: CountGroup): boolean {
  const isOne = (votes: readonly number[]) => votes.filter((some) => some > 0).length <= 1
  if ('approvals' in group)
    return Object.values(group.approvals).every((votes) => isOne([votes, group.expressed + group.blank - votes]))
  if ('grades' in group) return Object.values(group.grades).every(isOne)
  return isOne(answers.map((answer) => group[answer]))
}

/** A count without what would tell how a very small college voted: its tallies, and every total that they can be taken from. */
export type WithheldCount = {
  method: Tallied['method']
  withheld: true
  colleges: readonly Tallied['colleges'][number][]
}
export type PollResult = { count: Count | WithheldCount; verdict: Verdict; withheld: readonly string[] }

/**
 * The result as it is published. In a secret vote, where fewer than the least size voted in a college, neither its votes nor
 * the totals and shares from which one could subtract the others are given: who won, or whether it is adopted, alone.
 */
export function publishedResult(
  count: Count,
  { steps, ...decided }: Verdict,
  { voting }: Pick<DecisionRule, 'voting'>,
  secrecy: Secrecy,
): PollResult {
  if (secrecy !== 'secret' || voting.kind !== 'colleges' || count.method === 'schulze' || count.method === 'stv')
    return { count, verdict: { steps, ...decided }, withheld: [] }
  const { leastSize: least } = voting
  const ballots = new Map(count.colleges.map((tally) => [tally.college, tally.ballots]))
  const withheld = collegesOf(voting).filter((id) => (ballots.get(id) ?? 0) > 0 && (ballots.get(id) ?? 0) < least)
  if (withheld.length === 0) return { count, verdict: { steps, ...decided }, withheld }
  const isKept = (college: string | null) => college === null || !withheld.includes(college)
  const kept = steps.filter((step) => {
    if (step.kind === 'sum' || step.kind === 'majority') return false
    return 'college' in step ? isKept(step.college) : true
  })
  const outcome = kept.findIndex(({ kind }) => kind === 'outcome')
  return {
    count: {
      method: count.method,
      withheld: true,
      colleges: count.colleges.filter(({ college }) => isKept(college)),
    },
    verdict: {
      ...decided,
      steps: kept.toSpliced(outcome, 0, { kind: 'withheld', cites: 'least-size', colleges: withheld, least }),
      flags: decided.flags.filter(({ college }) => isKept(college)),
    },
    withheld,
  }
}
