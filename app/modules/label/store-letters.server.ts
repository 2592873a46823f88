import { now } from '~/platform/clock.server'
import type { Client, Tx } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { type Actor, actorName } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { lettersFor } from './rules/letter'
import type { State } from './rules/states'
import type { LetterKind } from './rules/template'
import { wasAnswered } from './store-committee.server'

/** A letter to those who represent the applicant, in their language. */
export type Letter = { text: string; locale: Locale }

/** A letter as what a sitting votes keeps it; null where none goes with it. */
export const keptLetter = (row: { letter: string | null; letterLocale: string | null }): Letter | null =>
  row.letter ? { text: row.letter, locale: row.letterLocale === 'en' ? 'en' : 'fr' } : null

/** Keeps a letter as it leaves, in the act that sends it. */
export async function writeLetter(
  tx: Tx,
  actor: Actor,
  { applicationId, kind, text, locale }: Letter & { applicationId: string; kind: LetterKind },
): Promise<string> {
  const id = newId()
  await tx.labelLetter.create({
    data: { id, applicationId, kind, text, locale, sentAt: now(), sentById: actorName(actor) },
  })
  return id
}

/** The letters that a file may be sent now. */
export async function lettersNow(client: Client | Tx, { id, state }: { id: string; state: State }) {
  const [certificate, isAnswered] = [
    await client.certificate.findUnique({
      where: { applicationId: id },
      select: { suspendedOn: true, revokedOn: true },
    }),
    await wasAnswered(client, id),
  ]
  const isSuspended = certificate !== null && certificate.suspendedOn !== null && certificate.revokedOn === null
  return lettersFor({ state, isAnswered, isSuspended })
}
