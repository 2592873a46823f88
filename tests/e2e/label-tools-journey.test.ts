import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { createParty, submitted, underReview } from '../factories/label'
import { createPerson } from '../factories/people'
import { violations } from './browser'
import { fill, main, openPage, press } from './journeys'
import { portal, sessionOf } from './sessions'

/** A browser where this person is signed in. */
async function pageOf(person: { id: string }): Promise<Page> {
  const { context, page } = await openPage()
  const { id } = await sessionOf(person.id)
  await context.addCookies([{ name: 'portail', value: id, url: portal, httpOnly: true, sameSite: 'Lax' }])
  return page
}

describe('the tools of those who examine', () => {
  let instructor: { id: string }
  let colleague: { id: string }
  beforeAll(async () => {
    const one = await createPerson({ roles: ['label-instructor'] })
    instructor = one
    colleague = await createPerson({ roles: ['label-instructor'] })
    await underReview(await createParty(), one)
    await submitted(await createParty())
  })

  it('keep a search, take the list away, tell the delays, give files by rules, and stand in', async () => {
    const page = await pageOf(instructor)
    await page.goto('/equipe/label?etat=submitted')
    await main(page).getByText('Enregistrer cette recherche').click()
    await fill(page, { name: 'À prendre' })
    expect(await violations(page)).toEqual([])
    await press(page, 'Enregistrer')
    await main(page).getByRole('link', { name: 'À prendre' }).click()
    expect(page.url()).toContain('etat=submitted')
    const file = await page.request.get('/equipe/label.ods?etat=submitted')
    expect((await file.body()).subarray(30, 38).toString()).toBe('mimetype')
    expect(await (await page.request.get('/equipe/label.csv')).text()).toContain('Numéro;Démarche')

    await page.goto('/equipe/label/delais')
    expect(await main(page).innerText()).toContain('Neuf sur dix')
    expect(await violations(page)).toEqual([])

    await page.goto('/equipe/label/regles')
    await page.locator('[name=departements][value="18"]').check()
    await page.locator('[name=instructorId]').selectOption(colleague.id)
    await press(page, 'Ajouter au projet')
    expect(await main(page).innerText()).toContain('le département du siège')
    expect(await violations(page)).toEqual([])
    await press(page, 'Mettre en vigueur')
    expect(await main(page).innerText()).toContain('Les règles sont en vigueur.')
    const given = await submitted(await createParty())
    await page.goto(`/equipe/label/${given}`)
    expect(await main(page).getByRole('button', { name: 'Prendre ce dossier' }).count()).toBe(0)

    const other = await pageOf(colleague)
    await other.goto('/equipe/label/absences')
    await other.locator('[name=toId]').selectOption(instructor.id)
    const today = new Date().toISOString().slice(0, 10)
    await fill(other, { startsOn: today, endsOn: today })
    expect(await violations(other)).toEqual([])
    await press(other, 'Confier')
    expect(await main(other).innerText()).toContain('Vos dossiers seront confiés à ces dates.')
    await page.goto(`/equipe/label/${given}`)
    expect(await main(page).innerText()).toContain('Vous pouvez agir sur ce dossier en son absence')
    await press(page, 'Prendre ce dossier')
    expect(await main(page).getByRole('button', { name: 'Renvoyer pour complément' }).count()).toBe(1)
  })
})
