import axe from 'axe-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, expect, inject } from 'vitest'

/** What a test's browser is started with: nothing of its own on the network. */
export const flags = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

const opened: BrowserContext[] = []
const profiles: string[] = []

export const portal = inject('portal')

/** A fresh browser with a profile of its own, closed after the file's tests. */
export async function openBrowser(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const profile = mkdtempSync(path.join(tmpdir(), 'portal-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    ...(process.env['CHROMIUM'] ? { executablePath: process.env['CHROMIUM'] } : {}),
    headless: true,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...flags],
    baseURL: portal,
    locale: 'fr-FR',
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  context.setDefaultTimeout(20_000)
  opened.push(context)
  profiles.push(profile)
  return context
}

afterAll(async () => {
  for (const context of opened) await context.close()
  for (const profile of profiles) rmSync(profile, { recursive: true, force: true })
})

/** What axe-core finds on the page, in few words: nothing is expected. The policy forbids inline scripts, so it is evaluated. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const { axe: engine } = window as unknown as { axe: typeof import('axe-core') }
    const result = await engine.run(document, { resultTypes: ['violations'] })
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ')}`)
  })
  return found
}

/** The page is wider than the window: something would need scrolling sideways. */
export const overflows = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

/** The newest mail that the demonstration kept for this address, as its text. */
export async function lastMailTo(context: BrowserContext, address: string, subject?: RegExp): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const page = await context.request.get(`/dev/mails?q=${encodeURIComponent(address)}`)
    const html = await page.text()
    const links = [...html.matchAll(/href="(\/dev\/mails\/[0-9a-f-]{36})"[^>]*>([^<]*)/g)]
    const match = links.find(([, , title]) => !subject || subject.test(title ?? ''))
    if (match?.[1]) return await (await context.request.get(`${match[1]}?format=texte`)).text()
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no mail for ${address}`)
}

export { expect }
