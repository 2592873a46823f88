import * as z from 'zod'
import type { Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import type { Actor } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { ContributionDebate } from './debate.server'
import { publishedMail } from './mails/taking-part'
import { follow, sameText, writeContribution } from './store.server'
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

/** The same text is there already: the first is shown, to support it; a removed one says why it was. */
export async function refuseSameText(tx: Tx, debateId: string, said: { title: string; text: string }) {
  const same = await sameText(tx, debateId, said)
  if (!same) return null
  const detail = { number: same.number }
  return same.state === 'removed'
    ? { code: 'text-removed', field: 'text', detail }
    : { code: 'text-known', field: 'text', detail }
}

type Publishing = {
  id: string
  debate: ContributionDebate
  participant: Participant
  said: Said
  pictureId: string | null
  isHeld: boolean
}

/** Publishes what somebody with a confirmed address says on line, and tells them where it is. */
export async function publishOnline(
  tx: Tx,
  actor: Actor,
  { id, debate, participant, said, pictureId, isHeld }: Publishing,
): Promise<Outcome<Published>> {
  const { name, follow: follows, ...rest } = said
  const problem = await refuseSameText(tx, debate.id, said)
  if (problem) return refused(problem)
  const state = isHeld ? 'held' : 'published'
  const { number } = await writeContribution(tx, {
    ...rest,
    id,
    debateId: debate.id,
    state,
    origin: 'web',
    theme: debate.themes.some(({ key }) => key === said.theme) ? said.theme : '',
    authorName: name,
    authorId: participant.userId,
    participantId: participant.id,
    pictureId,
    isDemonstration: debate.isDemonstration,
  })
  if (follows) await follow(tx, id, participant.id)
  await writeJournal(tx, {
    actor,
    act: isHeld ? 'contributions.hold' : 'contributions.contribute',
    subject: { kind: 'contribution', id },
    data: { debate: debate.id, number },
  })
  if (participant.email)
    await enqueueMail(
      tx,
      {
        to: participant.email,
        ...publishedMail(participant.locale, debate, { number, isHeld, token: tokenOf('contribution', id) }),
      },
      { key: `contributions.published:${id}` },
    )
  return ok({ state, number })
}
