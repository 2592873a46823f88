import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { isLocale, type Locale } from '~/platform/i18n/locale'
import type { Actor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { mailboxOf } from '~/platform/pure/mail-address'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'

/** Who takes part, as a form and a browser say it; an account goes before both. */
export type GivenVoice = {
  /** Whom the browser's sealed cookie names (tokens.server), or null. */
  participantId: string | null
  /** Typed; null where none was. */
  email: string | null
  /** As it will be shown. */
  name: string
  locale: Locale
  clientAddress: string
}

export type Participant = { id: string; email: string | null; userId: string | null; locale: Locale }
/** Somebody known, or an address that must be confirmed first. */
export type Voice = { known: Participant } | { pending: string }

type Row = { id: string; email: string | null; userId: string | null; locale: string }
const select = { id: true, email: true, userId: true, locale: true } as const
const toParticipant = ({ locale, ...row }: Row): Participant => ({ ...row, locale: isLocale(locale) ? locale : 'fr' })

/** The participant of a confirmed address, made where it is the first time; a mailbox is one person however it is written. */
export async function participantOfAddress(
  tx: Tx,
  { email, name, locale, confirmed }: { email: string; name: string; locale: Locale; confirmed: boolean },
): Promise<Participant> {
  const mailbox = mailboxOf(email)
  const known = await tx.debateParticipant.findUnique({ where: { mailbox }, select: { ...select, confirmedAt: true } })
  if (known) {
    if (confirmed && known.confirmedAt === null)
      await tx.debateParticipant.update({ where: { id: known.id }, data: { email, confirmedAt: now() } })
    return toParticipant(known)
  }
  // The account of this address, if it has one, is the same person.
  const user = confirmed
    ? await tx.user.findFirst({
        where: { email, emailConfirmedAt: { not: null }, erasedAt: null, debateParticipant: null },
        select: { id: true },
      })
    : null
  const at = now()
  const row = { email, userId: user?.id ?? null, locale }
  const id = newId()
  await tx.debateParticipant.create({
    data: { id, mailbox, name, confirmedAt: confirmed ? at : null, createdAt: at, ...row },
  })
  return { id, ...row }
}

/** The participant of an account, made at its first act; an address that took part before is the same person. */
async function participantOfAccount(tx: Tx, userId: string): Promise<Participant | null> {
  const known = await tx.debateParticipant.findUnique({ where: { userId }, select })
  if (known) return toParticipant(known)
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: { email: true, name: true, locale: true, emailConfirmedAt: true },
  })
  if (!user?.email || !user.emailConfirmedAt) return null
  const locale = isLocale(user.locale) ? user.locale : 'fr'
  const found = await participantOfAddress(tx, { email: user.email, name: user.name, locale, confirmed: true })
  if (found.userId !== null) return found
  await tx.debateParticipant.update({ where: { id: found.id }, data: { userId } })
  return { ...found, userId }
}

/** Of these participants, those whose address is confirmed, or who have an account. */
export async function participantsById(tx: Tx, ids: readonly string[]): Promise<Map<string, Participant>> {
  const rows = await tx.debateParticipant.findMany({
    where: {
      id: { in: [...ids] },
      OR: [{ userId: { not: null } }, { confirmedAt: { not: null }, email: { not: null } }],
    },
    select,
  })
  return new Map(rows.map((row) => [row.id, toParticipant(row)]))
}

/** Who takes part: the account, else the browser that confirmed an address, else an address to confirm. */
export async function voiceOf(tx: Tx, actor: Actor, given: GivenVoice): Promise<Outcome<Voice>> {
  if (actor.kind === 'person') {
    const known = await participantOfAccount(tx, actor.id)
    return known ? ok({ known }) : refused({ code: 'address-unconfirmed' })
  }
  const row = given.participantId
    ? await tx.debateParticipant.findUnique({
        where: { id: given.participantId, confirmedAt: { not: null }, email: { not: null } },
        select,
      })
    : null
  if (row) return ok({ known: toParticipant(row) })
  return given.email === null ? refused({ code: 'email-missing', field: 'email' }) : ok({ pending: given.email })
}
