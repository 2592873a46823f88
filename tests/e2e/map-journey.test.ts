import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import type { ContentOf } from '~/modules/network/rules/entry-content'
import { placeByCode } from '~/modules/territory/queries.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { createPractice } from '../factories/entries'
import { expect, portal, violations } from './browser'
import { main, openPage, pathOf, scripting } from './journeys'
import { db, get } from './sessions'

async function publish(title: string, commune: string, more: Partial<ContentOf['practice']> = {}): Promise<string> {
  const found = await placeByCode(commune)
  const place = {
    name: '',
    territory: commune,
    precision: 'commune' as const,
    latitude: found?.latitude ?? null,
    longitude: found?.longitude ?? null,
  }
  const { id, slug } = await createPractice({ content: { title, place, ...more } })
  await transact((tx) =>
    writeJournal(tx, { actor: { kind: 'system', job: 'test' }, act: 'test.published', subject: { kind: 'entry', id } }),
  )
  return slug
}

const mobility = { themes: ['mobility' as const] }
let vierzon = ''

beforeAll(async () => {
  // This file counts: the demonstration's own practices are set aside.
  await db.entry.updateMany({ where: { kind: 'practice' }, data: { state: 'removed' } })
  vierzon = await publish('Covoiturage d’essai à Vierzon', 'com:18279', mobility)
  await publish('Vélos d’essai à Bourges', 'com:18033', mobility)
  await publish('Cantine d’essai à Bourges', 'com:18033', { themes: ['agriculture-food'] })
  await publish('Forum d’essai à Chartres', 'com:28085', mobility)
})

const show = (page: Page) =>
  Promise.all([page.waitForEvent('load'), main(page).getByRole('button', { name: 'Afficher' }).click()])
const isLive = (page: Page) => page.locator('.practice-map.is-live').waitFor()
const status = (page: Page) => page.locator('.map-status')
const titles = (page: Page) => page.locator('.practice-title').allInnerTexts()

describe.each(scripting)('the map and the list, %s', (_how, javaScriptEnabled) => {
  it('are narrowed by the same filters, that their address holds', async () => {
    const { page } = await openPage({ javaScriptEnabled })
    await page.goto('/reseau/carte')
    await main(page).getByLabel('Thème').selectOption('mobility')
    await main(page).getByLabel('Territoire').selectOption('dep-18')
    await show(page)
    if (javaScriptEnabled) await isLive(page)
    await expect.poll(() => status(page).innerText()).toMatch(/^2\spratiques dans cette vue/)
    await page.getByRole('link', { name: 'Liste', exact: true }).click()
    expect(pathOf(page)).toBe('/reseau/pratiques?theme=mobility&territoire=dep-18')
    expect((await titles(page)).sort()).toEqual(['Covoiturage d’essai à Vierzon', 'Vélos d’essai à Bourges'])
    // Somebody else opens the same address.
    const { page: other } = await openPage({ javaScriptEnabled: !javaScriptEnabled })
    await other.goto(page.url())
    expect((await titles(other)).length).toBe(2)
    await page.getByRole('link', { name: /Cher/ }).click()
    expect((await titles(page)).length).toBe(3)
    await page.goto('/reseau/pratiques?q=cantines')
    expect(await titles(page)).toEqual(['Cantine d’essai à Bourges'])
    await page.goto('/reseau/pratiques?q=zzzzzz')
    expect(await main(page).innerText()).toContain('Rien ne répond à tous ces critères')
  })

  it('are searched near a place that one types', async () => {
    const { page } = await openPage({ javaScriptEnabled })
    await page.goto('/reseau/pratiques')
    await page.getByText('Plus de critères').click()
    await main(page).getByLabel('Près de').fill('vierzon')
    await show(page)
    expect(await titles(page)).toEqual(['Covoiturage d’essai à Vierzon'])
    // The criteria stay open where one is used.
    await main(page).getByLabel('Près de').fill('saint')
    await show(page)
    expect(await main(page).innerText()).toContain('Plusieurs lieux répondent à «\u202fsaint\u202f»')
  })

  it('pass the rules of accessibility', async () => {
    const { page } = await openPage({ javaScriptEnabled: true })
    for (const at of [
      '/reseau/carte',
      '/reseau/pratiques?theme=mobility',
      '/reseau/integrer',
      '/reseau/carte/integree',
    ]) {
      await page.goto(at)
      if (/carte/.test(at) && javaScriptEnabled) await isLive(page)
      expect(await violations(page), at).toEqual([])
    }
  })
})

