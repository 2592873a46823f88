import { enterOne } from '~/modules/contributions/enter.server'
import { refuseSameText } from '~/modules/contributions/publish.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { PaperForm } from '../forms'
import { workshopMailMessages } from '../messages/mails'
import { workshopPermissions } from '../permissions'
import { debateRefById, stageOf } from '../queries-debate.server'
import { workshopById } from '../queries.server'
import { mayEnter } from '../rules/entering'

/**
 * Enters a contribution that somebody wrote on paper at a workshop: published with the others, its address kept apart, for
 * the report and the answer alone. Where the report is out already, its mail is not sent again.
 */
export const enterPaper = (
  actor: Actor,
  { id: workshopId, title, text, authorName, email, locale }: PaperForm & { id: string; locale: Locale },
): Promise<Outcome<{ number: number }>> =>
  transact(async (tx): Promise<Outcome<{ number: number }>> => {
    if (!can(actor, workshopPermissions['workshops.prepare'], null)) return refused({ code: 'not-found' })
    const workshop = await workshopById(workshopId, tx)
    const debate = workshop && (await debateRefById(workshop.debateId, tx))
    if (!debate) return refused({ code: 'not-found' })
    if (!stageOf(debate, 'contributions')) return refused({ code: 'no-contributions' })
    if (!mayEnter(debate.state)) return refused({ code: 'debate-over' })
    if (await refuseSameText(tx, debate.id, { title, text })) return refused({ code: 'text-known', field: 'text' })
    const entered = await enterOne(tx, {
      ...{ debateId: debate.id, title, text, theme: '', origin: 'paper', originNote: '', eventId: workshop.eventId },
      ...{ email, locale, enteredById: actor.kind === 'person' ? actor.id : null },
      name: authorName || workshopMailMessages[locale].participant,
      isDemonstration: debate.isDemonstration,
    })
    if (email !== null)
      await tx.workshopPaper.create({
        data: { id: newId(), workshopId, contributionId: entered.id, email, locale, createdAt: now() },
      })
    await writeJournal(tx, { actor, act: 'workshops.enter-paper', subject: { kind: 'workshop', id: workshopId }, data: { contribution: entered.id, number: entered.number } }) // prettier-ignore
    return ok({ number: entered.number })
  })
