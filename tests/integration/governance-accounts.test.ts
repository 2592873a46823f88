import { describe, expect, it } from 'vitest'
import {
  openAccountingYear,
  removeAccountLine,
  saveAccountLine,
} from '~/modules/governance/commands/keep-accounts.server'
import { publishAccounts } from '~/modules/governance/commands/publish-accounts.server'
import { publicYear, publicYears, yearByNumber } from '~/modules/governance/queries-accounts.server'
import { totalsOf } from '~/modules/governance/rules/accounts'
import { db } from '~/platform/db/db.server'
import { createDecision } from '../factories/decisions'
import { given } from '../factories/label'
import { createPerson } from '../factories/people'

const income = {
  ...{ id: '', side: 'income' as const, category: 'region' as const, title: 'Convention' },
  ...{ budget: 6_000_000, actual: null },
}
const members = { ...income, category: 'members' as const, title: 'Cotisations', budget: 4_000_000 }
const expense = {
  ...income,
  side: 'expense' as const,
  category: 'people' as const,
  title: 'Salaires',
  budget: 9_500_000,
}

describe('budget and accounts', () => {
  it('are prepared in private, published by decisions, then stand', async () => {
    const [team, board] = [await createPerson({ roles: ['team'] }), await createPerson({ roles: ['board'] })]
    const [adopted, rejected] = [await createDecision(), await createDecision({ outcome: 'rejected' })]
    given(await openAccountingYear(team, { year: 2031, note: 'Première année' }))
    expect(await openAccountingYear(board, { year: 2031, note: '' })).toMatchObject({
      refused: { code: 'year-exists' },
    })
    const region = given(await saveAccountLine(team, { ...income, year: 2031 }))
    const publish = (part: 'budget' | 'accounts', decision: string) =>
      publishAccounts(board, { year: 2031, part, decision })
    expect(await publish('budget', adopted.number)).toMatchObject({ refused: { code: 'no-lines' } })
    const dues = given(await saveAccountLine(team, { ...members, year: 2031 }))
    const mistake = given(await saveAccountLine(team, { ...members, title: 'Erreur', year: 2031 }))
    given(await removeAccountLine(team, { year: 2031, id: mistake.id }))
    const salaries = given(await saveAccountLine(board, { ...expense, year: 2031 }))
    expect(await saveAccountLine(team, { ...income, category: 'people', year: 2031 })).toMatchObject({
      refused: { code: 'category-wrong' },
    })
    expect(await publicYear(2031)).toBeNull()
    expect(await publish('accounts', adopted.number)).toMatchObject({ refused: { code: 'budget-first' } })
    expect(await publish('budget', rejected.number)).toMatchObject({ refused: { code: 'decision-rejected' } })
    expect(await publish('budget', '2019-D-1')).toMatchObject({ refused: { code: 'decision-unknown' } })
    given(await publish('budget', adopted.number))
    expect(await publicYears()).toContain(2031)
    const lines = (await publicYear(2031))?.lines ?? []
    expect(totalsOf(lines, 'budget')).toMatchObject({ income: 10_000_000, expense: 9_500_000, region: 6_000_000 })

    // A published budget stands; what is done is entered beside it, and stays private until the accounts are approved.
    expect(await saveAccountLine(team, { ...income, id: region.id, budget: 1, year: 2031 })).toMatchObject({
      refused: { code: 'budget-published' },
    })
    expect(await removeAccountLine(team, { year: 2031, id: region.id })).toEqual({
      refused: { code: 'budget-published' },
    })
    given(await saveAccountLine(team, { ...income, id: region.id, actual: 6_000_000, year: 2031 }))
    given(await saveAccountLine(team, { ...members, id: dues.id, actual: 3_800_000, year: 2031 }))
    expect((await publicYear(2031))?.lines.every(({ actualCents }) => actualCents === null)).toBe(true)
    expect(await publish('accounts', adopted.number)).toMatchObject({ refused: { code: 'actual-missing' } })
    given(await saveAccountLine(team, { ...expense, id: salaries.id, actual: 9_700_000, year: 2031 }))
    given(await publish('accounts', adopted.number))
    expect(totalsOf((await publicYear(2031))?.lines ?? [], 'accounts')).toMatchObject({ result: 100_000 })
    expect(await saveAccountLine(team, { ...income, id: region.id, actual: 0, year: 2031 })).toMatchObject({
      refused: { code: 'year-closed' },
    })
    expect(await publish('accounts', adopted.number)).toMatchObject({ refused: { code: 'published-already' } })
    const found = await yearByNumber(2031)
    expect(
      await db.journalEntry.count({ where: { subjectId: found?.id ?? '', act: 'governance.publish-accounts' } }),
    ).toBe(2)
  })

  it('refuses a line that is of another year', async () => {
    const team = await createPerson({ roles: ['team'] })
    given(await openAccountingYear(team, { year: 2032, note: '' }))
    given(await openAccountingYear(team, { year: 2033, note: '' }))
    const { id } = given(await saveAccountLine(team, { ...income, year: 2032 }))
    expect(await saveAccountLine(team, { ...income, id, year: 2033 })).toEqual({ refused: { code: 'not-found' } })
    expect(await removeAccountLine(team, { year: 2033, id })).toEqual({ refused: { code: 'not-found' } })
  })
})
