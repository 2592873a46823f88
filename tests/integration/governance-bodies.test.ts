import { exampleOf } from '~/modules/statutes/examples'
import { beforeAll, describe, expect, it } from 'vitest'
import { bodiesDesk } from '~/composition/bodies-desk.server'
import { loadBody } from '~/modules/governance/body-page.server'
import { nameToBody } from '~/modules/governance/commands/name-to-body.server'
import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { addDays, addMonths } from '~/platform/pure/civil-date'
import { createDecision } from '../factories/decisions'
import { again } from '../factories/organisations'
import { createPerson } from '../factories/people'
import { setUpStatutes } from '../factories/statutes'
import { holdRole } from '../permissions/world'

const given = <T>(outcome: { ok: T } | { refused: unknown }): T => {
  if ('ok' in outcome) return outcome.ok
  throw new Error(JSON.stringify(outcome.refused))
}

beforeAll(async () => {
  await setUpStatutes(exampleOf('scic-sas'))
})

describe('naming to a body', () => {
  const decidedOn = addDays(today(), -10)

  it('gives the role for the term of the statutes, on the decision that names; public, journalled and told', async () => {
    const [board, person] = [await createPerson({ roles: ['board'] }), await createPerson()]
    const { number } = await createDecision({ body: 'board', decidedOn, title: 'Nommer au comité du label' })
    const naming = { body: 'label-committee', email: person.email, decision: number.toLowerCase(), startsOn: today(), office: 'chair' as const } // prettier-ignore
    const { id } = given(await nameToBody(board, naming))
    expect((await again(person)).roles).toEqual(['label-committee'])
    const mandate = await db.mandate.findUniqueOrThrow({ where: { id } })
    expect(mandate).toMatchObject({ office: 'chair', decidedOn, endsOn: addDays(addMonths(today(), 36), -1) })
    const body = await loadBody('label-committee')
    expect(body?.people.current).toMatchObject([{ id, number, office: 'chair', renewals: 1 }])
    const line = await db.journalEntry.findFirstOrThrow({ where: { act: 'governance.name-to-body', subjectId: id } })
    expect(line.data).not.toContain(person.email)
    expect(await db.outboxMessage.count({ where: { key: `governance.name-to-body:${id}:${person.id}` } })).toBe(1)
    expect(await nameToBody(board, naming)).toMatchObject({ refused: { code: 'role-already-held' } })
  })

  it('keeps to who names, to the decision and to oneself', async () => {
    const [board, person] = [await createPerson({ roles: ['board'] }), await createPerson()]
    const ofBoard = await createDecision({ body: 'board', decidedOn })
    const rejected = await createDecision({ decidedOn, outcome: 'rejected' })
    const naming = { body: 'ethics-committee', email: person.email, startsOn: today(), office: '' as const }
    for (const [decision, code] of [
      [ofBoard.number, 'named-by-assembly'],
      [rejected.number, 'decision-rejected'],
      ['2019-D-0001', 'decision-unknown'],
    ] as const)
      expect(await nameToBody(board, { ...naming, decision })).toMatchObject({ refused: { code, field: 'decision' } })
    expect(await nameToBody(board, { ...naming, email: board.email, decision: ofBoard.number })).toEqual({
      refused: { code: 'give-yourself', field: 'email' },
    })
    expect(await nameToBody(board, { ...naming, body: 'nobody', decision: ofBoard.number })).toEqual({
      refused: { code: 'not-found' },
    })
  })

  it('counts renewals against the statutes, and seats up to the most', async () => {
    const [board, person] = [await createPerson({ roles: ['board'] }), await createPerson()]
    const { number } = await createDecision({ decidedOn })
    const ended = (startsOn: string, endsOn: string) =>
      db.mandate.create({
        data: {
          id: `${person.id}${startsOn}`,
          userId: person.id,
          role: 'ethics-committee',
          startsOn,
          endsOn,
          decision: 'Décision de test',
          grantedBy: 'system:test',
          createdAt: new Date(),
        },
      })
    await ended('2020-01-01', addDays(today(), -1001))
    await ended(addDays(today(), -1000), addDays(today(), -5))
    const naming = { body: 'ethics-committee', decision: number, startsOn: today(), office: '' as const }
    expect(await nameToBody(board, { ...naming, email: person.email })).toMatchObject({
      refused: { code: 'renewals-spent' },
    })
    for (let index = 0; index < 7; index += 1) await holdRole((await createPerson()).id, 'ethics-committee')
    const other = await createPerson()
    expect(await nameToBody(board, { ...naming, email: other.email })).toMatchObject({ refused: { code: 'no-seat' } })
    expect((await loadBody('ethics-committee'))?.state).toEqual({ held: 7, vacant: 0, missing: 0 })
  })

  it('calls on the desk of the board and the team for a body short of members', async () => {
    const board = await createPerson({ roles: ['board'] })
    const items = (await bodiesDesk.teamDue?.(board, 'fr')) ?? []
    expect(items).toContainEqual(expect.objectContaining({ href: '/equipe/instances/board', kind: 'Siège vacant' }))
    expect(items.map(({ href }) => href)).not.toContain('/equipe/instances/ethics-committee')
    expect(await bodiesDesk.teamDue?.(await createPerson(), 'fr')).toEqual([])
  })
})
