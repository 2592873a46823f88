import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActorName } from '../permissions/actors'
import { routes, visitorNames } from '../permissions/routes'
import {
  awake,
  beyondColours,
  bonesOf,
  openBrowser,
  pageFaults,
  type Theme,
  themeFaults,
  violations,
  widest,
} from './browser'
import { type Inspected, inspect, leaks, typographicFaults } from './inspect'
import { get, portal } from './sessions'
import { type BuiltWorld, buildWorld } from './world'

const locales = ['fr', 'en'] as const
type Locale = (typeof locales)[number]

/** Files, feeds and addresses that lead elsewhere are no pages; a mail's HTML is the mail, not the portal. */
const noPage = new RegExp(
  [
    '\\.(geojson|jsonl?|xml|txt|csv|ods|pdf|ics|gz|zip|svg|png)$',
    '^/fichiers',
    '^/(reseau|contributions)/images/',
    '^/ateliers/(images|animation/:token/images)/',
    '^/api/v1/',
    '^/oembed$',
    '^/dev/mails/:id/html$',
    '/apercu\\.html$',
    '/donnees/:format$',
    '/(charte|regles)/:hash$',
  ].join('|'),
)

type Sheet = {
  pattern: string
  reader: ActorName
  /** What the page is asked for, where it is another page with it. */
  query?: string
}
const readersOf = ({ pattern, marks }: (typeof routes)[number]): Sheet[] => {
  const readers = visitorNames.filter((name) => marks[name] === '●')
  const [first] = readers
  if (!first) return []
  // A desk differs with its reader: each kind of it is looked at.
  const kinds = ['/espace', '/equipe', '/equipe/label/:id'].includes(pattern)
    ? readers.filter((name) =>
        ['person', 'representative', 'instructor', 'committee', 'team', 'administrator'].includes(name),
      )
    : [first]
  return kinds.map((reader) => ({ pattern, reader }))
}
const sheets: readonly Sheet[] = [
  ...routes
    .filter(({ pattern, variant }) => variant === null && !noPage.test(pattern) && pattern !== '/*')
    .flatMap(readersOf),
  {
    pattern: '/label/verifier-ma-demarche',
    reader: 'visitor',
    query: '?label=democratie-permanente&candidat=association&nature=debat',
  },
  { pattern: '/label/registre', reader: 'visitor', query: '?q=zzzz' },
  { pattern: '/territoire', reader: 'visitor', query: '?q=saint' },
  { pattern: '/recherche', reader: 'visitor', query: '?q=charte' },
  { pattern: '/espace/organisations/nouvelle', reader: 'person', query: '?nature=association' },
  { pattern: '/espace/organisations/:id', reader: 'representative', query: '?quitter' },
  { pattern: '/*', reader: 'visitor' },
]

/**
 * A passkey is made by the browser, by script alone: without, the page says so and offers the codes. An archive is checked by
 * the browser, so that it is sent nowhere: without, the page gives the command. The map moved by script has the buttons of its
 * library; the one that the server draws has links in words.
 */
const scriptedOnly = new Set([
  '/espace/compte/second-facteur',
  '/votes/verifier',
  '/reseau/carte',
  '/reseau/carte/integree',
])

/** Words that both languages share, and what is written in French in English pages: names. */
// Titles of sections of a debate's papers, and what an opinion is asked about, are the team's own words, in French.
const shared =
  /^(Abstention|abstention|Admission|Associations \(.*\)|Budget|Comptes|Contact|Convocation|Vote|Votes|Assemblée d’essai|Document|Documents|Label|Type|Description|Date|Message|Messages|Question|Session|Sessions|Option|Options|EPCI|PETR|CESER|Population|Commune|Communes|Identification|Instruction|Action|Actions|Public|Version|Versions|Certification|Article|Note|Notes|Source|Association|Associations|Organisation|Organisations|Département|Départements|Page|Pages|Journal|Destination|Qui nous sommes|.* de test|Démarche [0-9a-f-]+|Démocratie permanente|Région|Bassins de vie|Français|English|Index|Total|Observation|Navigation|Menu|Site|Initiative|Licence|Licence Ouverte 2\.|CC BY-SA 4\.|Fabrik|Guide|Signatures|.* d’essai.*|Cher|Eure-et-Loir|Indre|Indre-et-Loire|Loir-et-Cher|Loiret|commune|association|organisation|Dates|Consultation|Format|CSV|GeoJSON|Contributions|Institution|Condition|Essai|Idée|La règle tient-elle les acteurs à égale distance.*|Ce que nous constatons|Notre position|Ce que nous proposons|Ciné-débat|Débat mouvant|Forum ouvert|Plateforme d’intelligence collective|Table ronde ouverte|Tribunal des générations futures|Vision schématisée|[\d\W]+)$/

