import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { beforeAll, describe, it } from 'vitest'
import { expect, lastMailTo, violations } from './browser'
import {
  button,
  errorBeside,
  field,
  fill,
  isSignedIn,
  main,
  newAddress,
  openPage,
  password,
  pathOf,
  press,
  signIn,
  signOut,
  signUp,
} from './journeys'
import { db } from './sessions'

describe('the second factor', () => {
  const address = newAddress('facteur')
  let context: BrowserContext
  let page: Page
  let device: CDPSession
  let authenticatorId: string
  let codes: string[] = []
  const settings = '/espace/compte/second-facteur'
  const asked = '/connexion/second-facteur'

  beforeAll(async () => {
    ;({ context, page } = await openPage())
    // Chromium's own authenticator, made of software: it answers as a phone's would, its owner's finger on it.
    device = await context.newCDPSession(page)
    await device.send('WebAuthn.enable')
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    } as const
    ;({ authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', { options }))
    await signUp(page, address)
  })

  it('is enrolled with a passkey that has a name; its ten recovery codes are shown once', async () => {
    await page.goto(settings)
    expect(await field(page, 'present').count()).toBe(0)
    // Signed in an hour ago: that it is the account's owner is asked again.
    await db.session.updateMany({
      where: { user: { email: address } },
      data: { createdAt: new Date(Date.now() - 3_600_000) },
    })
    await page.goto(settings)
    await fill(page, { name: 'Téléphone d’essai', present: 'un mot de passe deviné' })
    expect(await press(page, 'Ajouter une clé d’accès')).toBe(422)
    expect(await errorBeside(page, 'present')).toContain('pas votre mot de passe')
    expect(await violations(page)).toEqual([])
    await fill(page, { name: '', present: password })
    expect(await press(page, 'Ajouter une clé d’accès')).toBe(422)
    expect(await errorBeside(page, 'name')).not.toBe('')
    await fill(page, { name: 'Téléphone d’essai', present: password })
    await press(page, 'Ajouter une clé d’accès')
    expect(await page.locator('h1').innerText()).toBe('Vos codes de secours')
    codes = await main(page).locator('li code').allInnerTexts()
    expect(new Set(codes).size).toBe(10)
    expect(await violations(page)).toEqual([])
    await main(page).getByRole('link', { name: 'Je les ai gardés' }).click()
    await page.waitForURL(`**${settings}`)
    expect(await main(page).innerText()).toMatch(/Téléphone d’essai[\s\S]*Il vous reste 10\u00a0codes/)
    const html = await page.content()
    for (const code of codes) expect(html).not.toContain(code)
    expect(await lastMailTo(address, /Une clé d’accès a été ajoutée/)).not.toBe('')
  })

  it('is asked for after the password: nothing opens before', async () => {
    await signOut(page)
    await signIn(page, address, password, `/connexion?retour=${encodeURIComponent(settings)}`)
    expect(pathOf(page)).toBe(`${asked}?retour=${encodeURIComponent(settings)}`)
    expect(await isSignedIn(context)).toBe(false)
    await press(page, 'Utiliser ma clé d’accès')
    expect(pathOf(page)).toBe(settings)
    expect(await isSignedIn(context)).toBe(true)
  })

  it('says so when the device does not answer, and can be tried again', async () => {
    await signOut(page)
    await signIn(page, address)
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    await device.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false })
    await button(page, 'Utiliser ma clé d’accès').click()
    // What a person who changes their mind does: the request is given up by the page that asked.
    await page.reload()
    expect(pathOf(page)).toBe(asked)
    expect(await isSignedIn(context)).toBe(false)
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
    await device.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true })
    await press(page, 'Utiliser ma clé d’accès')
    expect(pathOf(page)).toBe('/espace')
  })

  it('is given with a recovery code where there are no scripts, each once', async () => {
    const { context: plain, page: other } = await openPage({ javaScriptEnabled: false })
    const [first = '', second = ''] = codes
    await signIn(other, address)
    expect(pathOf(other)).toBe(asked)
    expect(await main(other).innerText()).toContain('Cette page demande JavaScript pour les clés d’accès')
    await fill(other, { code: 'AAAA-BBBB-CCCC' })
    expect(await press(other, 'Utiliser ce code')).toBe(422)
    expect(await errorBeside(other, 'code')).toContain('pas le bon')
    // As it is copied by hand: other spaces, small letters.
    await fill(other, { code: ` ${first.toLowerCase().replaceAll('-', ' ')} ` })
    await press(other, 'Utiliser ce code')
    expect(pathOf(other)).toBe('/espace')
    expect(await lastMailTo(address, /Un code de secours a servi/)).not.toBe('')
    await signOut(other)
    await signIn(other, address)
    await fill(other, { code: first })
    expect(await press(other, 'Utiliser ce code')).toBe(422)
    expect(await errorBeside(other, 'code')).toContain('a déjà servi')
    expect(await isSignedIn(plain)).toBe(false)
    await fill(other, { code: second })
    await press(other, 'Utiliser ce code')
    expect(await isSignedIn(plain)).toBe(true)
  })

  it('gets new codes, which end the former ones', async () => {
    await page.goto(settings)
    expect(await main(page).innerText()).toContain('Il vous reste 8\u00a0codes')
    await press(page, 'Donner de nouveaux codes')
    const fresh = await main(page).locator('li code').allInnerTexts()
    expect(fresh.filter((code) => codes.includes(code))).toEqual([])
    const { page: other } = await openPage({ javaScriptEnabled: false })
    await signIn(other, address)
    await fill(other, { code: codes[2] ?? '' })
    expect(await press(other, 'Utiliser ce code')).toBe(422)
    await fill(other, { code: fresh[0] ?? '' })
    await press(other, 'Utiliser ce code')
    expect(pathOf(other)).toBe('/espace')
  })

  it('is taken away with the passkey: the password is enough again', async () => {
    await page.goto(settings)
    await press(page, 'Retirer la clé «\u202fTéléphone d’essai\u202f»')
    expect(await main(page).innerText()).toMatch(/La clé d’accès est retirée[\s\S]*Aucune clé d’accès/)
    expect(await lastMailTo(address, /Une clé d’accès a été retirée/)).not.toBe('')
    expect(await field(page, 'name').count()).toBe(1)
    await signOut(page)
    await signIn(page, address)
    expect(pathOf(page)).toBe('/espace')
  })
})
