import * as z from 'zod/mini'
import { choiceProblem } from '../count/choice'
import type { Choice, CountedBallot, Method, PollDefinition } from '../poll'
import { type BallotFile, stop } from './problem'

const name = z.string().check(z.minLength(1), z.maxLength(500))
const times = z.optional(z.int().check(z.minimum(1), z.maximum(1e12)))
const names = z.array(name).check(z.maxLength(1000))
const ballotsOf = <M extends Method, S extends z.core.$ZodLooseShape>(method: M, shape: S) => ({
  method: z.literal(method),
  ballots: z.array(z.strictObject({ times, ...shape })),
})
const options = names.check(z.minLength(1))
const seats = z.optional(z.int().check(z.minimum(1), z.maximum(1000)))

/** Ballots in JSON: options and grades are written by their names; grades go from the worst to the best. */
export const ballotsSchema = z.discriminatedUnion('method', [
  z.strictObject(ballotsOf('yes-no', { answer: z.enum(['for', 'against', 'abstain', 'blank']) })),
  z.strictObject({ options, seats, ...ballotsOf('approval', { approved: names }) }),
  z.strictObject({
    options,
    seats,
    grades: names.check(z.minLength(2)),
    ...ballotsOf('majority-judgment', { grades: z.record(z.string(), name) }),
  }),
  z.strictObject({ options, seats, ...ballotsOf('schulze', { ranking: z.array(z.union([name, names])) }) }),
  z.strictObject({ options, seats, ...ballotsOf('stv', { ranking: names }) }),
])
type Ballots = z.infer<typeof ballotsSchema>

/** Reads a file of ballots in JSON, already parsed; throws a BallotFileProblem that says which ballot is wrong. */
export function ballotsFromJson(json: unknown, method: Method): BallotFile {
  const read = ballotsSchema.safeParse(json)
  if (!read.success) {
    const [issue] = read.error.issues
    const path = `/${issue?.path.join('/') ?? ''}`
    return stop(
      null,
      `${path}\u00a0: valeur absente ou du mauvais type.`,
      `${path}: value missing or of the wrong type.`,
    )
  }
  if (read.data.method !== method)
    return stop(
      null,
      `/method\u00a0: ces bulletins sont de la méthode ${read.data.method}, pas ${method}.`,
      `/method: these ballots are of the method ${read.data.method}, not ${method}.`,
    )
  const definition = definitionOf(read.data)
  const ids = new Map(definition.options.map(({ id, name: text }) => [text, id]))
  const ballots = read.data.ballots.map((ballot, index): CountedBallot => {
    const choice = choiceOf(definition, ballot, (text) => ids.get(text) ?? `«${text}»`)
    const problem = choiceProblem(definition, choice)
    if (problem)
      stop(
        null,
        `/ballots/${index}\u00a0: ce bulletin n’est pas de ce vote (${problem.code}).`,
        `/ballots/${index}: this ballot is not of this vote (${problem.code}).`,
      )
    return { college: null, weight: 1, times: ballot.times ?? 1, choice }
  })
  return { definition, ballots, withdrawn: new Set() }
}

function definitionOf(data: Ballots): PollDefinition {
  const listed = 'options' in data ? data.options : []
  if (new Set(listed).size < listed.length)
    stop(null, '/options\u00a0: deux options du même nom.', '/options: two options of the same name.')
  return {
    method: data.method,
    options: listed.map((text, index) => ({ id: String(index + 1), name: text })),
    seats: ('seats' in data ? data.seats : undefined) ?? 1,
    grades: 'grades' in data ? data.grades : [],
  }
}

type Ballot = Ballots['ballots'][number]

function choiceOf({ method, grades }: PollDefinition, ballot: Ballot, id: (name: string) => string): Choice {
  if ('answer' in ballot) return { method: 'yes-no', answer: ballot.answer }
  if ('approved' in ballot) return { method: 'approval', approved: ballot.approved.map(id) }
  if ('grades' in ballot)
    return {
      method: 'majority-judgment',
      grades: Object.fromEntries(
        Object.entries(ballot.grades).map(([option, grade]) => [id(option), grades.indexOf(grade)]),
      ),
    }
  const levels = ballot.ranking.map((level) => (typeof level === 'string' ? [id(level)] : level.map(id)))
  return method === 'stv' ? { method, ranking: levels.flat() } : { method: 'schulze', ranking: levels }
}
