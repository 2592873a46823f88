import { setImmediate } from 'node:timers/promises'
import { today } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { together } from '~/platform/db/together.server'
import type { KeptPicture } from '~/platform/files/picture.server'
import { registerFile } from '~/platform/files/stored-file.server'
import type { Actor } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { type ContributionDebate, debateById } from './debate.server'
import { publishAll, type Published, type Publishing, type Said } from './publish.server'
import { closedBecause } from './rules/contribution'
import { isFlooded, takeTokens } from './taking-part.server'
import { type GivenVoice, type Participant, participantsById } from './voice.server'

/** What somebody who is known says: an account that took part before, or a browser that confirmed an address. */
export type KnownContribution = {
  actor: Actor
  id: string
  debateId: string
  participantId: string
  voice: GivenVoice
  said: Said
  picture: KeptPicture | null
}

/** A form posted twice is one contribution. */
async function publishedBefore(tx: Tx, asked: readonly KnownContribution[]): Promise<Map<string, Published>> {
  const rows = await tx.contribution.findMany({
    where: { id: { in: asked.map(({ id }) => id) } },
    select: { id: true, number: true, state: true },
  })
  return new Map(rows.map(({ id, number, state }) => [id, { state: state === 'held' ? 'held' : 'published', number }]))
}

type Facts = {
  debates: Map<string, ContributionDebate>
  participants: Map<string, Participant>
  done: Map<string, Published>
}

/** What stops one of them under the writers' lock; what was tried is counted, and kept with the refusal. */
async function ready(tx: Tx, one: KnownContribution, facts: Facts): Promise<Outcome<Publishing | Published>> {
  const { actor, id, debateId, participantId, voice, said, picture } = one
  const taken = await takeTokens(actor, voice, { debateId, act: 'contribute' }, tx)
  if ('refused' in taken) return taken
  const isHeld = await isFlooded(debateId, tx)
  const debate = facts.debates.get(debateId)
  const closed = debate && closedBecause(debate, debate.stage, today())
  if (!debate || closed) return refused({ code: closed ?? 'not-found' })
  const participant = facts.participants.get(participantId)
  if (!participant) return refused({ code: 'email-missing', field: 'email' })
  const done = facts.done.get(id)
  if (done) return ok(done)
  const uploader = actor.kind === 'person' ? actor.id : null
  const pictureId = picture ? await registerFile(tx, picture, uploader) : null
  return ok({ actor, id, debate, participant, said, pictureId, isHeld })
}

async function contributeAll(tx: Tx, asked: readonly KnownContribution[]): Promise<Outcome<Published>[]> {
  const facts: Facts = {
    debates: new Map(),
    participants: await participantsById(tx, [...new Set(asked.map(({ participantId }) => participantId))]),
    done: await publishedBefore(tx, asked),
  }
  for (const debateId of new Set(asked.map((one) => one.debateId))) {
    const debate = await debateById(debateId, tx)
    if (debate) facts.debates.set(debateId, debate)
  }
  const outcomes: Outcome<Publishing | Published>[] = []
  for (const one of asked) {
    outcomes.push(await ready(tx, one, facts))
    // SQLite answers within the turn: without this, a batch would hold back all that is read meanwhile until it is written.
    await setImmediate()
  }
  const publishing = new Map<string, Publishing>()
  for (const outcome of outcomes) if ('ok' in outcome && 'said' in outcome.ok) publishing.set(outcome.ok.id, outcome.ok)
  const written = await publishAll(tx, [...publishing.values()])
  const answers = new Map([...publishing.keys()].map((id, place) => [id, written[place]]))
  return outcomes.map((outcome): Outcome<Published> => {
    if (!('ok' in outcome)) return outcome
    return 'said' in outcome.ok ? (answers.get(outcome.ok.id) ?? refused({ code: 'not-found' })) : ok(outcome.ok)
  })
}

/** What one transaction takes at most: some tens of milliseconds. */
const mostAtOnce = 20

type Settled = { outcome: Outcome<Published> } | { failed: unknown }

async function write(batch: readonly KnownContribution[]): Promise<Settled[]> {
  try {
    return (await transact((tx) => contributeAll(tx, batch))).map((outcome) => ({ outcome }))
  } catch (failed) {
    if (batch.length <= 1) return [{ failed }]
  }
  // One that cannot be written must not take its neighbours with it: each is written by itself.
  const settled: Settled[] = []
  for (const one of batch) settled.push(...(await write([one])))
  return settled
}
const settle = together(mostAtOnce, write)

/**
 * Contributes with all who do in the same moment: one transaction, in which each is counted, judged and written as if it were
 * alone, in the order in which they came. Resolves once it is on the disk.
 */
export async function contributeTogether(one: KnownContribution): Promise<Outcome<Published>> {
  const settled = await settle(one)
  if ('failed' in settled) throw settled.failed
  return settled.outcome
}
