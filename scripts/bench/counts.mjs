// npm run bench -- counts: how long the counts of large boxes take, beside a bare loop that only reads the same ballots.
import { countApproval } from '../../app/modules/governance/rules/count/approval.ts'
import { countMajorityJudgment } from '../../app/modules/governance/rules/count/majority-judgment.ts'
import { countSchulze } from '../../app/modules/governance/rules/count/schulze.ts'
import { countStv } from '../../app/modules/governance/rules/count/stv.ts'
import { countYesNo } from '../../app/modules/governance/rules/count/yes-no.ts'

const million = 1_000_000
/** A small generator with a seed, so that each run counts the same ballots (Marsaglia's xorshift, 32 bits). */
let state = 20_261_127
const chance = (below) => {
  state ^= state << 13
  state ^= state >>> 17
  state ^= state << 5
  return (state >>> 0) % below
}
const options = (many) => Array.from({ length: many }, (_, index) => ({ id: `o${index}`, name: `Option ${index}` }))
const shuffled = (ids) => {
  const order = [...ids]
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = chance(last + 1)
    ;[order[last], order[other]] = [order[other], order[last]]
  }
  return order
}
const colleges = ['employees', 'residents', 'associations', 'local-authorities', 'partners']
const voting = {
  kind: 'colleges',
  colleges: colleges.map((id, index) => ({
    id,
    name: { fr: id, en: id },
    weight: [2000, 2500, 2000, 2000, 1500][index],
  })),
  count: 'proportional',
  emptyCollege: 'lost',
  leastSize: 5,
  smallCollege: { then: 'named' },
}
const lot = { by: 'lot', seed: '0' }
const box = (size, choice) =>
  Array.from({ length: size }, () => ({ college: colleges[chance(5)], weight: 1, choice: choice() }))

const ten = options(10)
const twenty = options(20)
const ids = (list) => list.map(({ id }) => id)
const answers = ['for', 'against', 'abstain', 'blank']
const grades = ['reject', 'insufficient', 'passable', 'fair', 'good', 'very good', 'excellent']

const counts = [
  {
    name: 'for, against, abstain: 1,000,000 in 5 colleges',
    goal: 1,
    ballots: () => box(million, () => ({ method: 'yes-no', answer: answers[chance(4)] })),
    count: (ballots) => countYesNo(ballots, voting),
    touch: ({ answer }) => answer.length,
  },
  {
    name: 'approval: 1,000,000 × 10 in 5 colleges',
    goal: 5,
    ballots: () => box(million, () => ({ method: 'approval', approved: ids(ten).filter(() => chance(2) === 0) })),
    count: (ballots) => countApproval({ options: ten, seats: 1 }, ballots, voting, lot),
    touch: ({ approved }) => approved.length,
  },
  {
    name: 'majority judgment: 1,000,000 × 10 in 5 colleges',
    goal: 5,
    ballots: () =>
      box(million, () => ({
        method: 'majority-judgment',
        grades: Object.fromEntries(ids(ten).map((id) => [id, chance(7)])),
      })),
    count: (ballots) => countMajorityJudgment({ options: ten, grades, seats: 1 }, ballots, voting, lot),
    touch: ({ grades: given }) => ids(ten).reduce((total, id) => total + given[id], 0),
  },
  {
    name: 'Schulze: 100,000 × 10',
    goal: 3,
    ballots: () => box(100_000, () => ({ method: 'schulze', ranking: shuffled(ids(ten)).map((id) => [id]) })),
    count: (ballots) => countSchulze({ options: ten, seats: 1 }, ballots, lot),
    touch: ({ ranking }) => ranking.reduce((total, level) => total + level[0].length, 0),
  },
  {
    name: 'STV: 100,000 × 20, 7 seats',
    goal: 3,
    ballots: () => box(100_000, () => ({ method: 'stv', ranking: shuffled(ids(twenty)) })),
    count: (ballots) => countStv({ options: twenty, seats: 7 }, ballots, '0'),
    touch: ({ ranking }) => ranking.reduce((total, id) => total + id.length, 0),
  },
]

/** The best of three: seconds on the clock, and of the processor (more on the clock alone means a busy machine). */
function best(work) {
  const runs = [1, 2, 3].map(() => {
    const [start, before] = [performance.now(), process.cpuUsage()]
    work()
    const { user, system } = process.cpuUsage(before)
    return { clock: (performance.now() - start) / 1000, processor: (user + system) / 1e6 }
  })
  return {
    clock: Math.min(...runs.map(({ clock }) => clock)),
    processor: Math.min(...runs.map(({ processor }) => processor)),
  }
}

const line = (cells) => console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(48) : cell.padStart(12))).join(''))
console.log('Counts, one process, ballots already in memory; the bare loop reads every ballot and adds.\n')
line(['ballots', 'seconds', 'processor', 'bare loop', 'ratio', 'goal', ''])
let missed = 0
for (const { name, goal, ballots, count, touch } of counts) {
  const drawn = ballots()
  let sum = 0
  const bare = best(() => {
    for (const { weight, choice } of drawn) sum += weight * touch(choice)
  })
  const own = best(() => count(drawn))
  const met = own.clock < goal
  if (!met) missed += 1
  line([
    name,
    own.clock.toFixed(3),
    own.processor.toFixed(3),
    bare.processor.toFixed(3),
    (own.processor / bare.processor).toFixed(1),
    `< ${goal} s`,
    met ? 'met' : 'missed',
  ])
  if (sum === 0) throw new Error('nothing was read')
}
process.exitCode = missed > 0 && process.argv.includes('--strict') ? 1 : 0
