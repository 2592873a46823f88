import axe from 'axe-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, expect, inject } from 'vitest'

/** What a test's browser is started with: nothing of its own on the network. */
export const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

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
    return result.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ target }) => target.join(' '))
          .join(' | ')}`,
    )
  })
  return found
}

/** The page is wider than the window: something would need scrolling sideways. */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

const named = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" } as const
const isNamed = (name: string): name is keyof typeof named => Object.hasOwn(named, name)
const unescaped = (html: string): string =>
  html.replace(/&([a-z]+|#x27);/g, (whole, name: string) => (isNamed(name) ? named[name] : whole))
const shownMails = new Set<string>()

/** The newest mail kept for this address that no test has read yet, as its text; waits until it has been sent. */
export async function lastMailTo(address: string, subject = /./): Promise<string> {
  let found: string | undefined
  for (const until = Date.now() + 15_000; found === undefined;) {
    const html = await (await fetch(`${portal}/dev/mails?pour=${encodeURIComponent(address)}`)).text()
    const mails = [...html.matchAll(/href="(\/dev\/mails\/[0-9a-f-]{36})"[^>]*>([^<]*)/g)]
    found = mails.find(([, at = '', title = '']) => !shownMails.has(at) && subject.test(unescaped(title)))?.[1]
    if (found !== undefined) break
    if (Date.now() > until) throw new Error(`no new mail to ${address} about ${subject}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  shownMails.add(found)
  const page = await (await fetch(`${portal}${found}`)).text()
  return unescaped(/<code>([\s\S]*?)<\/code>/.exec(page)?.[1] ?? '')
}

export { expect }