describe('the map without scripts', () => {
  it('is come closer to and moved by links, as far as a practice', async () => {
    const { page } = await openPage({ javaScriptEnabled: false })
    await page.goto('/reseau/carte?theme=mobility')
    const marks = page.locator('.map-drawing svg a')
    const far = await marks.count()
    expect(far).toBeGreaterThan(0)
    await page.getByRole('link', { name: 'Éloigner' }).click()
    await page.getByRole('link', { name: 'Éloigner' }).click()
    await page
      .getByRole('link', { name: /pratiques autour de/ })
      .first()
      .click()
    for (let tries = 0; tries < 12 && !(await page.getByRole('link', { name: /^Covoiturage/ }).count()); tries += 1)
      await page.goto(`/reseau/carte?theme=mobility&z=${9 + tries}&lat=47.222&lng=2.069`)
    expect(await page.getByRole('link', { name: /^Covoiturage/ }).getAttribute('href')).toBe(
      `/reseau/pratiques/${vierzon}`,
    )
    const before = pathOf(page)
    await page.getByRole('link', { name: 'Vers le nord' }).click()
    expect(pathOf(page)).not.toBe(before)
    await page.getByRole('link', { name: 'Toute la région' }).click()
    expect(pathOf(page)).toBe('/reseau/carte?theme=mobility')
  })

  it('leads to the list of what one place has', async () => {
    const { page } = await openPage({ javaScriptEnabled: false })
    await page.goto('/reseau/carte?z=14&lat=47.081&lng=2.399')
    await page.getByRole('link', { name: /^2\spratiques à Bourges/ }).click()
    expect((await titles(page)).sort()).toEqual(['Cantine d’essai à Bourges', 'Vélos d’essai à Bourges'])
  })
})

describe('the map with scripts', () => {
  it('is used by the keyboard alone', async () => {
    const { page } = await openPage({ javaScriptEnabled: true })
    await page.goto('/reseau/carte?theme=mobility&z=12&lat=47.222&lng=2.069')
    await isLive(page)
    await page.locator('.live-map').focus()
    await page.keyboard.press('+')
    await expect.poll(() => new URL(page.url()).searchParams.get('z')).toBe('13')
    await page.keyboard.press('-')
    await expect.poll(() => new URL(page.url()).searchParams.get('z')).toBe('12')
    const mark = page.getByRole('button', { name: 'Covoiturage d’essai à Vierzon' })
    await mark.focus()
    const before = new URL(page.url()).searchParams.get('lat')
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => new URL(page.url()).searchParams.get('lat')).not.toBe(before)
    await page.keyboard.press('Enter')
    const link = page.locator('.leaflet-popup').getByRole('link', { name: 'Covoiturage d’essai à Vierzon' })
    await link.waitFor()
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('.leaflet-popup').waitFor({ state: 'detached' })
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await status(page).innerText()).toMatch(/^Une pratique dans cette vue, en un repère/)
  })

  it('comes closer where a number is pressed, and keeps its view on a reload', async () => {
    const { page } = await openPage({ javaScriptEnabled: true })
    await page.goto('/reseau/carte?z=7&lat=47.3&lng=1.9')
    await isLive(page)
    await page
      .getByRole('button', { name: /pratiques autour de/ })
      .first()
      .press('Enter')
    await expect.poll(() => Number(new URL(page.url()).searchParams.get('z'))).toBeGreaterThan(7)
    await page.waitForTimeout(500)
    const said = await status(page).innerText()
    await page.reload()
    await isLive(page)
    await expect.poll(() => status(page).innerText()).toBe(said)
    await page.getByRole('link', { name: 'Les lire en liste' }).click()
    expect(pathOf(page)).toMatch(/^\/reseau\/pratiques\?cadre=/)
    expect((await titles(page)).length).toBeGreaterThan(0)
  })

  it('asks for nothing elsewhere, and weighs little', async () => {
    const weigh = async (javaScriptEnabled: boolean) => {
      const { page } = await openPage({ javaScriptEnabled })
      let bytes = 0
      const elsewhere: string[] = []
      page.on('requestfinished', (request) => {
        const { origin, pathname } = new URL(request.url())
        if (origin !== portal && !request.url().startsWith('data:')) elsewhere.push(request.url())
        if (!pathname.startsWith('/fonts/'))
          void request.sizes().then(({ responseBodySize }) => (bytes += responseBodySize))
      })
      await page.goto('/reseau/carte', { waitUntil: 'networkidle' })
      if (javaScriptEnabled) await isLive(page)
      await page.waitForLoadState('networkidle')
      expect(elsewhere).toEqual([])
      return bytes
    }
    expect(await weigh(false)).toBeLessThan(60_000)
    expect(await weigh(true)).toBeLessThan(150_000)
  })
})

