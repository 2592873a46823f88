import { placeByCode } from '~/modules/territory/queries.server'
import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { debatePermissions } from '../permissions'
import type { DebateFacts } from '../queries.server'
import { mayMoveDates } from '../rules/calendar'
import { changesBetween } from '../rules/design-change'
import { answersDueOn, reportDueOn } from '../rules/states'
import { changeDebate } from '../store.server'
import { queueCalendar, shiftStages } from '../store-calendar.server'
import { designToChange, recordChange } from '../store-changes.server'

/** What each section of the design holds. */
export type DesignValues =
  | {
      section: 'question'
      values: Pick<DebateFacts, 'title' | 'question' | 'summary' | 'scope' | 'publics' | 'authority' | 'territoryCode'>
    }
  | { section: 'rules'; values: Pick<DebateFacts, 'rules' | 'governance' | 'team' | 'withoutGarant'> }
  | { section: 'budget'; values: Pick<DebateFacts, 'budgetCents' | 'budgetNote'> }
  | { section: 'live'; values: Pick<DebateFacts, 'liveLink' | 'captionsLink'> }

type Written = { id: string; revision: number; why: string }

/** Changes a section of the design. Once the debate is announced, what changed and why is public. */
export async function editDebate(
  actor: Actor,
  { section, values, ...written }: Written & DesignValues,
): Promise<Outcome<{ revision: number }>> {
  if (section === 'question' && !(await placeByCode(values.territoryCode)))
    return refused({ code: 'territory-unknown', field: 'territoryCode' })
  return transact(async (tx): Promise<Outcome<{ revision: number }>> => {
    if (!can(actor, debatePermissions['debates.design-debate'], null)) return refused({ code: 'not-found' })
    const found = await designToChange(tx, written)
    if (!isOk(found)) return found
    const changes = changesBetween(found.ok, values)
    const after = await changeDebate(tx, written.id, values)
    await recordChange(tx, found.ok, { section, changes, why: written.why })
    const data = { section, changed: changes.map(({ field }) => field) }
    await writeJournal(tx, { actor, act: 'debates.edit-debate', subject: { kind: 'debate', id: written.id }, data })
    return ok({ revision: after.revision })
  })
}

type Dates = { opensOn: string; closesOn: string; shift: 'yes' | 'no' }

/** Changes the days on which the debate opens and closes; of a draft, its stages may follow its opening. */
export const moveDates = (
  actor: Actor,
  { opensOn, closesOn, shift, ...written }: Written & Dates,
): Promise<Outcome<{ revision: number }>> =>
  transact(async (tx): Promise<Outcome<{ revision: number }>> => {
    if (!can(actor, debatePermissions['debates.design-debate'], null)) return refused({ code: 'not-found' })
    const found = await designToChange(tx, written)
    if (!isOk(found)) return found
    const { state } = found.ok
    const may = mayMoveDates({ ...found.ok, hasBegun: state === 'open' }, { opensOn, closesOn }, today())
    if (!isOk(may)) return may
    if (state === 'announced' && opensOn <= today()) return refused({ code: 'debate-begins-first', field: 'opensOn' })
    const changes = changesBetween({ opensOn: found.ok.opensOn, closesOn: found.ok.closesOn }, { opensOn, closesOn })
    if (state === 'draft' && shift === 'yes') await shiftStages(tx, found.ok, opensOn)
    const due = reportDueOn(closesOn)
    const dues = state === 'draft' ? {} : { reportDueOn: due, answersDueOn: answersDueOn(due) }
    const after = await changeDebate(tx, written.id, { opensOn, closesOn, ...dues })
    if (state !== 'draft') await queueCalendar(tx, after)
    await recordChange(tx, found.ok, { section: 'calendar', changes, why: written.why })
    const data = { section: 'calendar', changed: changes.map(({ field }) => field) }
    await writeJournal(tx, { actor, act: 'debates.edit-debate', subject: { kind: 'debate', id: written.id }, data })
    return ok({ revision: after.revision })
  })
