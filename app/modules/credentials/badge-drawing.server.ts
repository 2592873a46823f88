import type { Font } from 'fontkit'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { sharpAlone } from '~/platform/files/sharp.server'
import type { Validity } from '~/modules/label/rules/certificate'

/** What a badge shows: its words are drawn as outlines, so that it looks the same wherever it stands, without any font. */
export type BadgeWords = {
  title: string
  number: string
  /** What it is worth, in words: 'Valable jusqu’au 26 novembre 2029'. */
  state: string
  /** The whole, for who doesn't see it. */
  alternative: string
}

const size = { width: 360, height: 120 }
const fonts = new Map<string, Promise<Font>>()
async function readFont(name: string): Promise<Font> {
  const { create } = await import('fontkit')
  return create(await readFile(path.resolve('public/fonts', `${name}.woff`)))
}
function fontOf(name: string): Promise<Font> {
  const font = fonts.get(name) ?? readFont(name)
  fonts.set(name, font)
  return font
}

/** A line of text as one path, its first letter at (x, y), made smaller where it would be wider than `most`. */
function outline(font: Font, text: string, x: number, y: number, wanted: number, most: number): string {
  const { glyphs, positions, advanceWidth } = font.layout(text)
  const points = Math.min(wanted, (most * font.unitsPerEm) / advanceWidth)
  const scale = points / font.unitsPerEm
  let at = x
  const paths = glyphs.map((glyph, index) => {
    const place = `translate(${at.toFixed(2)} ${y}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})`
    at += (positions[index]?.xAdvance ?? glyph.advanceWidth) * scale
    const d = glyph.path.toSVG()
    return d === '' ? '' : `<path transform="${place}" d="${d}"/>`
  })
  return paths.join('')
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const colours: Readonly<Record<Validity, { seal: string; mark: string; ink: string }>> = {
  valid: { seal: '#0b5d5e', mark: '#e9b824', ink: '#16243b' },
  'not-yet': { seal: '#0b5d5e', mark: '#e9b824', ink: '#16243b' },
  suspended: { seal: '#8a5a00', mark: '#f3e3bd', ink: '#3d2f10' },
  expired: { seal: '#5b6472', mark: '#d5d9de', ink: '#3d4550' },
  revoked: { seal: '#a3281f', mark: '#f6d9d5', ink: '#7a1c15' },
}

type Drawing = { size: { width: number; height: number }; contours: readonly { d: string }[] }

/** The badge of a label: the région in a seal, crossed out where the label was withdrawn or is suspended, and what it is worth. SVG, without script or font. */
export async function drawBadge(words: BadgeWords, validity: Validity, region: Drawing): Promise<string> {
  const { seal, mark, ink } = colours[validity]
  const [bold, plain] = await Promise.all([fontOf('bricolage-grotesque-700'), fontOf('atkinson-hyperlegible-next-400')])
  const scale = 62 / Math.max(region.size.width, region.size.height)
  const [left, top] = [60 - (region.size.width * scale) / 2, 60 - (region.size.height * scale) / 2]
  const most = size.width - 128 - 16
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img">`,
    `<title>${escaped(words.alternative)}</title>`,
    `<rect x="0.75" y="0.75" width="${size.width - 1.5}" height="${size.height - 1.5}" rx="14" fill="#fff" stroke="${seal}" stroke-width="1.5"/>`,
    `<circle cx="60" cy="60" r="46" fill="${seal}"/><circle cx="60" cy="60" r="41.5" fill="none" stroke="${mark}" stroke-width="1.25"/>`,
    `<g transform="translate(${left.toFixed(2)} ${top.toFixed(2)}) scale(${scale.toFixed(4)})" fill="#fff" stroke="${seal}" stroke-width="${(0.7 / scale).toFixed(2)}">`,
    ...region.contours.map(({ d }) => `<path d="${d}"/>`),
    '</g>',
    validity === 'revoked' || validity === 'suspended'
      ? `<path d="M27.5 27.5L92.5 92.5" stroke="${mark}" stroke-width="7"/>`
      : '',
    `<g fill="${ink}">${outline(bold, words.title, 124, 45, 19, most)}${outline(plain, words.number, 124, 70, 15, most)}</g>`,
    `<g fill="${seal}">${outline(plain, words.state, 124, 93, 14, most)}</g>`,
    '</svg>',
  ].join('')
}

/** The same as a picture, three times as large. */
export async function pictureOf(svg: string): Promise<Buffer> {
  const sharp = await sharpAlone()
  return sharp(Buffer.from(svg), { density: 216 }).png({ compressionLevel: 9 }).toBuffer()
}
