import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { bodyPermissions } from '../permissions'
import { yearByNumber } from '../queries-accounts.server'
import { decisionByNumber } from '../queries-decisions.server'
import { type AccountPart, mayPublish } from '../rules/accounts'
import { isDecisionOutcome } from '../rules/decision'
import { changeYear } from '../store-accounts.server'

/** Makes a year's budget, then its accounts, public by the decision that adopted them; what is public no longer changes. */
export const publishAccounts = (
  actor: Actor,
  input: { year: number; part: AccountPart; decision: string },
): Promise<Outcome<{ year: number }>> =>
  transact(async (tx): Promise<Outcome<{ year: number }>> => {
    const year = can(actor, bodyPermissions['governance.keep-accounts'], null) && (await yearByNumber(input.year, tx))
    if (!year) return refused({ code: 'not-found' })
    const decision = await decisionByNumber(input.decision, tx)
    if (!decision || !isDecisionOutcome(decision.outcome))
      return refused({ code: 'decision-unknown', field: 'decision' })
    const isBudget = input.part === 'budget'
    if (!isBudget && year.budgetPublishedAt === null) return refused({ code: 'budget-first' })
    const published = (isBudget ? year.budgetPublishedAt : year.accountsPublishedAt) !== null
    const allowed = mayPublish(input.part, { lines: year.lines, published, outcome: decision.outcome })
    if (!isOk(allowed)) return allowed
    await changeYear(
      tx,
      year.id,
      isBudget
        ? { budgetDecisionId: decision.id, budgetPublishedAt: now() }
        : { accountsDecisionId: decision.id, accountsPublishedAt: now() },
    )
    const { income, expense, region } = allowed.ok
    await writeJournal(tx, {
      actor,
      act: 'governance.publish-accounts',
      subject: { kind: 'accounting-year', id: year.id },
      data: { year: year.year, part: input.part, decision: decision.number, income, expense, region },
    })
    return ok({ year: year.year })
  })
