import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { AccountLineForm } from '../forms-accounts'
import { bodyPermissions } from '../permissions'
import { yearByNumber } from '../queries-accounts.server'
import { mayWriteLine } from '../rules/accounts'
import { addYear, changeYear, removeLine, writeLine } from '../store-accounts.server'

/** Opens a year of budget and accounts; nothing of it is public before a decision publishes it. */
export const openAccountingYear = (
  actor: Actor,
  input: { year: number; note: string; isDemonstration?: boolean },
): Promise<Outcome<{ year: number }>> =>
  transact(async (tx): Promise<Outcome<{ year: number }>> => {
    if (!can(actor, bodyPermissions['governance.keep-accounts'], null)) return refused({ code: 'not-found' })
    const { year, note, isDemonstration = false } = input
    if (await yearByNumber(year, tx)) return refused({ code: 'year-exists', field: 'year' })
    const id = await addYear(tx, { year, note, createdById: actorName(actor), isDemonstration })
    await writeJournal(tx, {
      actor,
      act: 'governance.open-accounting-year',
      subject: { kind: 'accounting-year', id },
      data: { year },
    })
    return ok({ year })
  })

/** Writes a line of a year: budget, then what was done. */
export const saveAccountLine = (
  actor: Actor,
  input: AccountLineForm & { year: number },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const year = can(actor, bodyPermissions['governance.keep-accounts'], null) && (await yearByNumber(input.year, tx))
    if (!year) return refused({ code: 'not-found' })
    const before = input.id === '' ? null : year.lines.find(({ id }) => id === input.id)
    if (before === undefined) return refused({ code: 'not-found' })
    const { side, category, title, budget: budgetCents, actual: actualCents } = input
    const published = {
      budgetPublished: year.budgetPublishedAt !== null,
      accountsPublished: year.accountsPublishedAt !== null,
    }
    const allowed = mayWriteLine(published, before, { side, category, budgetCents, actualCents })
    if (!isOk(allowed)) return allowed
    if (!before && year.lines.length >= 200) return refused({ code: 'too-many-lines' })
    const id = await writeLine(tx, year.id, before?.id ?? null, { ...allowed.ok, title })
    await changeYear(tx, year.id)
    await writeJournal(tx, {
      actor,
      act: 'governance.save-account-line',
      subject: { kind: 'accounting-year', id: year.id },
      data: { year: year.year, line: id, side, category, budgetCents, actualCents },
    })
    return ok({ id })
  })

/** Takes out a line of a budget that is not published yet. */
export const removeAccountLine = (
  actor: Actor,
  input: { year: number; id: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const year = can(actor, bodyPermissions['governance.keep-accounts'], null) && (await yearByNumber(input.year, tx))
    const found = year && year.lines.find(({ id }) => id === input.id)
    if (!year || !found) return refused({ code: 'not-found' })
    if (year.budgetPublishedAt !== null) return refused({ code: 'budget-published' })
    const { id } = found
    await removeLine(tx, id)
    await changeYear(tx, year.id)
    await writeJournal(tx, {
      actor,
      act: 'governance.remove-account-line',
      subject: { kind: 'accounting-year', id: year.id },
      data: { year: year.year, line: id },
    })
    return ok({ id })
  })
