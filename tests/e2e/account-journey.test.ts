import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, it } from 'vitest'
import { demonstrationPassword } from '~/modules/accounts/demonstration'
import { expect, lastMailTo, portal } from './browser'
import {
  askAccount,
  button,
  errorBeside,
  field,
  fill,
  isSignedIn,
  linkIn,
  main,
  newAddress,
  openPage,
  password,
  pathOf,
  press,
  scripting,
  signIn,
  signOut,
  signUp,
} from './journeys'

describe.each(scripting)('an account, %s', (_title, javaScriptEnabled) => {
  let context: BrowserContext
  let page: Page
  let address = newAddress('compte')
  let secret = password

  beforeAll(async () => {
    ;({ context, page } = await openPage({ javaScriptEnabled }))
  })

  it('is asked for: what is wrong is said beside each field, what was typed stays', async () => {
    await page.goto('/inscription')
    await fill(page, { name: 'Personne d’essai', address: 'sans-arobase', password: 'court' })
    expect(await press(page, 'Créer mon compte')).toBe(422)
    expect(await errorBeside(page, 'address')).toContain('Cette adresse n’est pas complète')
    expect(await errorBeside(page, 'password')).toContain('trop court')
    expect(await errorBeside(page, 'age')).toContain('15 ans')
    expect(await errorBeside(page, 'name')).toBe('')
    const summary = page.locator('#erreurs a')
    expect(await summary.count()).toBe(3)
    for (const link of await summary.all())
      expect(await page.locator((await link.getAttribute('href')) ?? '').count()).toBe(1)
    expect(await field(page, 'name').inputValue()).toBe('Personne d’essai')
    expect(await field(page, 'address').inputValue()).toBe('sans-arobase')
    expect(await field(page, 'password').inputValue()).toBe('')
    await fill(page, { address, password })
    await field(page, 'age').check()
    await press(page, 'Créer mon compte')
    expect(await main(page).innerText()).toContain('Regardez vos messages')
    expect(await isSignedIn(context)).toBe(false)
  })

  it('is opened by the link that was mailed, which a scanner’s visits do not spend', async () => {
    const link = linkIn(await lastMailTo(address, /Confirmez votre adresse/), '/inscription/confirmer/')
    for (const method of ['GET', 'HEAD', 'GET']) expect((await fetch(link, { method })).status).toBe(200)
    await page.goto(link)
    await press(page, 'Confirmer et me connecter')
    expect(pathOf(page)).toBe('/espace')
    await page.goto(link)
    expect(await main(page).innerText()).toMatch(/Ce lien ne sert plus[\s\S]*déjà servi/)
    expect(await button(page, 'Confirmer et me connecter').count()).toBe(0)
  })

  it('is left and entered again with its password, back where one was going', async () => {
    await signOut(page)
    expect(await main(page).innerText()).toContain('Vous êtes déconnecté')
    await page.goto('/espace/compte/sessions')
    expect(pathOf(page)).toBe(`/connexion?retour=${encodeURIComponent('/espace/compte/sessions')}`)
    await fill(page, { address, password: 'Ce n’est pas le bon mot' })
    expect(await press(page, 'Me connecter')).toBe(422)
    expect(await field(page, 'address').inputValue()).toBe(address)
    expect(await main(page).innerText()).toContain('ne vont pas ensemble')
    await fill(page, { password })
    await press(page, 'Me connecter')
    expect(pathOf(page)).toBe('/espace/compte/sessions')
  })

  it('is never the way to another site', async () => {
    await signOut(page)
    await signIn(page, address, secret, `/connexion?retour=${encodeURIComponent('//ailleurs.invalid/')}`)
    expect(page.url()).toBe(`${portal}/espace`)
  })

  it('is entered with a link by mail, once', async () => {
    await signOut(page)
    await page.goto(`/connexion?retour=${encodeURIComponent('/espace/compte')}`)
    await main(page).getByRole('link', { name: 'Recevoir un lien' }).click()
    await page.waitForURL('**/connexion/lien?**')
    await fill(page, { address })
    await press(page, 'Recevoir un lien')
    expect(await main(page).innerText()).toContain('Si un compte existe')
    const link = linkIn(await lastMailTo(address, /Votre lien de connexion/), '/connexion/lien/')
    expect((await fetch(link)).status).toBe(200)
    await page.goto(link)
    await press(page, 'Me connecter')
    expect(pathOf(page)).toBe('/espace/compte')
    await signOut(page)
    await page.goto(link)
    expect(await main(page).innerText()).toContain('Ce lien a déjà servi')
    expect(await isSignedIn(context)).toBe(false)
    // Another can be asked for, and still leads back.
    expect(await main(page).getByRole('link', { name: 'Demander un autre lien' }).getAttribute('href')).toContain(
      `/connexion/lien?retour=${encodeURIComponent('/espace/compte')}`,
    )
  })

  it('gets a new password, which ends the other sessions', async () => {
    const { context: elsewhere, page: other } = await openPage({ javaScriptEnabled })
    await signIn(other, address)
    expect(await isSignedIn(elsewhere)).toBe(true)
    await page.goto('/connexion')
    await main(page).getByRole('link', { name: 'Mot de passe oublié' }).click()
    await page.waitForURL(/\/mot-de-passe-oublie$/)
    await fill(page, { address })
    await press(page, 'Recevoir le lien')
    await page.goto(linkIn(await lastMailTo(address, /Choisissez un nouveau mot de passe/), '/mot-de-passe/nouveau/'))
    await fill(page, { password: 'motdepasse12' })
    expect(await press(page, 'Garder ce mot de passe')).toBe(422)
    expect(await errorBeside(page, 'password')).not.toBe('')
    secret = 'Quatre péniches sous le pont'
    await fill(page, { password: secret })
    await press(page, 'Garder ce mot de passe')
    expect(pathOf(page)).toBe('/espace')
    expect(await isSignedIn(elsewhere)).toBe(false)
    expect(await lastMailTo(address, /Votre mot de passe a changé/)).toMatch(/Vos autres\s+connexions ont été fermées/)
    expect(await signIn(other, address, password)).toBe(422)
    await signIn(other, address, secret)
    expect(await isSignedIn(elsewhere)).toBe(true)
  })

  it('shows its sessions; one of them is ended', async () => {
    const { context: elsewhere, page: other } = await openPage({
      javaScriptEnabled,
      userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
    })
    await signIn(other, address, secret)
    await page.goto('/espace/compte/sessions')
    expect(await main(page).getByRole('row').filter({ hasText: 'celle-ci' }).count()).toBe(1)
    await press(page, /^Fermer la connexion Firefox, Windows/)
    expect(await main(page).innerText()).toContain('La connexion est fermée')
    expect(await isSignedIn(elsewhere)).toBe(false)
    expect(await isSignedIn(context)).toBe(true)
    await press(page, 'Fermer toutes les autres')
    expect(await main(page).innerText()).toContain('Vous n’êtes connecté nulle part ailleurs')
    expect(await isSignedIn(context)).toBe(true)
  })

  it('moves to another address once both have agreed', async () => {
    const [before, after] = [address, newAddress('nouvelle')]
    await page.goto('/espace/compte/adresse')
    await fill(page, { address: after, present: password })
    expect(await press(page, 'Envoyer les deux liens')).toBe(422)
    expect(await errorBeside(page, 'present')).toContain('pas votre mot de passe actuel')
    expect(await field(page, 'address').inputValue()).toBe(after)
    await fill(page, { present: secret })
    await press(page, 'Envoyer les deux liens')
    expect(await main(page).innerText()).toContain('Deux messages sont partis')
    await page.goto(linkIn(await lastMailTo(after, /Confirmez votre nouvelle adresse/), '/compte/adresse/'))
    await press(page, 'Confirmer')
    expect(await main(page).innerText()).toContain('Suivez maintenant le lien envoyé à l’ancienne adresse')
    await page.goto('/espace/compte')
    expect(await main(page).innerText()).toContain(before)
    await page.goto(linkIn(await lastMailTo(before, /Confirmez le changement/), '/compte/adresse/'))
    await press(page, 'Confirmer')
    expect(await main(page).innerText()).toContain('L’adresse est changée')
    address = after
    await signOut(page)
    expect(await signIn(page, before, secret)).toBe(422)
    await signIn(page, after, secret)
    expect(pathOf(page)).toBe('/espace')
  })

  it('keeps its language, wherever one signs in from', async () => {
    await page.goto('/espace/compte')
    await main(page).getByLabel('English').check()
    await press(page, 'Enregistrer')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await main(page).innerText()).toContain('My account')
    await signOut(page)
    await signIn(page, address, secret)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.goto('/espace/compte')
    await main(page).getByLabel('Français').check()
    await press(page, 'Save')
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
  })

  it('gives all that is kept, to read and to reuse', async () => {
    await page.goto('/espace/compte/donnees')
    const fileOf = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        main(page).getByRole('link', { name }).click(),
      ])
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
    }
    const json = await fileOf('Télécharger pour réutiliser (JSON)')
    expect(json.name).toMatch(/^mes-donnees-\d{4}-\d\d-\d\d\.json$/)
    expect(JSON.stringify(JSON.parse(json.text))).toContain(address)
    expect(json.text).not.toContain('$argon2')
    const html = await fileOf('Télécharger pour lire (HTML)')
    expect(html.name).toMatch(/\.html$/)
    const reader = await context.newPage()
    await reader.setContent(html.text)
    expect(await reader.locator('html').getAttribute('lang')).toBe('fr')
    expect(await reader.locator('body').innerText()).toContain(address)
    expect(await reader.locator('h1').count()).toBe(1)
    await reader.close()
  })

  it('is deleted: nobody signs in with it, and its address is free', async () => {
    await page.goto('/espace/compte/donnees')
    await fill(page, { present: password })
    expect(await press(page, 'Supprimer mon compte')).toBe(422)
    expect(await isSignedIn(context)).toBe(true)
    await fill(page, { present: secret })
    await press(page, 'Supprimer mon compte')
    expect(await main(page).innerText()).toContain('Votre compte et vos données personnelles sont supprimés')
    expect(await lastMailTo(address, /Votre compte est supprimé/)).not.toBe('')
    expect(await isSignedIn(context)).toBe(false)
    expect(await signIn(page, address, secret)).toBe(422)
    await signUp(page, address)
    expect(await isSignedIn(context)).toBe(true)
  })

  it('answers alike for an address that it knows and one that it does not', async () => {
    await signOut(page)
    const stranger = newAddress('inconnue')
    const answers = async (to: string) => {
      const shown = async () => [new URL(page.url()).pathname, await main(page).innerText()]
      const seen: unknown[] = [await signIn(page, to, 'Ce n’est pas le bon mot'), ...(await shown())]
      for (const [at, act] of [
        ['/connexion/lien', 'Recevoir un lien'],
        ['/mot-de-passe-oublie', 'Recevoir le lien'],
      ] as const) {
        await page.goto(at)
        await fill(page, { address: to })
        seen.push(await press(page, act), ...(await shown()))
      }
      await askAccount(page, to)
      return [...seen, ...(await shown())]
    }
    expect(await answers(stranger)).toEqual(await answers(address))
    expect(await lastMailTo(address, /Vous avez déjà un compte/)).toContain('Rien n’a changé')
  })
})

