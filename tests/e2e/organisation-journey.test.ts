import { describe, it } from 'vitest'
import { createActor, createOrganisation } from '../factories/label'
import { expect } from './browser'
import { main, openPage, pathOf, press } from './journeys'
import { db, portal, sessionOf } from './sessions'

describe('leaving an organisation', () => {
  it('is asked once more, can be given up, and needs no script', async () => {
    const organisation = await createOrganisation()
    const person = await createActor(organisation.id)
    await createActor(organisation.id)
    const { context, page } = await openPage({ javaScriptEnabled: false })
    const { id } = await sessionOf(person.id)
    await context.addCookies([{ name: 'portail', value: id, url: portal, httpOnly: true, sameSite: 'Lax' }])
    const here = `/espace/organisations/${organisation.id}`
    const acting = () => db.organisationMandate.count({ where: { userId: person.id, endsAt: null } })
    await page.goto(here)
    const leave = main(page).getByRole('link', { name: 'Quitter', exact: true })
    await leave.click()
    expect(await main(page).innerText()).toContain(`Quitter «\u202f${organisation.name}\u202f»\u202f?`)
    expect(await acting()).toBe(1)
    await main(page).getByRole('link', { name: 'Annuler' }).click()
    await leave.click()
    await press(page, 'Quitter cette organisation')
    expect(pathOf(page)).toBe('/espace/organisations?fait=organisation-quittee')
    expect(await acting()).toBe(0)
  })
})
