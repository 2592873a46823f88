import * as z from 'zod'
import type { Tx } from '~/platform/db/db.server'
import { writeJournalLines } from '~/platform/journal/write.server'
import { enqueueMails } from '~/platform/outbox/enqueue.server'
import type { Actor } from '~/platform/permissions'
import { ok, type Outcome, refused, type Refusal } from '~/platform/pure/outcome'
import type { ContributionDebate } from './debate.server'
import { publishedMail } from './mails/taking-part'
import {
  fingerprintOf,
  follow,
  type NewContribution,
  sameTexts,
  type SameText,
  writeContributions,
} from './store.server'
import { tokenOf } from './tokens.server'
import type { Participant } from './voice.server'

/** What a contribution on line says; kept as JSON while its address is not confirmed. */
export const saidSchema = z.object({
  title: z.string(),
  text: z.string(),
  theme: z.string(),
  name: z.string(),
  follow: z.boolean(),
  communeCode: z.nullable(z.string()),
  departement: z.nullable(z.string()),
  latitude: z.nullable(z.number()),
  longitude: z.nullable(z.number()),
  pictureText: z.string(),
  pictureWidth: z.nullable(z.number()),
  pictureHeight: z.nullable(z.number()),
})
export type Said = z.infer<typeof saidSchema>

export type Published = { state: 'published' | 'held'; number: number }

const refusalOf = ({ number, state }: SameText): Refusal => ({
  code: state === 'removed' ? 'text-removed' : 'text-known',
  field: 'text',
  detail: { number },
})

/** The same text is there already: the first is shown, to support it; a removed one says why it was. */
export async function refuseSameText(tx: Tx, debateId: string, said: { title: string; text: string }) {
  const fingerprint = fingerprintOf(said)
  const same = (await sameTexts(tx, debateId, [fingerprint])).get(fingerprint)
  return same ? refusalOf(same) : null
}

export type Publishing = {
  actor: Actor
  id: string
  debate: ContributionDebate
  participant: Participant
  said: Said
  pictureId: string | null
  isHeld: boolean
}

/** Those whose text is new, and for the others why not: in the debate already, or said by one before in the same moment. */
async function withoutSameTexts(tx: Tx, asked: readonly Publishing[]) {
  const prints = asked.map(({ said }) => fingerprintOf(said))
  const known = new Map<string, Map<string, SameText>>()
  for (const debateId of new Set(asked.map(({ debate }) => debate.id))) {
    const its = prints.filter((_, place) => asked[place]?.debate.id === debateId)
    known.set(debateId, await sameTexts(tx, debateId, its))
  }
  const first = new Map<string, Publishing>()
  const again: { one: Publishing; first: Publishing }[] = []
  const refusals = new Map<Publishing, Refusal>()
  const fresh: Publishing[] = []
  for (const [place, one] of asked.entries()) {
    const print = prints[place] ?? ''
    const same = known.get(one.debate.id)?.get(print)
    const before = first.get(`${one.debate.id} ${print}`)
    if (same) refusals.set(one, refusalOf(same))
    else if (before) again.push({ one, first: before })
    else {
      first.set(`${one.debate.id} ${print}`, one)
      fresh.push(one)
    }
  }
  return { fresh, again, refusals }
}

const rowOf = ({ id, debate, participant, said, pictureId, isHeld }: Publishing): NewContribution => {
  const { name, follow: _follows, ...rest } = said
  return {
    ...rest,
    id,
    debateId: debate.id,
    state: isHeld ? 'held' : 'published',
    origin: 'web',
    theme: debate.themes.some(({ key }) => key === said.theme) ? said.theme : '',
    authorName: name,
    authorId: participant.userId,
    participantId: participant.id,
    pictureId,
    isDemonstration: debate.isDemonstration,
  }
}

/**
 * Publishes what people with a confirmed address say on line, and tells each where it is; in one transaction for those who
 * come in the same moment, in the order given.
 */
export async function publishAll(tx: Tx, asked: readonly Publishing[]): Promise<Outcome<Published>[]> {
  const { fresh, again, refusals } = await withoutSameTexts(tx, asked)
  const numbers = new Map<Publishing, number>()
  if (fresh.length > 0) {
    const rows = await writeContributions(tx, fresh.map(rowOf))
    for (const [place, one] of fresh.entries()) numbers.set(one, rows[place]?.number ?? 0)
    const numbered = fresh.map((one) => ({ ...one, number: numbers.get(one) ?? 0 }))
    for (const { id, participant, said } of fresh) if (said.follow) await follow(tx, id, participant.id)
    await writeJournalLines(
      tx,
      numbered.map(({ actor, id, debate, number, isHeld }) => ({
        actor,
        act: isHeld ? 'contributions.hold' : 'contributions.contribute',
        subject: { kind: 'contribution', id },
        data: { debate: debate.id, number },
      })),
    )
    await enqueueMails(
      tx,
      numbered.flatMap(({ id, debate, participant: { email, locale }, number, isHeld }) => {
        if (!email) return []
        const mail = publishedMail(locale, debate, { number, isHeld, token: tokenOf('contribution', id) })
        return [{ to: email, ...mail, key: `contributions.published:${id}` }]
      }),
    )
  }
  for (const { one, first } of again)
    refusals.set(one, refusalOf({ number: numbers.get(first) ?? 0, state: 'published' }))
  return asked.map((one): Outcome<Published> => {
    const refusal = refusals.get(one)
    return refusal ? refused(refusal) : ok({ state: one.isHeld ? 'held' : 'published', number: numbers.get(one) ?? 0 })
  })
}

/** Publishes what one person says, in the transaction of a command. */
export async function publishOnline(tx: Tx, one: Publishing): Promise<Outcome<Published>> {
  const [outcome] = await publishAll(tx, [one])
  if (!outcome) throw new Error('asked, and not answered')
  return outcome
}
