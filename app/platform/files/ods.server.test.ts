import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { odsFile } from './ods.server'

const sheet = {
  name: 'Demandes',
  header: ['numero', 'terme', 'jours'],
  rows: [
    ['2026-0001', { date: '2026-05-30' }, 12],
    ['=1+1 <b>&"', null, 0],
    ['deux\nlignes\u0000', { date: '2026-06-01' }, -3],
  ],
} as const

describe('a spreadsheet', () => {
  it('says its media type first, uncompressed, as a reader that looks at the first bytes expects', () => {
    const bytes = odsFile(sheet)
    expect(strFromU8(bytes.slice(30, 38))).toBe('mimetype')
    expect(strFromU8(bytes.slice(38, 84))).toBe('application/vnd.oasis.opendocument.spreadsheet')
    expect(Object.keys(unzipSync(bytes))).toEqual(['mimetype', 'META-INF/manifest.xml', 'content.xml'])
  })

  it('holds texts, numbers and dates, and no formula', () => {
    const content = strFromU8(unzipSync(odsFile(sheet))['content.xml'] ?? new Uint8Array())
    expect(content).toContain('office:value-type="date" office:date-value="2026-05-30"')
    expect(content).toContain('office:value="12"')
    expect(content).toContain('<text:p>=1+1 &lt;b&gt;&amp;&quot;</text:p>')
    expect(content).toContain('<text:p>deux</text:p><text:p>lignes</text:p>')
    expect(content).not.toContain('table:formula')
  })

  it('is the same for the same rows', () => expect(odsFile(sheet)).toEqual(odsFile(sheet)))
})
