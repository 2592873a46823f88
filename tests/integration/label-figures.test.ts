import { beforeAll, describe, expect, it } from 'vitest'
import { figuresCsv } from '~/modules/label/figures-export'
import { publicFigures } from '~/modules/label/queries-figures.server'
import type { ApplicantKind } from '~/modules/label/rules/kinds'
import { parseCsv } from '~/modules/territory/rules/csv'
import { setClock } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { newId } from '~/platform/pure/ids'
import { createActor, createOrganisation, given, setUpCharter } from '../factories/label'

type Parts = { kind?: ApplicantKind; communeCode?: string; outcome?: string; days?: number; year?: string }
let rank = 0

/** An application that the committee decided, as rows; what is counted is what is written. */
async function decided({
  kind = 'association',
  communeCode = 'com:18033',
  outcome = 'granted',
  days = 20,
  year = '2026',
}: Parts = {}) {
  const organisation = await createOrganisation({ kind, communeCode })
  const { id: createdById } = await createActor(organisation.id)
  const charter = await db.charter.findFirstOrThrow()
  rank += 1
  const at = new Date(`${year}-02-03T10:00:00Z`)
  return transact(async (tx) => {
    const { id } = await tx.application.create({
      data: {
        id: newId(),
        number: `${year}-9${String(rank).padStart(4, '0')}`,
        organisationId: organisation.id,
        charterId: charter.id,
        ...{ initiativeKind: 'debate', title: `Démarche ${rank}`, state: outcome, answers: '{}' },
        ...{ createdById, createdAt: at, updatedAt: at, submittedAt: at, decidedAt: at, daysUsed: days },
      },
    })
    await tx.decision.create({
      data: {
        ...{ id: newId(), applicationId: id, outcome, decidedOn: `${year}-03-04`, recordedAt: at, summary: 'Voici.' },
        recordedById: 'system:test',
        reasons: JSON.stringify(outcome === 'refused' ? { equidistance: 'Non.', 'un-ancien': 'Non.' } : {}),
        ...{ support: '[]', actionPlan: '[]' },
      },
    })
    const actor = { kind: 'system', job: 'test' } as const
    await writeJournal(tx, { actor, act: 'label.decide-application', subject: { kind: 'application', id } })
    return id
  })
}

beforeAll(async () => {
  given(await setUpCharter())
  setClock(() => new Date('2026-06-15T12:00:00Z'))
})

describe('the public figures of the label', () => {
  it('say nothing in detail while there are fewer than five decisions', async () => {
    expect(await publicFigures()).toMatchObject({ received: 0, all: null, isDemonstration: true })
    for (let made = 0; made < 4; made += 1) await decided()
    expect(await publicFigures()).toMatchObject({ received: 4, all: null, byKind: [], isDemonstration: false })
  })

  it('count decisions by year, kind and département, the reasons of refusals and what became of appeals', async () => {
    for (let made = 0; made < 6; made += 1) {
      const id = await decided({ kind: 'company', communeCode: 'com:37261', outcome: 'refused', days: 50 + made })
      await db.labelAppeal.create({
        data: {
          ...{ id: newId(), applicationId: id, filedAt: new Date('2026-04-01'), filedById: 'x', grounds: 'Si.' },
          ...{ dueOn: '2026-06-01', ...(made === 0 ? { decidedOn: '2026-05-02', outcome: 'granted' } : {}) },
          ...(made === 1 ? { withdrawnAt: new Date('2026-04-03') } : {}),
        },
      })
    }
    await decided({ kind: 'public-body', communeCode: 'com:75056', outcome: 'granted-with-plan', year: '2025' })
    await decided({ outcome: 'closed' })
    const figures = await publicFigures()
    expect(figures.received).toBe(12)
    expect(figures.all).toEqual({ decided: 11, granted: 5, withPlan: 1, refused: 6, median: 50, nineInTen: 54 })
    expect(figures.byKind.map(({ choices, decided: all, granted, median }) => [choices, all, granted, median])).toEqual(
      [
        [['association', 'public-body'], 5, 5, 20],
        [['company'], 6, 0, 52],
      ],
    )
    expect(figures.byKind.map(({ differs }) => differs)).toEqual(['more', 'less'])
    expect(figures.byDepartement.map(({ choices }) => choices)).toEqual([['18', 'elsewhere'], ['37']])
    expect(figures.byYear.map(({ choices }) => choices)).toEqual([['2026', '2025']])
    expect(figures.reasons).toEqual([
      { choices: ['equidistance'], count: 6 },
      { choices: ['un-ancien'], count: 6 },
    ])
    expect(figures.criteria['equidistance']?.fr).toBeTruthy()
    expect(figures.appeals).toEqual({
      filed: 6,
      lines: [{ choices: ['2026'], filed: 6, granted: 1, upheld: 0, waiting: 4, withdrawn: 1 }],
    })
    // Kept as long as nothing public changes.
    expect(await publicFigures()).toBe(figures)
  })

  it('give the same tables in one file', async () => {
    const { records } = parseCsv(figuresCsv(await publicFigures()))
    const rows = records.map(({ cells }) => cells)
    expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([9]))
    expect(rows).toContainEqual(['decisions-par-nature', 'company', '6', '0', '0', '6', '52', '55', 'less'])
    expect(rows).toContainEqual(['recours', '2026', '6', '1', '', '0', '', '', ''])
  })
})
