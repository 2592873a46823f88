import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { addYear, changeYear, writeLine } from '~/modules/governance/store-accounts.server'
import { createDecision } from './decisions'

/** A year with one line of income, from the Région, and one of spending; public by a decision, or not. */
export async function createYear({ published }: { published: boolean }, year: number) {
  const decision = published ? await createDecision({ title: `Adopter le budget ${year}` }) : null
  return transact(async (tx) => {
    const id = await addYear(tx, { year, note: '', createdById: 'system:test', isDemonstration: false })
    const line = { budgetCents: 5_000_000, actualCents: null }
    const lineId = await writeLine(tx, id, null, { ...line, side: 'income', category: 'region', title: 'Convention' })
    await writeLine(tx, id, null, { ...line, side: 'expense', category: 'people', title: 'Salaires' })
    if (decision) await changeYear(tx, id, { budgetDecisionId: decision.id, budgetPublishedAt: now() })
    return { id, year, lineId }
  })
}
