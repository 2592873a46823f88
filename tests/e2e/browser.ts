import axe from 'axe-core'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, expect } from 'vitest'
import { portal } from './portal'

export { portal }

/** Nothing of the browser's own on the network; the pages of one visitor share a process, as they share a portal. */
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--process-per-site',
]

let launched: Promise<Browser> | undefined

/** A fresh visitor, who shares nothing with the others but the browser's program; gone after the file's tests. */
export async function openBrowser(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  launched ??= chromium.launch({
    ...(process.env['CHROMIUM'] ? { executablePath: process.env['CHROMIUM'] } : {}),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...flags],
  })
  const context = await (
    await launched
  ).newContext({
    baseURL: portal,
    locale: 'fr-FR',
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  context.setDefaultTimeout(20_000)
  return context
}

afterAll(async () => (await launched)?.close())

type Window = { axe?: typeof import('axe-core') }

/** The rules that look at colours; the others look at what `shapeOf` says and at nothing else. */
const colourRules = ['color-contrast', 'link-in-text-block']

/**
 * What axe-core finds on the page, in few words: nothing is expected. With `only`, the rules on colours alone are asked, or
 * all the others. The policy forbids inline scripts, so it is evaluated, once a page.
 */
export async function violations(page: Page, only?: 'colours' | 'all but colours'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const options =
    only === 'colours'
      ? { runOnly: colourRules }
      : only === 'all but colours'
        ? { rules: Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }])) }
        : {}
  return page.evaluate(async (asked) => {
    const { axe: engine } = window as unknown as Required<Window>
    const result = await engine.run(document, {
      resultTypes: ['violations'],
      // Asked of no rule that is on, and costs a request a style sheet.
      preload: false,
      ...asked,
    })
    return result.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ target }) => target.join(' '))
          .join(' | ')}`,
    )
  }, options)
}

/** Every element of the page, where it is and whether it is seen, its drawn marks included: all that is not colour. */
const shapeOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      const { display, visibility, opacity } = getComputedStyle(element)
      const marks = ['::before', '::after'].map((mark) => getComputedStyle(element, mark).content)
      const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`)
      const own = [...element.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : '')).join('')
      return [element.localName, ...attributes, own, x, y, width, height, display, visibility, opacity, ...marks].join(
        ' ',
      )
    }),
  )

/**
 * How the elements of the page are coloured, each way once: what they are, their text's colour, size and weight, what is painted
 * behind them up to the first ground that hides the rest, and the colour of the text around. Contrast depends on nothing else:
 * a way that was judged on one page needs no judgement on another.
 */
const looksOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const grounds = new Map<Element | null, string>()
    const groundOf = (element: Element | null): string => {
      const known = grounds.get(element)
      if (known !== undefined || element === null) return known ?? ''
      const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element)
      const own = `${backgroundColor} ${backgroundImage} ${opacity} ${position}`
      const hides =
        opacity === '1' &&
        backgroundImage === 'none' &&
        /^(rgb\(|oklch\([^/]*\)$|color\([^/]*\)$)/.test(backgroundColor)
      const ground = hides ? own : `${own} on ${groundOf(element.parentElement)}`
      grounds.set(element, ground)
      return ground
    }
    return [
      ...new Set(
        [...document.querySelectorAll('body, body *')].map((element) => {
          const { color, fontSize, fontWeight, display, textDecorationLine, textShadow } = getComputedStyle(element)
          const around = element.parentElement ? getComputedStyle(element.parentElement).color : ''
          const way = [color, fontSize, fontWeight, display, textDecorationLine, textShadow, around].join(' · ')
          return `${element.localName} ${element.getAttribute('class')} ${way} · ${groundOf(element)}`
        }),
      ),
    ]
  })

/** The ways that were found without fault, in this file of tests. */
const judged = new Set<string>()

/** What axe-core says of colours on the page as it is, where something is coloured in a way that was not judged yet. */
export async function colourFaults(page: Page): Promise<string[]> {
  const looks = await looksOf(page)
  if (looks.every((look) => judged.has(look))) return []
  const faults = await violations(page, 'colours')
  if (faults.length === 0) for (const look of looks) judged.add(look)
  return faults
}

/**
 * What the page is made of, whatever its language: elements, attributes, whether there are words. Two pages made of the same
 * have the same names, roles and order.
 */
export const bonesOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const inWords = [
      'href',
      'action',
      'lang',
      'hreflang',
      'title',
      'aria-label',
      'alt',
      'placeholder',
      'value',
      'content',
    ]
    return [...document.querySelectorAll('*')]
      .map((element) => {
        const attributes = [...element.attributes].map(({ name, value }) =>
          inWords.includes(name) ? `${name}${value.trim() === '' ? '' : '=…'}` : `${name}=${value}`,
        )
        return `${element.localName} ${attributes.join(' ')} ${(element.textContent ?? '').trim() === '' ? '' : '…'}`
      })
      .join('\n')
  })

const themes = {
  dark: { colorScheme: 'dark', contrast: null },
  'more contrast': { colorScheme: 'light', contrast: 'more' },
  'dark, more contrast': { colorScheme: 'dark', contrast: 'more' },
} as const
export type Theme = keyof typeof themes

/**
 * What axe-core finds in other themes on a page in which it was asked everything in the light one. A theme may change
 * colours alone, which is asked first, element by element: all the other rules would then say what they have said.
 */
export async function themeFaults(page: Page, asked: readonly Theme[]): Promise<string[]> {
  // A font that comes late moves what is under its first line.
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  const inLight = async () => {
    await page.emulateMedia({ colorScheme: 'light', contrast: null })
    return shapeOf(page)
  }
  let light = await inLight()
  const faults: string[] = []
  for (const theme of asked) {
    const changeIn = async () => {
      await page.emulateMedia(themes[theme])
      const shape = await shapeOf(page)
      const at = shape.findIndex((element, index) => element !== light[index])
      if (at < 0 && shape.length === light.length) return null
      return `${(light[at] ?? 'elements').slice(-160)} becomes ${(shape[at] ?? 'others').slice(-160)}`
    }
    if ((await changeIn()) !== null) {
      // A page that was still settling has moved by itself: it is measured again.
      light = await inLight()
      const change = await changeIn()
      if (change !== null) faults.push(`${theme}: more than colours changes: ${change}`)
    }
    faults.push(...(await colourFaults(page)).map((one) => `${theme} ${one}`))
  }
  await page.emulateMedia({ colorScheme: 'light', contrast: null })
  return faults
}

/** How many scripts the page has that run: what it says of itself for machines (JSON-LD) is data. */
export const runningScripts = (page: Page): Promise<number> =>
  page.locator('script:not([type="application/ld+json"])').count()

/** The page is wider than the window: something would need scrolling sideways. */
export const overflows = async (page: Page): Promise<boolean> => (await widest(page)) !== null

/** What makes the page wider than the window, in few words; null where nothing does. */
export const widest = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return null
    const beyond = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    )
    const innermost = beyond.find((element) => !beyond.some((other) => other !== element && element.contains(other)))
    return innermost ? `${innermost.localName} «${(innermost.textContent ?? '').trim().slice(0, 50)}»` : 'something'
  })

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
