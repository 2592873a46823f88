import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Role } from '~/platform/permissions'
import { createPractice } from '../factories/entries'
import { createPerson } from '../factories/people'
import { lastMailTo, overflows, violations } from './browser'
import { errorBeside, field, fill, linkIn, main, newAddress, openPage, pathOf, press } from './journeys'
import { portal, sessionOf } from './sessions'

const says = async (page: Page, text: string | RegExp) => expect(await main(page).innerText()).toMatch(text)
const phone = { viewport: { width: 360, height: 760 } }
const fit = async (page: Page) => {
  expect(await overflows(page)).toBe(false)
  expect(await violations(page)).toEqual([])
}

async function pageOf(roles: readonly Role[]): Promise<Page> {
  const { id } = await createPerson({ roles })
  const { context, page } = await openPage(phone)
  const session = await sessionOf(id)
  await context.addCookies([{ name: 'portail', value: session.id, url: portal, httpOnly: true, sameSite: 'Lax' }])
  return page
}

describe('what comes to the network, and what is set apart again', () => {
  it('an outside source: an address of an inner network is refused, one that does not answer is told', async () => {
    const team = await pageOf(['team'])
    await team.goto('/equipe/reseau/sources')
    await fit(team)
    await main(team)
      .getByRole('link', { name: /Ajouter une source/ })
      .click()
    await fit(team)
    await fill(team, { url: 'http://127.0.0.1/liste.csv', name: 'Source du parcours', credit: 'Un organisme d’essai' })
    expect(await press(team, 'Ajouter et lire à blanc')).not.toBe(302)
    expect(await errorBeside(team, 'url')).toContain('internet public')
    expect(await field(team, 'name').inputValue()).toBe('Source du parcours')
    await fill(team, { url: 'https://liste.invalid/pratiques.csv' })
    expect(await press(team, 'Ajouter et lire à blanc')).toBe(302)
    await says(team, /La source est ajoutée/)
    await expect
      .poll(async () => team.reload().then(() => main(team).innerText()), { timeout: 30_000, interval: 500 })
      .toContain('Ce nom de site n’existe pas')
    await fit(team)
    expect(await press(team, 'Retirer cette source')).toBe(302)
    await says(team, /La source est retirée/)
  })

  it('a table with columns of its own: what each holds is chosen, and the file read so', async () => {
    const team = await pageOf(['team'])
    await team.goto('/equipe/reseau/import')
    await field(team, 'file').setInputFiles({
      name: 'liste.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Ce qui se fait;Où cela\nLavoir du parcours;Vierzon\n'),
    })
    await fill(team, { source: 'Table du parcours', credit: 'Un réseau d’essai' })
    expect(await press(team, 'Relire le fichier')).toBe(302)
    await says(team, /Dites quelle colonne donne le titre/)
    await fit(team)
    await field(team, 'column.0').selectOption({ label: 'Titre' })
    await field(team, 'column.1').selectOption({ label: 'Titre' })
    expect(await press(team, 'Relire avec ces colonnes')).toBe(422)
    expect(await errorBeside(team, 'column.1')).toContain('Une autre colonne')
    await field(team, 'column.1').selectOption({ label: 'Commune' })
    expect(await press(team, 'Relire avec ces colonnes')).toBe(302)
    await says(team, /Le fichier est relu avec ces colonnes/)
    await expect
      .poll(async () => team.reload().then(() => main(team).innerText()), { timeout: 30_000 })
      .toContain('Publier')
    await fit(team)
    expect(await press(team, 'Abandonner')).toBe(302)
    await says(team, /rien n’a été écrit/)
  })

  it('two pages made one are set apart again, each with what it said', async () => {
    const first = await createPractice({ content: { title: 'Lecture au lavoir', who: 'Une association d’essai' } })
    const second = await createPractice({ content: { title: 'Lectures du lavoir', who: 'Une commune d’essai' } })
    const team = await pageOf(['team'])
    await team.goto(`/equipe/reseau/reunir?premiere=${first.slug}&seconde=/reseau/pratiques/${second.slug}`)
    expect(await press(team, 'Réunir les deux fiches')).toBe(302)
    await team.goto(`/reseau/pratiques/${first.slug}/historique`)
    await says(team, /Lectures du lavoir.{1,3}a été réunie à cette fiche/)
    await main(team).locator('summary', { hasText: 'Séparer de nouveau' }).click()
    await fit(team)
    expect(await press(team, 'Séparer de nouveau')).toBe(302)
    await says(team, /Les deux fiches sont de nouveau séparées/)
    await team.goto(`/reseau/pratiques/${second.slug}`)
    await says(team, /Une commune d’essai/)
  })

  it('a practice proposed without an account is completed by its link', async () => {
    const { page } = await openPage(phone)
    const email = newAddress('completer')
    await page.goto('/reseau/proposer/pratique')
    await fill(page, {
      title: 'Veillée du parcours qzx',
      place: 'Vierzon',
      who: 'Un groupe d’essai',
      startsOn: 'mars 2023',
      done: 'On se parle, le soir.',
      changed: 'On se connaît.',
      email,
    })
    expect(await press(page, 'Proposer')).toBe(200)
    const link = linkIn(await lastMailTo(email), '/reseau/proposer/confirmer/')
    await page.goto(link)
    await press(page, 'Envoyer ma proposition')
    const entry = pathOf(page).replace(/\?.*/, '')
    // The same link, once it was used, leads to its completion for as long as it waits.
    await page.goto(link)
    await main(page).locator('a[href*="/reseau/proposer/completer/"]').click()
    await fit(page)
    await fill(page, { failed: 'Le micro du parcours.', participants: '12' })
    expect(await press(page, 'Enregistrer')).toBe(302)
    expect(pathOf(page)).toContain(entry)
    await says(page, /Le micro du parcours/)
    await fit(page)
  })
})
