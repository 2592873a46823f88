import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { demonstrationAccounts } from '~/modules/accounts/demonstration'
import { photograph } from '../factories/entry-files'
import { lastMailTo, openBrowser, overflows, violations } from './browser'
import { errorBeside, field, fill, linkIn, main, newAddress, pathOf, press } from './journeys'
import { freshPage, says, signIn } from './label-story'

const addressOf = (key: string): string => demonstrationAccounts.find((account) => account.key === key)?.address ?? ''

/** What one types on a phone, in three minutes; the title is of this run, so that no other page looks like it. */
const sixFields = (title: string) => ({
  title,
  place: 'Vierzon',
  who: 'Un groupe d’habitantes et d’habitants d’essai',
  startsOn: 'mars 2023',
  done: 'Trois soirées autour d’une carte.\n\n<script>alert(1)</script>',
  changed: 'Un **chemin** a été rouvert.',
})
/** A title that looks like no other of this run: letters drawn at random, nothing that two of them share. */
const wordOf = (what: string): string =>
  `${what} ${randomBytes(12)
    .toString('base64')
    .replace(/[^a-z]/gi, '')}`

describe.each([
  { scripts: true, key: 'employee', titles: ['Chemin retrouvé', 'Halte partagée'] as const },
  { scripts: false, key: 'resident', titles: ['Lavoir remis en eau', 'Soirées du jardin commun'] as const },
])('sharing a practice (scripts: $scripts)', ({ scripts, key, titles }) => {
  const options = { javaScriptEnabled: scripts, viewport: { width: 360, height: 760 } }
  const fit = async (page: Page) => {
    expect(await overflows(page)).toBe(false)
    if (scripts) expect(await violations(page)).toEqual([])
  }

  it('is proposed without an account: nothing typed is lost, and the mail’s link sends it', async () => {
    const page = await freshPage(await openBrowser(options))
    const title = wordOf(titles[0])
    await page.goto('/reseau')
    await fit(page)
    await main(page).getByRole('link', { name: 'Partager une pratique' }).first().click()
    await fit(page)
    await fill(page, { ...sixFields(title), startsOn: 'un de ces jours', email: 'pas une adresse' })
    expect(await press(page, 'Proposer')).toBe(422)
    expect(await errorBeside(page, 'startsOn')).toMatch(/une année/)
    expect(await errorBeside(page, 'email')).toMatch(/adresse de courriel/)
    expect(await field(page, 'done').inputValue()).toContain('Trois soirées')
    await fit(page)
    const email = newAddress('proposition')
    await fill(page, { startsOn: 'mars 2023', email })
    expect(await press(page, 'Proposer')).toBe(200)
    await says(page, new RegExp(`parti.* vers ${email}`))

    await page.goto(linkIn(await lastMailTo(email), '/reseau/proposer/confirmer/'))
    await says(page, /Relire et envoyer/)
    await says(page, new RegExp(title))
    await fit(page)
    await press(page, 'Envoyer ma proposition')
    expect(pathOf(page)).toMatch(/^\/reseau\/pratiques\/.*\?fait=propose$/)
    await says(page, /votre fiche est en ligne/)
    await fit(page)
    // Read by somebody else: waiting, and its text is text.
    const reader = await freshPage(await openBrowser(options))
    await reader.goto(pathOf(page).replace(/\?.*/, ''))
    await says(reader, /À confirmer/)
    await says(reader, /<script>alert\(1\)<\/script>/)
    expect(await main(reader).locator('.entry-texts strong').innerText()).toBe('chemin')
    expect(await main(reader).locator('script').count()).toBe(0)
  })

  it('is proposed with an account, completed, shown with a picture that says nothing of its place', async () => {
    const browser = await openBrowser(options)
    const page = await freshPage(browser)
    await signIn(page, addressOf(key))
    const title = wordOf(titles[1])
    await page.goto('/reseau/proposer/pratique')
    await fill(page, sixFields(title))
    expect(await press(page, 'Proposer')).toBe(302)
    await says(page, /votre fiche est en ligne/)
    const entry = pathOf(page).replace(/\?.*/, '')

    // Whoever would share the same thing again is shown it first.
    await page.goto('/reseau/proposer/pratique')
    await fill(page, sixFields(title))
    if (scripts) {
      await field(page, 'title').press('End')
      await field(page, 'title').pressSequentially(' x')
      await main(page).getByText('Est-ce l’une de ces fiches').waitFor()
    }
    expect(await press(page, 'Proposer')).toBe(409)
    expect(await main(page).locator('.similar a').first().innerText()).toContain(titles[1])
    await fit(page)

    await page.goto('/espace/reseau')
    await fit(page)
    await main(page)
      .getByRole('link', { name: new RegExp(`Compléter.*${title}`) })
      .click()
    await fit(page)
    await field(page, 'level').selectOption('collaborate')
    await field(page, 'themes').first().check()
    await fill(page, { participants: '1 200', failed: 'La première date.', 'links.0.url': 'exemple.fr' })
    const other = await freshPage(browser)
    await other.goto(pathOf(page))
    await fill(other, { failed: 'Le micro.' })
    expect(await press(page, 'Enregistrer')).toBe(302)
    await says(page, /1.200.personnes/)
    await says(page, /La première date/)
    // A second window had the older version: both are shown, and what was typed stands.
    expect(await press(other, 'Enregistrer')).toBe(409)
    await says(other, /a changé pendant que vous écriviez/)
    await says(other, /La première date/)
    expect(await field(other, 'failed').inputValue()).toBe('Le micro.')
    expect(await press(other, 'Enregistrer')).toBe(302)
    await says(other, /Le micro/)

    await page.goto(`${pathOf(other).replace(/\?.*/, '')}`)
    await main(page).getByRole('link', { name: 'Compléter ma fiche' }).click()
    await main(page)
      .getByRole('link', { name: /Ajouter des images/ })
      .click()
    await fit(page)
    const photo = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await photograph(1300, 900) }
    const form = main(page).locator('form', { has: page.locator('input[name=kind][value=picture]') })
    const send = async () =>
      Promise.all([
        page.waitForResponse((one) => one.request().method() === 'POST'),
        page.waitForEvent('load'),
        form.getByRole('button', { name: 'Ajouter' }).click(),
      ])
    await form.locator('input[type=file]').setInputFiles(photo)
    const [mute] = await send()
    expect(mute.status()).toBe(422)
    await says(page, /Décrivez l’image/)
    await form.locator('input[type=file]').setInputFiles(photo)
    await form.locator('[name=alternative]').fill('Un banc sous un arbre')
    await send()
    await says(page, /C’est ajouté/)
    await fit(page)
    await page.goto(entry)
    const picture = main(page).getByRole('img', { name: 'Un banc sous un arbre' })
    const response = await browser.request.get((await picture.getAttribute('src')) ?? '')
    const { exif, width, height, format } = await sharp(await response.body()).metadata()
    expect({ exif, format }).toEqual({ exif: undefined, format: 'webp' })
    expect(Number(height)).toBeGreaterThan(Number(width))
    await fit(page)
    // While it waits, its picture is its author's alone.
    const reader = await openBrowser(options)
    expect((await reader.request.get((await picture.getAttribute('src')) ?? '')).status()).toBe(404)

    await page.goto(`${entry}`)
    await main(page).getByRole('link', { name: 'Compléter ma fiche' }).click()
    await main(page)
      .getByRole('link', { name: /Relier à une méthode/ })
      .click()
    await main(page).getByLabel('Forum ouvert').check()
    await press(page, 'Relier ces méthodes')
    await says(page, /C’est relié/)
    await fit(page)
    await page.goto(entry)
    await main(page).getByRole('link', { name: 'Forum ouvert', exact: true }).click()
    await says(page, /À quoi elle sert/)
    await fit(page)
  })

  it('by people who make themselves known, and are written to without their address being shown', async () => {
    const [mine, theirs] = [await openBrowser(options), await openBrowser(options)]
    const [page, writer] = [await freshPage(mine), await freshPage(theirs)]
    const address = addressOf(key)
    await signIn(page, address)
    await page.goto('/espace/reseau/profil')
    await fit(page)
    await fill(page, { headline: 'Anime des soirées d’essai', skills: 'écouter\nécrire', availability: 'Le soir' })
    await field(page, 'shows.area').selectOption('accounts')
    await press(page, /Enregistrer/)
    await says(page, /Votre fiche est ouverte/)
    await main(page).getByRole('link', { name: 'Voir ma fiche' }).click()
    const profile = pathOf(page)
    await fit(page)
    await writer.goto(profile)
    expect(await main(writer).innerText()).not.toContain('Le soir')
    await signIn(writer, addressOf('team'))
    await writer.goto(profile)
    await says(writer, /Le soir/)
    expect(await writer.content()).not.toContain(address)
    await fill(writer, { message: 'Bonjour, comment avez-vous fait ?' })
    await press(writer, 'Envoyer')
    await says(writer, /Message envoyé/)
    await fit(writer)
    expect(await lastMailTo(address)).toContain(addressOf('team'))
    await page.goto('/espace/reseau/profil')
    await press(page, 'Fermer ma fiche')
    await says(page, /Votre fiche est fermée/)
    const gone = await (await openBrowser(options)).request.get(profile)
    expect(gone.status()).toBe(404)
  })
})
