/**
 * Fills public/fonts: Latin subsets of the two families with their licences, from the fontsource packages, and `narrow-space.ttf`.
 * Run by hand when a family changes; a changed file takes a new name, since browsers keep the old one.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const from = (path) => fileURLToPath(new URL(`../node_modules/@fontsource-variable/${path}`, import.meta.url))
const to = (name) => fileURLToPath(new URL(`../public/fonts/${name}`, import.meta.url))

mkdirSync(to(''), { recursive: true })
for (const [source, name] of [
  [
    'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    'atkinson-hyperlegible-next-latin.woff2',
  ],
  [
    'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2',
    'atkinson-hyperlegible-next-latin-italic.woff2',
  ],
  ['atkinson-hyperlegible-next/LICENSE', 'atkinson-hyperlegible-next-OFL.txt'],
  ['bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2', 'bricolage-grotesque-latin.woff2'],
  ['bricolage-grotesque/LICENSE', 'bricolage-grotesque-OFL.txt'],
])
  copyFileSync(from(source), to(name))
writeFileSync(to('narrow-space.ttf'), narrowSpace(200))

/**
 * A TrueType font with one glyph, U+202F, `width` thousandths of an em wide. Neither family has that space, French puts one before
 * every ; ? ! and inside « », and what a system puts in its place is anything from nothing to a full space.
 */
function narrowSpace(width) {
  const u16 = (...values) => Buffer.concat(values.map((value) => Buffer.from([(value >> 8) & 255, value & 255])))
  const u32 = (...values) => Buffer.concat(values.map((value) => u16(value >>> 16, value & 0xffff)))
  const name = Buffer.from('Narrow space', 'utf16le').swap16()
  const names = [1, 2, 4, 6]
  const tables = {
    'OS/2': Buffer.concat([
      u16(4, width, 400, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
      Buffer.alloc(10), // panose
      u32(0, 0, 0, 0),
      Buffer.from('NONE'),
      u16(0x40, 0x202f, 0x202f, 800, -200, 0, 800, 200),
      u32(0, 0),
      u16(0, 0, 0, 0x20, 0),
    ]),
    cmap: Buffer.concat([
      u16(0, 1, 3, 1),
      u32(12),
      u16(4, 32, 0, 4, 4, 1, 0, 0x202f, 0xffff, 0, 0x202f, 0xffff, 1 - 0x202f, 1, 0, 0),
    ]),
    glyf: Buffer.alloc(4), // both glyphs are empty; a table may not be
    head: Buffer.concat([
      u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      u16(3, 1000),
      Buffer.alloc(16),
      u16(0, 0, 0, 0, 0, 8, 2, 0, 0),
    ]),
    hhea: Buffer.concat([u32(0x10000), u16(800, -200, 0, width, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2)]),
    hmtx: u16(width, 0, width, 0),
    loca: u16(0, 0, 0, 0),
    maxp: Buffer.concat([u32(0x10000), u16(2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: Buffer.concat([
      u16(0, names.length, 6 + 12 * names.length),
      ...names.map((id) => u16(3, 1, 0x409, id, name.length, 0)),
      name,
    ]),
    post: Buffer.concat([u32(0x30000, 0), u16(-100, 50), u32(0, 0, 0, 0, 0)]),
  }
  const sum = (bytes) => {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
    let total = 0
    for (let at = 0; at < padded.length; at += 4) total = (total + padded.readUInt32BE(at)) >>> 0
    return { padded, total }
  }
  const entries = Object.entries(tables)
  const head = u32(0x10000)
  const [search, log] = [128, 3] // largest power of two not above ten tables, times sixteen
  let offset = 12 + 16 * entries.length
  const [directory, bodies] = [[], []]
  for (const [tag, bytes] of entries) {
    const { padded, total } = sum(bytes)
    directory.push(Buffer.from(tag), u32(total, offset, bytes.length))
    bodies.push(padded)
    offset += padded.length
  }
  const font = Buffer.concat([
    head,
    u16(entries.length, search, log, 16 * entries.length - search),
    ...directory,
    ...bodies,
  ])
  const headAt =
    12 +
    16 * entries.length +
    sum(tables['OS/2']).padded.length +
    sum(tables.cmap).padded.length +
    sum(tables.glyf).padded.length
  font.writeUInt32BE((0xb1b0afba - sum(font).total) >>> 0, headAt + 8)
  return font
}
