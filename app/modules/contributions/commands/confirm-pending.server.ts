import { today } from '~/platform/clock.server'
import { db, transact, type Tx } from '~/platform/db/db.server'
import { isLocale } from '~/platform/i18n/locale'
import { civilDateOf } from '~/platform/pure/civil-date'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'

import { commentSchema, publishComment } from '../comment.server'
import { type ContributionDebate, debateById } from '../debate.server'
import { contributionPermissions } from '../permissions'
import { publishOnline, saidSchema } from '../publish.server'
import { supportSchema } from '../queries-pending.server'
import { confirmedInTime } from '../rules/contribution'
import { contributionPath, contributionsPath } from '../rules/paths'
import { follow } from '../store.server'
import { giveSupports } from '../store-supports.server'
import { type Confirming, keepSupportLink } from '../support-link.server'
import { isFlooded } from '../taking-part.server'
import { idOfToken } from '../tokens.server'
import { type Participant, participantOfAddress } from '../voice.server'

/** Where the person goes next, what was done, and whom their browser is known as from now on. */
export type Confirmed = {
  path: string
  /** Of all the contributions. */
  list: string
  done: 'published' | 'held' | 'supported' | 'commented'
  participantId: string
}

type Asked = { id: string; kind: string; payload: string; pictureId: string | null }
type Done = Outcome<{ number: number; done: Confirmed['done'] }>

async function confirmSupport(tx: Tx, { id, debateId, participantId }: Confirming, payload: unknown): Promise<Done> {
  const { contributionId, follow: follows } = supportSchema.parse(payload)
  const [answer] = await giveSupports(tx, [{ debateId, contributionId, participantId }])
  const row = await tx.contribution.findUnique({ where: { id: contributionId }, select: { number: true } })
  if (!row || answer === 'not-found') return refused({ code: 'contribution-gone' })
  if (follows) await follow(tx, contributionId, participantId)
  await keepSupportLink(tx, id, { contributionId, participantId })
  return ok({ number: row.number, done: 'supported' })
}

/** Does what was asked, as the person whose address is now confirmed. */
async function perform(
  tx: Tx,
  actor: Actor,
  debate: ContributionDebate,
  participant: Participant,
  { id, kind, payload, pictureId }: Asked,
  isHeld: boolean,
): Promise<Done> {
  const asked: unknown = JSON.parse(payload)
  if (kind === 'support') return confirmSupport(tx, { id, debateId: debate.id, participantId: participant.id }, asked)
  if (kind === 'comment') {
    const done = await publishComment(tx, actor, { id, debate, participant, said: commentSchema.parse(asked) })
    return 'refused' in done ? done : ok({ number: done.ok.number, done: 'commented' })
  }
  const said = saidSchema.parse(asked)
  const done = await publishOnline(tx, { actor, id, debate, participant, said, pictureId, isHeld })
  return 'refused' in done ? done : ok({ number: done.ok.number, done: done.ok.state })
}

/** Follows the link of the mail: the address is right, and what was asked is done now. Done twice, the second says so. */
export async function confirmPending(actor: Actor, { token }: { token: string }): Promise<Outcome<Confirmed>> {
  const id = idOfToken('pending', token)
  if (!can(actor, contributionPermissions['contributions.keep-own'], { userId: null, byLink: id !== null }))
    return refused({ code: 'not-found' })
  const waiting = id === null ? null : await db.contributionPending.findUnique({ where: { id } })
  if (!waiting) return refused({ code: 'link-over' })
  const isHeld = waiting.kind === 'contribution' && (await isFlooded(waiting.debateId))
  return transact(async (tx): Promise<Outcome<Confirmed>> => {
    const row = await tx.contributionPending.findUnique({ where: { id: waiting.id } })
    const debate = row && (await debateById(row.debateId, tx))
    if (!debate) return refused({ code: 'link-over' })
    const dates = { sentOn: civilDateOf(row.createdAt), today: today() }
    if (!confirmedInTime(debate, debate.stage, dates)) return refused({ code: 'debate-closed' })
    const locale = isLocale(row.locale) ? row.locale : 'fr'
    const participant = await participantOfAddress(tx, { email: row.email, name: row.name, locale, confirmed: true })
    const done = await perform(tx, actor, debate, participant, row, isHeld)
    if ('refused' in done) return done
    await tx.contributionPending.delete({ where: { id: row.id } })
    return ok({
      path: contributionPath(debate, done.ok.number),
      list: contributionsPath(debate),
      done: done.ok.done,
      participantId: participant.id,
    })
  })
}
