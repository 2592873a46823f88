import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Markdown } from '../components/markdown'
import { plainText, readMarkdown, safeHref } from './markdown'

const html = (text: string) => renderToStaticMarkup(<Markdown nodes={readMarkdown(text)} />)

describe('readMarkdown', () => {
  it('reads what a page is made of', () => {
    expect(html('# Vos droits\n\nUn *mot* et [un lien](/contact).\n\n- a\n- b')).toBe(
      '<div class="prose"><h2 id="vos-droits">Vos droits</h2><p>Un <em>mot</em> et <a href="/contact">un lien</a>.</p><ul><li>a</li><li>b</li></ul></div>',
    )
  })
  it('keeps the spaces of French typography', () => {
    expect(html('Pourquoi\u202f?\n\n« Oui\u00a0»')).toContain('Pourquoi\u202f?')
  })
  it('writes HTML as words', () => {
    expect(html('<img src=x onerror=alert(1)> <b>gras</b>')).not.toMatch(/<(img|b)\b/)
  })
  it('writes each table with its column headings', () => {
    expect(html('|a|b|\n|-|-:|\n|1|2|')).toContain('<th scope="col">a</th>')
  })
  it('gives words for the index', () => {
    expect(plainText(readMarkdown('## Titre\n\nUn **mot**.\n\n- a\n- b'))).toBe('Titre Un mot. a b ')
  })
})

const attack = fc.constantFrom(
  '<script>alert(1)</script>', '[x](javascript:alert(1))', '[x](java\nscript:alert(1))', '<a href="javascript:x">', '![x](data:text/html,<script>)',
  '[x](//ailleurs.example)', '[x](data:text/html;base64,AAAA)', '<svg/onload=alert(1)>', '[x]: javascript:alert(1)\n[x]', '<http://a.b>', '"onmouseover="x',
  '[x](vbscript:x)', '&lt;script&gt;', '[x](https://u:p@a.b)', '`', '```\n<script>', '|a|\n|-|\n', '> ', '- ', '# ', '\\', '\u0000', '\u202e',
) // prettier-ignore

describe('no script survives', () => {
  it('whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(attack, fc.string(), fc.constantFrom('\n', '\n\n', ' '))), (pieces) => {
        const out = html(pieces.join(''))
        expect(out).not.toMatch(
          /<(?!\/?(div|p|h2|h3|h4|ul|ol|li|blockquote|strong|em|s|code|pre|br|hr|a|table|thead|tbody|tr|th|td)\b)[a-z!]/i,
        )
        for (const [, address = ''] of out.matchAll(/ href="([^"]*)"/g))
          expect(address).toMatch(/^(\/(?!\/)|#|https?:|mailto:)/)
        for (const [tag] of out.matchAll(/<[a-z][^>]*>/g))
          expect(tag).toMatch(/^<\w+(?: (?:class|href|id|start|scope)="[^"]*")*\/?>$/)
      }),
      { numRuns: 500 },
    )
  })
  it('and no address but the web’s, the portal’s and a mailbox', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.constantFrom('javascript:alert(1)', 'JaVaScRiPt:x', ' javascript:x', '//x', '/\\x', 'mailto:a@b.c?bcc=d'),
        ),
        (address) => {
          const href = safeHref(address)
          if (href !== null) expect(href).toMatch(/^(\/(?![/\\])|#|https?:\/\/|mailto:[^?]+$)/i)
        },
      ),
    )
  })
})
