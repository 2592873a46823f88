import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '~/platform/permissions'
import { createParty, inCommittee } from '../factories/label'
import { createPerson } from '../factories/people'
import { main, openPage, press } from './journeys'
import { db, portal, sessionOf } from './sessions'

/** A page of somebody signed in, in a browser of their own. */
async function pageOf({ id }: Person) {
  const { context, page } = await openPage()
  const session = await sessionOf(id)
  await context.addCookies([{ name: 'portail', value: session.id, url: portal, httpOnly: true, sameSite: 'Lax' }])
  return page
}
type Page = Awaited<ReturnType<typeof pageOf>>
const says = async (page: Page, text: string | RegExp) => expect(await main(page).innerText()).toMatch(text)
const nameOf = async ({ id }: Person) =>
  (await db.user.findUniqueOrThrow({ where: { id }, select: { name: true } })).name
const silent = async (page: Page, text: string) => expect(await main(page).innerText()).not.toContain(text)

describe('the committee’s scores', () => {
  let id = ''
  let members: Person[] = []
  const remark = 'Deux parties n’ont pas été invitées.'

  beforeAll(async () => {
    // Whoever sits already sits no more: all who sit are awaited.
    await db.mandate.updateMany({ where: { role: 'label-committee' }, data: { endsOn: '2000-01-01' } })
    const instructor = await createPerson({ roles: ['label-instructor'] })
    id = await inCommittee(await createParty(), instructor)
    members = await Promise.all([1, 2].map(() => createPerson({ roles: ['label-committee'] })))
  })

  const score = async (page: Page, value: number, note: string): Promise<void> => {
    await page.goto(`/equipe/label/${id}/notes`)
    for (const choice of await page.locator(`input[type=radio][name^="score."][value="${value}"]`).all())
      await choice.check()
    await page.locator('[name="note.equidistance"]').fill(note)
  }

  it('stay hidden until all are in, then are shown with their spread, without names', async () => {
    const [one, other] = members
    if (!one || !other) throw new Error('nobody')
    const first = await pageOf(one)
    // What is not complete is not sent.
    await first.goto(`/equipe/label/${id}/notes`)
    expect(await press(first, 'Envoyer mes notes')).toBe(422)
    await score(first, 0, remark)
    await press(first, 'Garder pour plus tard')
    await says(first, 'Elles ne sont pas encore envoyées')
    await score(first, 0, remark)
    await press(first, 'Envoyer mes notes')
    await says(first, 'Vos notes sont envoyées')
    await says(first, await nameOf(other))

    const second = await pageOf(other)
    await second.goto(`/equipe/label/${id}/notes`)
    await silent(second, remark)
    await silent(second, 'Moyenne')
    await score(second, 3, '')
    await press(second, 'Envoyer mes notes')

    for (const page of [first, second]) {
      await page.goto(`/equipe/label/${id}/notes`)
      await says(page, 'Les notes du comité')
      await says(page, remark)
      // Two who could not be further apart: 1.5, to be talked over.
      await says(page, '1,5')
      await silent(page, await nameOf(one))
      await silent(page, await nameOf(other))
      expect(await page.locator('[name^="score."]').count()).toBe(0)
    }
  })
})