/** Pages that show, between them, all that a page is made of: looked at with more contrast too. */
const contrasted = new Set([
  '/',
  '/dev/galerie',
  '/territoire',
  '/label/registre',
  '/espace',
  '/equipe/label/:id',
  '/connexion',
])
const themesFor = (pattern: string): Theme[] =>
  contrasted.has(pattern) ? ['dark', 'more contrast', 'dark, more contrast'] : ['dark']

let built: BuiltWorld
const contexts = new Map<string, Promise<BrowserContext>>()

function contextOf(reader: ActorName, javaScriptEnabled = true): Promise<BrowserContext> {
  const key = `${reader} ${javaScriptEnabled}`
  const known = contexts.get(key) ?? openContext(reader, javaScriptEnabled)
  contexts.set(key, known)
  return known
}

async function openContext(reader: ActorName, javaScriptEnabled: boolean): Promise<BrowserContext> {
  const context = await openBrowser({ reducedMotion: 'reduce', javaScriptEnabled })
  const session = built.sessions.get(reader)
  if (session)
    await context.addCookies([{ name: 'portail', value: session.id, url: portal, httpOnly: true, sameSite: 'Lax' }])
  return context
}

beforeAll(async () => {
  built = await buildWorld()
})

const assets = 'build/client/assets'
const gzipped = new Map<string, number>()
function sizeOf(url: string): number {
  const name = path.basename(new URL(url).pathname)
  const file = path.join(assets, name)
  if (!existsSync(file)) throw new Error(`the page loads ${url}, which is no file of the build`)
  const size = gzipped.get(name) ?? gzipSync(readFileSync(file)).length
  gzipped.set(name, size)
  return size
}

const figures: string[] = []
afterAll(() => console.log(`\nScript of each page that ships any, gzip:\n${figures.sort().join('\n')}\n`))

const seen = new Map<string, Inspected>()
const frenchBones = new Map<string, string>()

async function skipFaults(page: Page): Promise<string[]> {
  await page.keyboard.press('Tab')
  const [first, content] = await page.evaluate(() => [
    document.activeElement?.getAttribute('href') ?? '',
    document.querySelector('main')?.id ?? 'no main',
  ])
  return first === `#${content}` ? [] : [`the first Tab is not the link to the main part: ${first} / ${content}`]
}

/** Windows of each reader that show nothing of interest any more: a window that stays keeps what its process has compiled. */
const idle = new Map<ActorName, Page[]>()

/** Everything that must hold of one page in both languages; gives what does not, in words. */
async function faultsIn(sheet: Sheet): Promise<Record<Locale, string[]>> {
  const waiting = idle.get(sheet.reader) ?? []
  idle.set(sheet.reader, waiting)
  const page = waiting.pop() ?? (await (await contextOf(sheet.reader)).newPage())
  const faults = { fr: [] as string[], en: [] as string[] }
  for (const locale of locales) {
    faults[locale] = await faultsOf(page, sheet, locale)
    for (const event of ['console', 'pageerror', 'request'] as const) page.removeAllListeners(event)
  }
  waiting.push(page)
  return faults
}

