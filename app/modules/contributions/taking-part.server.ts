import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor } from '~/platform/permissions'
import { canonicalJson, type Json } from '~/platform/pure/canonical-json'
import { counterOf } from '~/platform/rate-limit/figures'
import { clientKey, takeEachIn, takeToken, type TooOften } from '~/platform/rate-limit/limit.server'
import { mailboxOf } from '~/platform/pure/mail-address'
import { confirmMail } from './mails/taking-part'
import { tokenOf } from './tokens.server'
import type { GivenVoice } from './voice.server'

export type PendingKind = 'contribution' | 'support' | 'comment'

/** Whose limit counts: the account's, the known participant's, or the mailbox's. */
const whose = (actor: Actor, { participantId, email }: GivenVoice): string | null =>
  actor.kind === 'person' ? actor.id : (participantId ?? (email === null ? null : mailboxOf(email)))

/** A token of each limit that this act has; where a mail will leave to a typed address, of those of mails as well. */
export function takeTokens(
  actor: Actor,
  voice: GivenVoice,
  { debateId, act }: { debateId: string; act: 'contribute' | 'comment' | 'support' },
  client: Tx = db,
): Promise<{ ok: true } | { refused: TooOften }> {
  const [from, person] = [clientKey(voice.clientAddress), whose(actor, voice)]
  const isMailed = actor.kind !== 'person' && voice.participantId === null && voice.email !== null
  return takeEachIn(client, [
    counterOf(`${act}:client`, from),
    ...(person === null || act === 'support' ? [] : [counterOf(`${act}:account`, person)]),
    ...(isMailed
      ? [
          counterOf('debate-mail:address', mailboxOf(voice.email ?? '')),
          counterOf('debate-mail:client', from),
          counterOf('debate-mail:debate', debateId),
        ]
      : []),
  ])
}

/** True where so many contributions come to this debate that the team reads them first: none is lost, and their number is shown. */
export const isFlooded = async (debateId: string, client: Tx = db): Promise<boolean> =>
  'refused' in (await takeToken(counterOf('contribute:debate', debateId), client))

export type Waiting = {
  /** Made with the form, so that one posted twice waits once; it is then the id of what is published. */
  id: string
  kind: PendingKind
  debate: { id: string; slug: string; title: string }
  payload: Json
  email: string
  name: string
  locale: Locale
  pictureId?: string | null
}

/** Keeps what was asked under an address until its link is followed, and sends the link. */
export async function askToConfirm(tx: Tx, { debate, payload, ...waiting }: Waiting): Promise<void> {
  const { id, kind, email, locale } = waiting
  const known = await tx.contributionPending.findUnique({ where: { id }, select: { id: true } })
  if (known) return
  await tx.contributionPending.create({
    data: { ...waiting, debateId: debate.id, payload: canonicalJson(payload), createdAt: now() },
  })
  const mail = confirmMail(locale, debate, { kind, token: tokenOf('pending', id) })
  await enqueueMail(tx, { to: email, ...mail }, { key: `contributions.confirm:${id}` })
}