describe('the map on another site', () => {
  let server: Server
  let host = ''
  beforeAll(async () => {
    server = createServer((request, response) => {
      const code = new URL(request.url ?? '/', 'http://host').searchParams.get('code') ?? ''
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end(`<!doctype html><html lang="fr"><title>Un autre site</title><h1>Un autre site</h1>${code}</html>`)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server?.close())

  it.each(scripting)('is shown by the code that the portal gives, %s', async (_how, javaScriptEnabled) => {
    const { page, context } = await openPage({ javaScriptEnabled })
    await page.goto('/reseau/integrer')
    await main(page).getByLabel('Thème').selectOption('mobility')
    await main(page).getByLabel('Hauteur, en pixels').fill('480')
    await Promise.all([page.waitForEvent('load'), main(page).getByRole('button', { name: 'Préparer le code' }).click()])
    const code = await page.locator('.code-block code').innerText()
    expect(code).toContain('/reseau/carte/integree?theme=mobility')
    expect(code).toContain('height="480"')
    await page.goto(`${host}/?code=${encodeURIComponent(code)}`)
    const frame = page.frameLocator('iframe')
    await expect.poll(() => frame.locator('.map-status').innerText()).toMatch(/^3\spratiques dans cette vue/)
    expect(await frame.locator('header, form').count()).toBe(0)
    expect(await context.cookies()).toEqual([])
  })

  it('is found by oEmbed from the address of the map, and of no other', async () => {
    const { page } = await openPage({ javaScriptEnabled: false })
    await page.goto('/reseau/carte?theme=mobility')
    const address = await page.locator('link[type="application/json+oembed"]').getAttribute('href')
    const { pathname, search } = new URL(address ?? '')
    const response = await get(pathname + search)
    expect(response.headers.get('content-type')).toContain('application/json')
    const answer: unknown = await response.json()
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      html: expect.stringContaining('/reseau/carte/integree?theme=mobility'),
    })
    expect((await get(`/oembed?url=${encodeURIComponent('https://ailleurs.invalid/reseau/carte')}`)).status).toBe(404)
    expect((await get(`/oembed?url=${encodeURIComponent(`${portal}/label`)}`)).status).toBe(404)
    expect((await get(`${pathname + search}&format=xml`)).status).toBe(501)
  })

  it('may be framed by anyone, and no other page may', async () => {
    const framed = (await get('/reseau/carte/integree')).headers
    expect(framed.get('x-frame-options')).toBeNull()
    expect(framed.get('content-security-policy')).toContain('frame-ancestors *')
    expect(framed.get('set-cookie')).toBeNull()
    expect(framed.get('x-page-policy')).toBeNull()
    for (const at of ['/reseau/carte', '/reseau/integrer', '/reseau/pratiques']) {
      const { headers } = await get(at)
      expect(headers.get('x-frame-options'), at).toBe('DENY')
      expect(headers.get('content-security-policy'), at).toContain("frame-ancestors 'none'")
      expect(headers.get('x-page-policy'), at).toBeNull()
    }
  })
})
