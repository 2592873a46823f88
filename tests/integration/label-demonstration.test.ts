import { expect, it } from 'vitest'
import { seedDemonstrationApplications } from '~/modules/label/demonstration.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { createParty, given, setUpCharter } from '../factories/label'
import { createPerson } from '../factories/people'

it('plays an application in each state, labels to verify, and gives the clock back', async () => {
  given(await setUpCharter())
  const parties = (await Promise.all([createParty(), createParty(), createParty()])).map(
    ({ organisation, applicant }) => ({ organisationId: organisation.id, applicant }),
  )
  const instructor = await createPerson({ roles: ['label-instructor'] })
  const committee = await createPerson({ roles: ['label-committee'] })
  const before = Date.now()
  await seedDemonstrationApplications(parties, { instructor, committee })
  expect(now().getTime()).toBeGreaterThanOrEqual(before)
  const states = new Set((await db.application.findMany({ select: { state: true } })).map(({ state }) => state))
  expect(states).toEqual(
    new Set([
      'draft',
      'submitted',
      'under-review',
      'to-complete',
      'in-committee',
      'granted',
      'granted-with-plan',
      'refused',
      'closed',
    ]),
  )
  expect(await db.certificate.count()).toBeGreaterThanOrEqual(6)
  expect(await db.certificate.count({ where: { revokedOn: { not: null } } })).toBe(1)
  const lines = await db.journalEntry.findMany({
    where: { act: { not: 'label.load-charter' } },
    orderBy: { seq: 'asc' },
    select: { at: true },
  })
  expect(lines.every(({ at }, index) => index === 0 || at >= (lines[index - 1]?.at ?? at))).toBe(true)
})
