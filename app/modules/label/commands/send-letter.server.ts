import { now } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { letterMail } from '../mails/letter'
import { permissions } from '../permissions'
import { letterLimits, lettersFor } from '../rules/letter'
import type { LetterKind } from '../rules/template'
import type { Letter } from '../store-proposals.server'
import { representativesOf } from '../store.server'
import { factsOf, notify } from './notify.server'
import { openFile } from './open-file.server'

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

type Sent = Letter & { id: string; kind: LetterKind }

/** Sends a letter to those who represent the applicant: a document in their space, which a mail tells of. Twice alike, once. */
export const sendLetter = (actor: Actor, { id, kind, text, locale }: Sent): Promise<Outcome<{ letterId: string }>> =>
  transact(async (tx): Promise<Outcome<{ letterId: string }>> => {
    const opened = await openFile(tx, actor, id, permissions['label.send-letter'])
    if (!isOk(opened)) return opened
    const { application } = opened.ok
    const certificate = await tx.certificate.findUnique({
      where: { applicationId: id },
      select: { suspendedOn: true, revokedOn: true },
    })
    const isSuspended = certificate !== null && certificate.suspendedOn !== null && certificate.revokedOn === null
    if (!lettersFor({ state: application.state, isSuspended }).includes(kind)) return refused({ code: 'state-forbids' })
    const same = await tx.labelLetter.findFirst({ where: { applicationId: id, kind, text, locale } })
    if (same) return ok({ letterId: same.id })
    if ((await tx.labelLetter.count({ where: { applicationId: id } })) >= letterLimits.perFile)
      return refused({ code: 'too-many-letters', detail: { most: letterLimits.perFile } })
    const letterId = await writeLetter(tx, actor, { applicationId: id, kind, text, locale })
    await writeJournal(tx, {
      actor,
      act: 'label.send-letter',
      subject: { kind: 'application', id },
      data: { letter: letterId, kind },
    })
    await notify(tx, await representativesOf(tx, application.organisationId, now()), `label-letter:${letterId}`, (to) =>
      letterMail(to, factsOf(application), { letterId, kind }),
    )
    return ok({ letterId })
  })
