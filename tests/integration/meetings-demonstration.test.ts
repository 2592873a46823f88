import { expect, it } from 'vitest'
import { db } from '~/platform/db/db.server'
import { tellStory } from '../factories/story'

it('the demonstration tells of an assembly with published minutes, and of one convened', async () => {
  await tellStory()
  const past = await db.meeting.findFirstOrThrow({
    where: { kind: 'assembly', state: 'minutes-published' },
    include: { minutes: true, polls: true, items: { include: { decision: true } } },
  })
  expect(past.minutes?.contentHash).toMatch(/^[0-9a-f]{64}$/)
  expect(past.polls.filter(({ state }) => state === 'closed').length).toBeGreaterThanOrEqual(2)
  const outcomes = past.items.flatMap(({ decision }) => decision?.outcome ?? [])
  expect(outcomes).toContain('adopted')
  expect(outcomes).toContain('rejected')
  expect(await db.meeting.count({ where: { kind: 'assembly', state: 'convened' } })).toBe(1)
}, 180_000)
