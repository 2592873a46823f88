import { enterOne } from '~/modules/contributions/enter.server'
import { refuseSameText } from '~/modules/contributions/publish.server'
import { transact } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { workshopMailMessages } from '../messages/mails'
import { workshopPermissions } from '../permissions'
import { debateRefById, stageOf } from '../queries-debate.server'
import { workshopById } from '../queries.server'
import { mayEnter } from '../rules/entering'

/** Draws a contribution from a table's note, once: it says its workshop and its table, and the note says its number. */
export const drawContribution = (
  actor: Actor,
  { id: workshopId, noteId, title, locale }: { id: string; noteId: string; title: string; locale: Locale },
): Promise<Outcome<{ number: number }>> =>
  transact(async (tx): Promise<Outcome<{ number: number }>> => {
    if (!can(actor, workshopPermissions['workshops.prepare'], null)) return refused({ code: 'not-found' })
    const workshop = await workshopById(workshopId, tx)
    const debate = workshop && (await debateRefById(workshop.debateId, tx))
    const note = await tx.workshopNote.findFirst({
      where: { id: noteId, table: { workshopId } },
      include: { table: { select: { number: true } } },
    })
    if (!debate || !note) return refused({ code: 'not-found' })
    if (note.contributionId !== null) return refused({ code: 'note-drawn' })
    if (!stageOf(debate, 'contributions')) return refused({ code: 'no-contributions' })
    if (!mayEnter(debate.state)) return refused({ code: 'debate-over' })
    const { text } = note
    if (await refuseSameText(tx, debate.id, { title, text })) return refused({ code: 'text-known', field: 'title' })
    const entered = await enterOne(tx, {
      ...{ debateId: debate.id, title, text, theme: '', origin: 'workshop', eventId: workshop.eventId },
      ...{ originNote: workshopMailMessages[locale].table(note.table.number), name: workshop.event.title },
      ...{ email: null, locale, enteredById: actor.kind === 'person' ? actor.id : null },
      isDemonstration: debate.isDemonstration,
    })
    await tx.workshopNote.update({ where: { id: noteId }, data: { contributionId: entered.id } })
    await writeJournal(tx, { actor, act: 'workshops.draw-contribution', subject: { kind: 'workshop', id: workshopId }, data: { contribution: entered.id, number: entered.number } }) // prettier-ignore
    return ok({ number: entered.number })
  })