async function faultsOf(page: Page, { pattern, reader, query = '' }: Sheet, locale: Locale): Promise<string[]> {
  const at = (locale === 'en' ? '/en' : '') + built.address(pattern) + query
  const faults: string[] = []
  const scriptFiles = new Set<string>()
  page.on('console', (message) => {
    // The browser says itself that a page was not found.
    if (message.type() === 'error' && !(pattern === '/*' && message.text().includes('404')))
      faults.push(`console: ${message.text().slice(0, 200)}`)
  })
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== portal) faults.push(`asks elsewhere: ${request.url()}`)
    if (request.resourceType() === 'script') scriptFiles.add(request.url())
  })
  try {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.emulateMedia({ colorScheme: 'light', contrast: null })
    const response = await page.goto(at, { waitUntil: 'load' })
    if (response?.status() !== (pattern === '/*' ? 404 : 200)) return [`status ${response?.status()}`]
    if (locale === 'fr') faults.push(...(await skipFaults(page)))
    // What scripts bring to life asks for its parts once the page is there.
    await awake(page)
    const found = await inspect(page)
    seen.set(`${pattern}${query} ${reader} ${locale}`, found)
    if (found.lang !== locale) faults.push(`lang is ${found.lang}`)
    if (!/ [·–] Démocratie permanente$|^Démocratie permanente/.test(found.title)) faults.push(`title is ${found.title}`)
    // The gallery shows the title of a page as one of its pieces.
    if (pattern !== '/dev/galerie' && (found.h1.length !== 1 || found.h1[0] === ''))
      faults.push(`h1: ${JSON.stringify(found.h1)}`)
    if (found.duplicateIds.length > 0) faults.push(`the same id twice: ${found.duplicateIds.join(' ')}`)
    if (found.inlineStyles > 0 && found.scripts === 0) faults.push('inline styles')
    if (found.scripts === 0 && scriptFiles.size + found.scriptFiles.length > 0)
      faults.push('no script, and yet files of script')
    if (found.scripts > 0) {
      const files = new Set([...scriptFiles, ...found.scriptFiles])
      const size = [...files].reduce((sum, url) => sum + sizeOf(url), 0)
      if (locale === 'fr') figures.push(`${(size / 1000).toFixed(1).padStart(7)} kB  ${pattern}${query}`)
      if (size > 120_000) faults.push(`${(size / 1000).toFixed(1)} kB of script`)
    }
    if (pattern !== '/dev/galerie' || locale === 'fr') faults.push(...leaks(found.texts).map((text) => `leak: ${text}`))
    // Names of places are the State's: they keep its straight apostrophes.
    if (locale === 'fr')
      faults.push(
        ...typographicFaults(found.texts).filter(
          (fault) =>
            !(fault.startsWith('apostrophe') && (pattern.startsWith('/territoire') || /\bC[ACU] /.test(fault))),
        ),
      )
    // What names, orders and colours a page is asked again in English where it is not made of the same.
    const bones = await bonesOf(page)
    const sheet = `${pattern}${query} ${reader}`
    if (locale === 'fr') frenchBones.set(sheet, bones)
    if (locale === 'fr' || frenchBones.get(sheet) !== bones) faults.push(...(await pageFaults(page)))
    if (locale === 'fr') for (const theme of themesFor(pattern)) faults.push(...(await themeFaults(page, theme)))
    const wide = await widest(page)
    if (wide !== null) faults.push(`wider than 1280: ${wide}`)
    await page.setViewportSize({ width: 320, height: 700 })
    const narrow = await widest(page)
    if (narrow !== null) faults.push(`wider than 320: ${narrow}`)
    // Only tables change their markup's meaning with the width.
    if (locale === 'fr' && (await page.locator('table').count()) > 0)
      faults.push(...(await violations(page, 'width')).map((one) => `at 320: ${one}`))
    if (found.scripts > 0) {
      const plain = await (await contextOf(reader, false)).newPage()
      await plain.goto(at)
      const without = await inspect(plain)
      await plain.close()
      const missing = found.structure.filter((one) => !without.structure.includes(one))
      if (missing.length > 0 && !scriptedOnly.has(pattern))
        faults.push(`without script, no ${missing.slice(0, 3).join(' / ')}`)
    }
  } catch (error) {
    faults.push(String(error).slice(0, 300))
  }
  return faults
}

describe('every page', () => {
  // Several at once: a page waits for its network and its browser, and the processor would wait with it.
  it.concurrent.each(
    sheets.map((sheet) => [`${sheet.pattern}${sheet.query ?? ''} for ${sheet.reader}`, sheet] as const),
  )('%s', async (_title, sheet) => {
    expect(await faultsIn(sheet)).toEqual({ fr: [], en: [] })
  })

  it('speaks the language of its address', () => {
    const faults: string[] = []
    for (const { pattern, reader, query = '' } of sheets) {
      const [french, english] = locales.map((locale) => seen.get(`${pattern}${query} ${reader} ${locale}`))
      if (!french || !english || pattern === '/dev/galerie') continue
      const inFrench = new Set([...french.words, ...(pattern.includes(':') ? [] : french.h1)])
      for (const word of new Set([...english.words, ...(pattern.includes(':') ? [] : english.h1)]))
        if (inFrench.has(word) && /\p{L}{2}/u.test(word) && !shared.test(word.replace(/[\d\s]+$/, '')))
          faults.push(`${pattern}: ${word}`)
    }
    expect([...new Set(faults)]).toEqual([])
  })

  it('changes colours alone with the theme', async () => {
    const sheets = readdirSync(assets).filter((name) => name.endsWith('.css'))
    expect(sheets).not.toEqual([])
    const page = await (await contextOf('visitor')).newPage()
    const texts = sheets.map((name) => readFileSync(path.join(assets, name), 'utf8'))
    expect(texts.join('')).toContain('prefers-color-scheme')
    expect(await beyondColours(page, texts)).toEqual([])
    await page.close()
  })

  it('names no file that is not there', async () => {
    const home = await (await get('/')).text()
    const links = [
      ...home.matchAll(
        /(?:href|src|content)="((?:https?:\/\/[^"/]+)?\/[^"]*\.(?:css|js|svg|png|woff2?|xml|webmanifest))"/g,
      ),
    ].map(([, url]) => new URL(url ?? '', portal).pathname)
    expect(links.length).toBeGreaterThan(3)
    for (const link of new Set(links)) expect((await get(link)).status, link).toBe(200)
    expect(readdirSync(assets).some((name) => name.endsWith('.map'))).toBe(false)
  })
})
