import type { Page } from 'playwright-core'

export type Inspected = {
  lang: string
  title: string
  h1: readonly string[]
  scripts: number
  /** Addresses of the scripts that the page names. */
  scriptFiles: readonly string[]
  /** Titles, fields and buttons that send, in order: what must be there with scripts off as well. */
  structure: readonly string[]
  /** Each piece of text that a reader meets, names of controls and pictures included; code and other languages left out. */
  texts: readonly string[]
  /** Texts that the portal itself writes: buttons, headers, legends, labels, navigation. */
  words: readonly string[]
  duplicateIds: readonly string[]
  inlineStyles: number
}

/** What a test wants to know of the page that is open. */
export const inspect = (page: Page): Promise<Inspected> =>
  page.evaluate(() => {
    const fold = (text: string | null | undefined) => (text ?? '').replace(/[ \n\t]+/g, ' ').trim()
    const lang = document.documentElement.lang
    const left = `code, pre, kbd, samp, script, style, textarea, svg title[lang], [lang]:not([lang="${lang}"]):not(html)`
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement
      if (!element || element.closest(left)) continue
      if (node instanceof Element)
        for (const name of ['aria-label', 'title', 'alt', 'placeholder']) texts.push(node.getAttribute(name) ?? '')
      else texts.push((node.textContent ?? '').replace(/\n\s*/g, ' '))
    }
    const named = [
      ...document.querySelectorAll('button, th[scope=col], legend, label, .site-nav a, footer a, summary, nav a'),
    ]
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    return {
      lang,
      title: document.title,
      h1: [...document.querySelectorAll('h1')].map((heading) => fold(heading.textContent)),
      scripts: document.scripts.length,
      scriptFiles: [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].map(({ href }) => href),
      structure: [
        ...document.querySelectorAll(
          'main :is(h1, h2, h3, legend, label, a[href], button:not([type=button]), input:not([type=hidden]), select, textarea)',
        ),
      ]
        .filter((element) => !element.closest('[data-scripted], noscript'))
        .map(
          (element) =>
            `${element.localName} ${element.getAttribute('name') ?? ''} ${fold(element.textContent).slice(0, 60)}`,
        ),
      texts: texts.filter((text) => text.trim() !== ''),
      words: named
        .filter((element) => !element.closest('[lang]:not(html)'))
        .map((element) => fold(element.textContent))
        .filter((text) => text !== ''),
      duplicateIds: ids.filter((id, index) => ids.indexOf(id) !== index),
      inlineStyles: document.querySelectorAll('[style]').length,
    }
  })

/** What French typography refuses: a plain space before ; ? ! or :, inside « », a straight apostrophe, three dots. */
export function typographicFaults(texts: readonly string[]): string[] {
  const rules: readonly [RegExp, string][] = [
    [/ [;?!»]/, 'espace simple avant ; ? ! ou »'],
    [/\p{L} :(?!\/\/)/u, 'espace simple avant :'],
    [/« /, 'espace simple après «'],
    [/\p{L}'\p{L}/u, 'apostrophe droite'],
    [/\.\.\.(?!\/)/, 'trois points'],
    [/\p{L}[?!](?:\s|$)/u, 'rien avant ? ou !'],
    [/\p{L}:(?:\s|$)/u, 'rien avant :'],
    [/[«][^\u202f\u00a0]/, 'rien après «'],
  ]
  return [
    ...new Set(
      texts.flatMap((text) =>
        rules.filter(([rule]) => rule.test(text)).map(([, fault]) => `${fault}: ${text.trim().slice(0, 90)}`),
      ),
    ),
  ]
}

/** Traces of a value that was not what the page thought: keys of catalogues, objects, dates that are none. */
export function leaks(texts: readonly string[]): string[] {
  const patterns =
    /\bundefined\b|\[object |\bNaN\b|Invalid Date|\bnull\b|\{\{|\}\}|\$\{|^(?:[a-z]+[A-Z]\w*\.)+\w+$|^[a-z]+(?:-[a-z]+){2,}$/
  return [...new Set(texts.filter((text) => patterns.test(text.trim())).map((text) => text.trim().slice(0, 90)))]
}
