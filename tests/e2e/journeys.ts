import { randomBytes } from 'node:crypto'
import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect, lastMailTo, openBrowser, portal } from './browser'

/** Both ways in which every journey is made. */
export const scripting = [
  ['with scripts', true],
  ['without scripts', false],
] as const

export const password = 'Trois moulins au bord du Loiret'
export const newAddress = (what: string): string => `${what}-${randomBytes(6).toString('hex')}@exemple.invalid`

export const main = (page: Page): Locator => page.locator('main')
export const field = (page: Page, name: string): Locator => main(page).locator(`[name="${name}"]:not([type=hidden])`)
export const button = (page: Page, name: string | RegExp): Locator =>
  main(page).getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
/** Without the language, which the links of mails name. */
const plain = (path: string): string => path.replace(/^\/(fr|en)(?=\/)/, '')
/** Where the browser is, in whichever language. */
export const pathOf = (page: Page): string => {
  const { pathname, search } = new URL(page.url())
  return plain(pathname) + search
}

/** Presses a button that posts a form, and waits for the page that comes back; gives the status of the post itself. */
export async function press(page: Page, name: string | RegExp): Promise<number> {
  const posted = page.waitForResponse((one) => one.request().method() === 'POST')
  const [response] = await Promise.all([posted, page.waitForEvent('load'), button(page, name).click()])
  return response.status()
}

export async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await field(page, name).fill(value)
}

/** What the page says beside a field; '' where it finds nothing wrong. */
export async function errorBeside(page: Page, name: string): Promise<string> {
  const described = (await field(page, name).first().getAttribute('aria-describedby')) ?? ''
  const id = described.split(' ').find((one) => one.endsWith('-erreur'))
  return id ? ((await page.locator(`#${id}`).textContent()) ?? '').trim() : ''
}

/** The link of a mail that begins by this path. */
export function linkIn(mail: string, path: string): string {
  const link = (mail.match(/https?:\/\/\S+/g) ?? []).find((one) => plain(new URL(one).pathname).startsWith(path))
  if (!link) throw new Error(`no link to ${path} in: ${mail}`)
  expect(link.startsWith(portal), link).toBe(true)
  return link
}

export async function askAccount(page: Page, address: string, from = '/inscription'): Promise<void> {
  await page.goto(from)
  await fill(page, { name: 'Personne d’essai', address, password })
  await field(page, 'age').check()
  await press(page, 'Créer mon compte')
  expect(await main(page).innerText()).toContain('Regardez vos messages')
}

/** The page of a new browser, closed after the file's tests. */
export async function openPage(options: BrowserContextOptions = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await openBrowser(options)
  context.setDefaultTimeout(10_000)
  return { context, page: await context.newPage() }
}

/** A new person, signed in. */
export async function signUp(page: Page, address: string): Promise<void> {
  await askAccount(page, address)
  await page.goto(linkIn(await lastMailTo(address, /Confirmez votre adresse/), '/inscription/confirmer/'))
  await press(page, 'Confirmer et me connecter')
  expect(pathOf(page)).toBe('/espace')
}

export async function signIn(page: Page, address: string, secret = password, from = '/connexion'): Promise<number> {
  await page.goto(from)
  await fill(page, { address, password: secret })
  return press(page, 'Me connecter')
}

export async function signOut(page: Page): Promise<void> {
  await page.goto('/espace/compte')
  await press(page, /^(Me déconnecter|Sign out)$/)
  expect(pathOf(page)).toBe('/connexion?fait=deconnexion')
}

/** True where the portal answers this browser as the person it knows. */
export async function isSignedIn(context: BrowserContext): Promise<boolean> {
  const response = await context.request.get('/espace', { maxRedirects: 0 })
  return response.status() === 200
}
