import { describe, expect, it } from 'vitest'
import { dueFor } from '~/composition/desk.server'
import { convenedMeeting, createMember, createOfficers } from '../factories/meetings'
import { setUpStatutes } from '../factories/statutes'
import { createPerson } from '../factories/people'

describe('a convened assembly', () => {
  it('waits for members on their desks, and for nobody else', async () => {
    await setUpStatutes()
    const { person } = await createMember()
    const { id } = await convenedMeeting(await createOfficers())
    const somebody = await createPerson()
    const linksOf = async (who: typeof person) =>
      (await dueFor(who, { id: who.id, email: who.email }, 'fr')).map(({ href }) => href)
    expect(await linksOf(person)).toContain(`/espace/assemblees/${id}`)
    expect(await linksOf(somebody)).not.toContain(`/espace/assemblees/${id}`)
  })
})
