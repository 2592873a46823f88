import { readFileSync } from 'node:fs'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
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

/** Ends the browser with all its visitors. */
export async function closeBrowser(): Promise<void> {
  const open = launched
  launched = undefined
  // Where it did not start, its tests have said so.
  await (await open?.catch(() => undefined))?.close()
}

type Window = { axe?: typeof import('axe-core') }

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const colourRules = ['color-contrast', 'link-in-text-block']
/** What a width may change: a table that becomes a list of its cells, what then scrolls. */
const widthRules = ['aria-required-children', 'aria-required-parent', 'scrollable-region-focusable']

export type Rules = 'all' | 'colours' | 'all but colours' | 'width'

/**
 * What axe-core finds on the page, in few words: nothing is expected. The policy forbids inline scripts, so it is evaluated,
 * once a page.
 */
export async function violations(page: Page, rules: Rules = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  return page.evaluate(
    async ({ rules, colourRules, widthRules }) => {
      const { axe: engine } = window as unknown as Required<Window>
      const tables = () => engine.getRules(['cat.tables']).map(({ ruleId }) => ruleId)
      const asked =
        rules === 'colours'
          ? { runOnly: colourRules }
          : rules === 'width'
            ? { runOnly: [...tables(), ...widthRules] }
            : rules === 'all but colours'
              ? { rules: Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }])) }
              : {}
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
    },
    { rules, colourRules, widthRules },
  )
}

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

const themes = {
  dark: { colorScheme: 'dark', contrast: null },
  'more contrast': { colorScheme: 'light', contrast: 'more' },
  'dark, more contrast': { colorScheme: 'dark', contrast: 'more' },
} as const
export type Theme = keyof typeof themes

/** The ways that were found without fault. */
const judged = new Set<string>()

/** Asks axe-core, about colours too where something is coloured in a way that was not judged yet; null where it need not be asked. */
async function judge(page: Page, rules: (isNew: boolean) => Rules | null): Promise<string[]> {
  const looks = await looksOf(page)
  const asked = rules(looks.some((look) => !judged.has(look)))
  if (asked === null) return []
  const faults = await violations(page, asked)
  if (faults.length === 0 && asked !== 'all but colours') for (const look of looks) judged.add(look)
  return faults
}

/** What axe-core says of the page as it is, whose colours are judged once. */
export const pageFaults = (page: Page): Promise<string[]> => judge(page, (isNew) => (isNew ? 'all' : 'all but colours'))

/** What axe-core says in this theme of a page that was asked everything in another: a theme changes colours alone. */
export async function themeFaults(page: Page, theme: Theme): Promise<string[]> {
  await page.emulateMedia(themes[theme])
  const faults = await judge(page, (isNew) => (isNew ? 'colours' : null))
  return faults.map((one) => `${theme} ${one}`)
}

/** What style sheets change with the theme that is no colour: nothing is expected, since themes are asked about colours alone. */
export const beyondColours = (page: Page, sheets: readonly string[]): Promise<string[]> =>
  page.evaluate((texts) => {
    const painted = /(^|-)color$|^(fill|stroke)(-opacity)?$/
    const faults: string[] = []
    const walk = (rules: CSSRuleList, media: string) => {
      for (const rule of rules) {
        const within = rule instanceof CSSMediaRule ? rule.conditionText : media
        if (rule instanceof CSSStyleRule && /prefers-(color-scheme|contrast)/.test(within))
          for (const name of rule.style)
            if (
              !painted.test(name) &&
              !(name.startsWith('--') && CSS.supports('color', rule.style.getPropertyValue(name)))
            )
              faults.push(`${within}: ${rule.selectorText} { ${name} }`)
        if ('cssRules' in rule) walk(rule.cssRules as CSSRuleList, within)
      }
    }
    for (const text of texts) {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      walk(sheet.cssRules, '')
    }
    return faults
  }, sheets)

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

/**
 * Waits until scripts have brought each of the page's islands to life, and the map has its library. The islands' own sign is React's
 * mark on the element that it keeps: nothing is waited for by time, nor by a network that is said to be idle.
 */
export async function awake(page: Page): Promise<void> {
  if ((await page.locator('[data-island]').count()) === 0) return
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement>('[data-island]')].every(
      (place) =>
        Object.keys(place).some((name) => name.startsWith('__reactContainer')) &&
        (place.dataset['island'] !== 'practice-map' || place.closest('.practice-map.is-live') !== null),
    ),
  )
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
