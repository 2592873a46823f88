import { expect, it } from 'vitest'
import { procedureOf } from '~/modules/referrals/queries-procedure.server'
import { db } from '~/platform/db/db.server'
import { tellStory } from '../factories/story'

it('the demonstration tells of a referral that is not admissible, by a rule that its decision names', async () => {
  await tellStory()
  const { id } = await db.referral.findFirstOrThrow({ where: { state: 'inadmissible', isDemonstration: true } })
  const page = await procedureOf(id, 'fr')
  expect(page?.decision?.rule).toContain('marché public')
  expect(page?.decision?.number).toMatch(/-D-/)
  expect(page?.history.map(({ event }) => event)).toEqual(['reject', 'accept-complete', 'submit'])
  expect(
    await db.referral.count({ where: { state: { in: ['submitted', 'admissible'] }, requesterKind: 'petr' } }),
  ).toBe(await db.referral.count({ where: { requesterKind: 'petr' } }))
}, 180_000)