describe.each(scripting)('an invitation, %s', (_title, javaScriptEnabled) => {
  it('is followed by a new person through sign-up and confirmation, back to it', async () => {
    const { page: host } = await openPage({ javaScriptEnabled })
    await signIn(
      host,
      'representante@demonstration.invalid',
      demonstrationPassword,
      `/connexion?retour=${encodeURIComponent('/espace/organisations')}`,
    )
    await main(host).locator('a[href^="/espace/organisations/"]:not([href$="/nouvelle"])').first().click()
    const organisation = await host.locator('h1').innerText()
    const address = newAddress('invitee')
    await fill(host, { email: address })
    await main(host).getByLabel('Contribue').first().check()
    await press(host, 'Envoyer l’invitation')
    expect(await main(host).innerText()).toContain('L’invitation est partie')

    const { page } = await openPage({ javaScriptEnabled })
    const link = linkIn(await lastMailTo(address, /Agir pour/), '/invitations/')
    await page.goto(link)
    await main(page).getByRole('link', { name: 'Créer un compte' }).click()
    await page.waitForURL('**/inscription?**')
    // By way of a mistake, and of the page to sign in: the way back holds.
    await fill(page, { address })
    expect(await press(page, 'Créer mon compte')).toBe(422)
    await main(page).getByRole('link', { name: 'Me connecter' }).click()
    await page.waitForURL('**/connexion?**')
    await main(page).getByRole('link', { name: 'Créer un compte' }).click()
    await page.waitForURL('**/inscription?**')
    await askAccount(page, address, pathOf(page))
    expect(await main(page).getByRole('link', { name: 'Recommencer' }).getAttribute('href')).toContain('retour=')
    await page.goto(linkIn(await lastMailTo(address, /Confirmez votre adresse/), '/inscription/confirmer/'))
    await press(page, 'Confirmer et me connecter')
    expect(pathOf(page)).toBe(`/invitations/${link.split('/').at(-1)}`)
    await press(page, 'Accepter')
    expect(pathOf(page)).toMatch(/^\/espace\/organisations\/[^/]+\?fait=invitation-acceptee$/)
    expect(await page.locator('h1').innerText()).toBe(organisation)
    expect(await main(page).innerText()).toContain('Vous agissez maintenant pour cette organisation')
    await host.reload()
    expect(await main(host).innerText()).toContain('Personne d’essai')
    expect(await lastMailTo('representante@demonstration.invalid', /Invitation acceptée/)).toContain(organisation)
  })
})
