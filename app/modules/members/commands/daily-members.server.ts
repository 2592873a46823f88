import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { mandateEndingMail, mandateEndingTeamMail } from '../mails/mandate-mails'
import { endingMandates, holdersOf } from '../queries.server'
import { forgetInvitations } from '../store.server'

/** Thirty days before a mandate ends, tells the person and the team, once each (the mail's key says which end). */
export async function remindEndingMandates(): Promise<void> {
  const mandates = await endingMandates()
  if (mandates.length === 0) return
  await transact(async (tx) => {
    const team = await holdersOf(['team', 'administrator'], tx)
    for (const { id, userId, person, email, locale, role, startsOn, endsOn, decision } of mandates) {
      const facts = { role, startsOn, endsOn, decision: decision.text }
      const key = `members.mandate-ending:${id}:${endsOn ?? ''}`
      if (email !== null)
        await enqueueMail(tx, { to: email, ...mandateEndingMail(locale, facts) }, { key: `${key}:${userId}` })
      for (const reader of team)
        if (reader.id !== userId)
          await enqueueMail(
            tx,
            { to: reader.email, ...mandateEndingTeamMail(reader.locale, { ...facts, id, person }) },
            { key: `${key}:${reader.id}` },
          )
    }
  })
}

/** Days that an answered or outdated invitation is kept: long enough to explain it, no longer (it holds an address). */
const invitationKeptDays = 90

/** Forgets old invitations and requests, whose addresses may be of people without an account. */
export async function forgetOldInvitations(): Promise<void> {
  await transact(async (tx) => {
    const count = await forgetInvitations(tx, new Date(now().getTime() - invitationKeptDays * 86_400_000))
    if (count > 0)
      await writeJournal(tx, {
        actor: { kind: 'system', job: 'members.forget-invitations' },
        act: 'members.forget-invitations',
        subject: { kind: 'invitation', id: 'old' },
        data: { count },
      })
  })
}
