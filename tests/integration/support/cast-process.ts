// A process of its own that casts every unused right of a vote, many at once, until it is done or killed. It writes a line when
// a ballot is acknowledged: "ack CODE". Arguments: the vote, the account that holds the rights.
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { castVote } from '~/modules/governance/commands/cast-vote.server'
import { receiptOf } from '~/modules/governance/rules/receipt'
import { db, disconnect } from '~/platform/db/db.server'
import type { Actor } from '~/platform/permissions'

const [pollId = '', holderId = ''] = process.argv.slice(2)
const actor: Actor = { kind: 'person', id: holderId, roles: [], organisations: [] }
const unused = await db.votingRight.findMany({ where: { pollId, used: null }, select: { id: true } })
const atOnce = 60
writeSync(1, 'ready\n')
let next = 0
async function voter(): Promise<void> {
  for (let right = unused[next++]; right; right = unused[next++]) {
    const code = receiptOf(randomBytes(16))
    const choice = { method: 'yes-no', answer: next % 3 === 0 ? 'against' : 'for' } as const
    const outcome = await castVote(actor, { pollId, rightId: right.id, code, choice })
    if (!('ok' in outcome)) throw new Error(outcome.refused.code)
    writeSync(1, `ack ${code}\n`)
  }
}
await Promise.all(Array.from({ length: atOnce }, voter))
writeSync(1, 'done\n')
await disconnect()
