import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { letterMail } from '../mails/letter'
import { permissions } from '../permissions'
import { letterLimits } from '../rules/letter'
import type { LetterKind } from '../rules/template'
import { type Letter, lettersNow, writeLetter } from '../store-letters.server'
import { representativesOf } from '../store.server'
import { factsOf, notify } from './notify.server'
import { openFile } from './open-file.server'

type Sent = Letter & { id: string; kind: LetterKind }

/** Sends a letter to those who represent the applicant: a document in their space, which a mail tells of. Twice alike, once. */
export const sendLetter = (actor: Actor, { id, kind, text, locale }: Sent): Promise<Outcome<{ letterId: string }>> =>
  transact(async (tx): Promise<Outcome<{ letterId: string }>> => {
    const opened = await openFile(tx, actor, id, permissions['label.send-letter'])
    if (!isOk(opened)) return opened
    const { application } = opened.ok
    if (!(await lettersNow(tx, application)).includes(kind)) return refused({ code: 'state-forbids' })
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
