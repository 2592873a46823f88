import { transact } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { debateById } from '../debate.server'
import { enterOne } from '../enter.server'
import type { EnteredForm } from '../forms'
import { contributionPermissions } from '../permissions'
import { refuseSameText } from '../publish.server'
import { nowhere, type Whereabouts } from '../store.server'

export type EnterContribution = EnteredForm & {
  debateId: string
  where?: Whereabouts
  locale: Locale
  /** The same text is meant twice: two people wrote it. */
  distinct: boolean
}

/** States in which what was received in time may still be entered: post and notes come after the closing. */
const enterable = ['announced', 'open', 'closed'] as const

/** Enters a contribution that came otherwise than on line, with where it comes from. */
export async function enterContribution(
  actor: Actor,
  { distinct, where = nowhere, ...given }: EnterContribution,
): Promise<Outcome<{ id: string; number: number }>> {
  if (!can(actor, contributionPermissions['contributions.enter'], null)) return refused({ code: 'not-allowed' })
  return transact(async (tx): Promise<Outcome<{ id: string; number: number }>> => {
    const debate = await debateById(given.debateId, tx)
    if (!debate) return refused({ code: 'not-found' })
    if (!debate.stage) return refused({ code: 'no-contributions' })
    if (!enterable.some((state) => state === debate.state)) return refused({ code: 'debate-closed' })
    if (given.eventId && !(await tx.event.findUnique({ where: { id: given.eventId }, select: { id: true } })))
      return refused({ code: 'event-unknown', field: 'eventId' })
    const problem = distinct ? null : await refuseSameText(tx, debate.id, given)
    if (problem) return refused(problem)
    const theme = debate.themes.some(({ key }) => key === given.theme) ? given.theme : ''
    const enteredById = actor.kind === 'person' ? actor.id : null
    const { isDemonstration } = debate
    const entered = await enterOne(tx, { ...given, theme, where, enteredById, isDemonstration })
    await writeJournal(tx, {
      actor,
      act: 'contributions.enter',
      subject: { kind: 'contribution', id: entered.id },
      data: { debate: debate.id, number: entered.number, origin: given.origin },
    })
    return ok(entered)
  })
}
