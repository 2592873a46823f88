import { LRUCache } from 'lru-cache'
import type { ComponentType, ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { type Language, LanguageProvider } from '~/platform/i18n/react'
import { type CarryIslandData, CarryProvider } from '~/ui/island'
import { type Keep, KeepProvider } from '~/ui/kept'

/** Markup as it is sent, by all that it depends on, at most 8 MB: nothing here is ever out of date. */
const kept = new LRUCache<string, Buffer>({
  maxSize: 8 * 1024 * 1024,
  sizeCalculation: (markup, key) => markup.length + 2 * key.length + 200,
})

const numbers = new WeakMap<object, number>()
let count = 0
function numberOf(component: object): number {
  const number = numbers.get(component) ?? ++count
  numbers.set(component, number)
  return number
}

const texts = new WeakMap<object, string>()

/** A property as JSON. Properties do not change: those that come again (a criterion, a panel) are written once. */
function jsonOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const known = texts.get(value)
  if (known !== undefined) return known
  const text = JSON.stringify(value)
  texts.set(value, text)
  return text
}

/** As JSON.stringify, each property by itself. */
const propsJson = (props: object): string =>
  `{${Object.entries(props)
    .flatMap(([name, value]: [string, unknown]) => {
      const text = jsonOf(value)
      return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`]
    })
    .join(',')}}`

function keptMarkup<Props extends object>(Part: ComponentType<Props>, props: Props, language: Language): Buffer {
  const key = `${numberOf(Part)} ${language.locale} ${language.inAddress} ${propsJson(props)}`
  const known = kept.get(key)
  if (known) return known
  const markup = renderToString(
    <LanguageProvider {...language}>
      <Part {...props} />
    </LanguageProvider>,
  )
  const bytes = Buffer.from(markup)
  kept.set(key, bytes)
  return bytes
}

/** A page in the order of its pieces, and what its islands are brought to life with, as JSON that HTML can hold. */
export type DrawnPage = { pieces: (string | Buffer)[]; islands: { id: string; json: string }[] }

/**
 * Draws a page. Its kept parts (ui/kept.tsx) are drawn once for all pages: each leaves a mark, where its markup is then
 * put. `secret` is known to nobody before the page is sent, so that no text of a page can be a mark.
 */
export function drawPage(page: ReactElement, secret: string): DrawnPage {
  const mark = `[kept ${secret} `
  const parts: Buffer[] = []
  const islands: DrawnPage['islands'] = []
  const keep: Keep = (Part, props, language) => `${mark}${parts.push(keptMarkup(Part, props, language)) - 1}]`
  const carry: CarryIslandData = (data) => {
    const id = `ilot-${islands.length + 1}`
    const { props, ...rest } = data
    const json = `{"props":${propsJson(props)},${JSON.stringify(rest).slice(1)}`
    // The only character that could end the script, or begin another: JSON has it in texts alone.
    islands.push({ id, json: json.includes('<') ? json.replaceAll('<', '\\u003c') : json })
    return id
  }
  const [before = '', ...rest] = renderToString(
    <KeepProvider value={keep}>
      <CarryProvider value={carry}>{page}</CarryProvider>
    </KeepProvider>,
  ).split(mark)
  const pieces: DrawnPage['pieces'] = [before]
  for (const text of rest) {
    const end = text.indexOf(']')
    const part = parts[Number(text.slice(0, end))]
    if (part) pieces.push(part)
    if (end + 1 < text.length) pieces.push(text.slice(end + 1))
  }
  return { pieces, islands }
}
