import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { createParty, readyDraft, submitted, underReview } from '../factories/label'
import { createPerson } from '../factories/people'
import { violations } from './browser'
import { fill, main, openPage, pathOf, press, scripting } from './journeys'
import { portal, sessionOf } from './sessions'

/** A browser where this person is signed in. */
async function pageOf(person: { id: string }, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const { context, page } = await openPage(options)
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
    expect(await main(page).innerText()).toMatch(/À la place de .+, vous pouvez agir sur ce dossier/)
    await press(page, 'Prendre ce dossier')
    expect(await main(page).getByRole('button', { name: 'Renvoyer pour complément' }).count()).toBe(1)
  })
})

describe.each(scripting)('an application handed on, %s', (_title, javaScriptEnabled) => {
  it('is offered, taken back, offered again, and taken up by the other organisation', async () => {
    const [from, to] = [await createParty(), await createParty()]
    const { id } = await readyDraft(from)
    const page = await pageOf(from.applicant, { javaScriptEnabled })
    await page.goto(`/espace/label/${id}/organisation`)
    await main(page).getByRole('link', { name: 'Transmettre cette demande' }).click()
    await fill(page, { email: 'pas une adresse', reason: '' })
    expect(await press(page, 'Proposer la demande')).toBe(422)
    expect(await main(page).innerText()).toContain('Écrivez une adresse comme')
    const offer = async () => {
      await page.goto(`/espace/label/${id}/transmettre`)
      await fill(page, { q: to.organisation.name })
      await page.keyboard.press('Enter')
      await main(page).getByRole('radio', { name: to.organisation.name }).check()
      await fill(page, { reason: 'Elle porte la suite.' })
      await press(page, 'Proposer la demande')
      expect(await main(page).innerText()).toContain(`Proposée à ${to.organisation.name}`)
    }
    await offer()
    await press(page, 'Retirer la proposition')
    expect(await main(page).innerText()).toContain('La demande reste la vôtre')
    await offer()
    if (javaScriptEnabled) expect(await violations(page)).toEqual([])

    const other = await pageOf(to.applicant, { javaScriptEnabled })
    await other.goto('/espace')
    await main(other).getByText('Demande proposée').waitFor()
    await other.locator('main a[href*="/espace/label/transmissions/"]').click()
    expect(await main(other).innerText()).toContain('Elle porte la suite.')
    if (javaScriptEnabled) expect(await violations(other)).toEqual([])
    await press(other, 'Accepter la demande')
    expect(pathOf(other)).toBe(`/espace/label/${id}/suivi?fait=acceptee`)
    expect(await main(other).innerText()).toContain(`Transmise par ${from.organisation.name} à ${to.organisation.name}`)
    expect((await page.goto(`/espace/label/${id}/suivi`))?.status()).toBe(404)
    await page.goto('/espace/label')
    expect(await main(page).innerText()).toContain(`Reprise par ${to.organisation.name}`)
  })
})
