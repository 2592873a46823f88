// node scripts/screenshots.mjs: the README's pictures, taken of a fresh demonstration in Chromium.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findBrowser } from './lib/browser.mjs'
import { build, cleanEnv, prepare } from './lib/setup.mjs'

prepare()
build()
const { chromium } = await import('playwright-core')
const dataDir = mkdtempSync(path.join(tmpdir(), 'portal-pictures-'))
const port = 39_000 + (process.pid % 1000)
const base = `http://localhost:${port}`
const server = spawn(process.execPath, ['scripts/start.mjs'], {
  env: cleanEnv({ PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn' }),
  stdio: ['ignore', 'pipe', 'inherit'],
})
let said = ''
server.stdout.on('data', (chunk) => (said += String(chunk)))
while (
  !(await fetch(`${base}/readyz`).then(
    (response) => response.ok,
    () => false,
  ))
)
  await new Promise((resolve) => setTimeout(resolve, 200))
const password = /mot de passe : ([^)]+)\)/.exec(said)?.[1] ?? ''

const executablePath = findBrowser()
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
})
mkdirSync('docs/pictures', { recursive: true })

/** One picture: who looks, where, and through which window. */
async function picture(name, { account, open, width = 1280, height = 860, scheme = 'light', fullPage = false }) {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width, height },
    colorScheme: scheme,
    locale: 'fr-FR',
    deviceScaleFactor: 1,
  })
  const page = await context.newPage()
  if (account) {
    await page.goto('/connexion')
    await page.locator('[name=address]').first().fill(`${account}@demonstration.invalid`)
    await page.locator('[name=password]').fill(password)
    await page.getByRole('main').getByRole('button', { name: 'Me connecter' }).click()
    await page.waitForURL(/espace/)
  }
  await open(page)
  await page.waitForTimeout(600)
  await page.screenshot({ path: `docs/pictures/${name}.png`, fullPage })
  await context.close()
}

const at = (address) => (page) => page.goto(address)
const first = (list, href) => async (page) => {
  await page.goto(list)
  const address = await page.locator(`main a[href*="${href}"]`).first().getAttribute('href')
  await page.goto(address ?? list)
}

await picture('map', { open: at('/reseau/carte'), height: 1200 })
await picture('home', { open: at('/') })
await picture('home-narrow', { open: at('/'), width: 390, height: 860 })
await picture('form', {
  account: 'representante',
  open: async (page) => {
    await page.goto('/espace/label/nouvelle?label=democratie-permanente')
    await page.getByRole('radio').first().check()
    await page.getByRole('radio', { name: /^Démarche/ }).check()
    await page.locator('[name=title]').fill('Un conseil ouvert, toute l’année')
    await page.getByRole('button', { name: 'Commencer' }).click()
    await page.waitForURL(/label\/[0-9a-f-]{36}/)
    await page.goto(`${page.url().replace(/(label\/[0-9a-f-]{36}).*/, '$1')}/article-1`)
    await page
      .locator('textarea')
      .first()
      .fill('Chaque organisation dispose du même temps de parole, et un garant observe les séances.')
  },
})
await picture('governance', { open: at('/gouvernance') })
await picture('vote', {
  height: 1100,
  open: async (page) => {
    await page.goto('/assemblees')
    const meetings = await page
      .locator('main a[href^="/assemblees/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    for (const meeting of meetings) {
      await page.goto(meeting)
      const vote = page.locator('main a[href^="/votes/0"]').first()
      if ((await vote.count()) > 0) return page.goto((await vote.getAttribute('href')) ?? meeting)
    }
    throw new Error('the demonstration has no assembly with a vote')
  },
})
await picture('procedure', { open: at('/label/procedure') })
await picture('queue', { account: 'instructrice', open: at('/equipe/label'), height: 1250 })
await picture('verify', { open: first('/label/registre', '/label/verifier/CRDP'), height: 1100 })
await picture('register-dark', { open: at('/label/registre'), scheme: 'dark', height: 1100 })

await browser.close()
const ended = new Promise((resolve) => server.once('exit', resolve))
server.kill('SIGTERM')
await ended
rmSync(dataDir, { recursive: true, force: true })
console.log('docs/pictures')
