import { inflateSync } from 'node:zlib'
import jsQR from 'jsqr'
import { beforeAll, describe, expect, it } from 'vitest'
import { decideApplication } from '~/modules/label/commands/decide-application.server'
import { certificatePdf } from '~/modules/label/certificate-pdf.server'
import { drawable } from '~/platform/pdf/drawable'
import { labelFigures, labelNews, latestLabels, publicLabel } from '~/modules/label/queries-public.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import type { Person } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { createCertificates } from '../factories/certificates'
import { createParty, given, inCommittee, setUpCharter, withdrawLabel } from '../factories/label'
import { createPerson } from '../factories/people'

const grant = {
  outcome: 'granted',
  summary: 'La démarche tient la charte.',
  reasons: {},
  support: [],
  actionPlan: [],
} as const
const drawing = { size: { width: 100, height: 80 }, contours: [{ code: 'dep:18', d: 'M0 0L100 0L100 80Z' }] }
const origin = 'http://localhost:3000'

let committee: Person
let applicationId = ''
let certificateId = ''
const label = async (id: string) => {
  const found = await publicLabel(id)
  if (!found) throw new Error('no such label')
  return found
}

beforeAll(async () => {
  given(await setUpCharter())
  const instructor = await createPerson({ roles: ['label-instructor'] })
  committee = await createPerson({ roles: ['label-committee'] })
  applicationId = await inCommittee(await createParty(), instructor)
  certificateId = given(await decideApplication(committee, { id: applicationId, decision: grant })).certificateId ?? ''
})

describe('a label that anyone verifies', () => {
  it('is found by its id, and by its number however it is typed', async () => {
    const { number } = await label(certificateId)
    for (const typed of [number, number.toLowerCase(), ` ${number.replaceAll('-', ' ')} `, certificateId.toUpperCase()])
      expect((await publicLabel(typed))?.id, typed).toBe(certificateId)
  })

  it('says what it rests on, with the line of the journal, and nothing of the instruction', async () => {
    const found = await label(certificateId)
    expect(found).toMatchObject({ validity: 'valid', charterVersion: 1, withPlan: false, lines: { revocation: null } })
    expect(found.criteria?.met).toBe(found.criteria?.applicable)
    const line = await db.journalEntry.findFirst({
      where: { act: 'label.decide-application', subjectId: applicationId },
    })
    expect(found.lines.decision).toMatchObject({ seq: line?.seq, hash: line?.hash })
    expect(JSON.stringify(found)).not.toContain('summary')
    expect(JSON.stringify(found)).not.toContain(committee.id)
  })

  it('is unknown for anything else', async () => {
    for (const typed of [
      '',
      'CRDP-2026-9999',
      newId(),
      'x'.repeat(10_000),
      "' OR 1=1 --",
      '../../etc/passwd',
      'CRDP-2026-0000',
      '\u0000',
      '🗳️',
    ])
      expect(await publicLabel(typed), typed).toBeNull()
  })

  it('expires after its last day', async () => {
    const { validUntil } = await label(certificateId)
    expect((await publicLabel(certificateId, validUntil))?.validity).toBe('valid')
    expect((await publicLabel(certificateId, '2099-01-01'))?.validity).toBe('expired')
    expect((await publicLabel(certificateId, '2000-01-01'))?.validity).toBe('not-yet')
  })

  it('is counted and listed, until it is revoked with its reason', async () => {
    expect(await labelFigures()).toMatchObject({ all: 1, valid: 1 })
    expect((await latestLabels(5)).map(({ id }) => id)).toEqual([certificateId])
    await withdrawLabel(committee, applicationId, 'Les contributions ont cessé d’être publiques.')
    expect(await label(certificateId)).toMatchObject({
      validity: 'revoked',
      revocationReason: 'Les contributions ont cessé d’être publiques.',
      lines: { revocation: { act: 'label.revoke-certificate' } },
    })
    expect(await labelFigures()).toMatchObject({ all: 1, valid: 0 })
    expect(await latestLabels(5)).toEqual([])
    expect((await labelNews(5)).revoked.map(({ id }) => id)).toEqual([certificateId])
  })
})

/** What a page draws: its content streams, opened. */
const contents = (pdf: Buffer): string =>
  [...pdf.toString('latin1').matchAll(/\/Length (\d+)[^>]*>>\s*stream\n/g)]
    .map((match) => pdf.subarray(match.index + match[0].length, match.index + match[0].length + Number(match[1])))
    .map((bytes) => {
      try {
        return inflateSync(bytes).toString('latin1')
      } catch {
        return bytes.toString('latin1')
      }
    })
    .join('\n')

/** Paints the rectangles of the PDF's figure, as a camera would see them. */
function readCode(pdf: Buffer): string | undefined {
  const figure = /\/Figure <<[^>]*>> BDC([\s\S]*?)EMC/.exec(contents(pdf))?.[1] ?? ''
  const [ground, ...marks] = [...figure.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g)].map((found) =>
    found.slice(1).map(Number),
  )
  const [left = 0, top = 0, side = 1] = ground ?? []
  const size = 520
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255)
  const scale = size / side
  for (const [x = 0, y = 0, wide = 0, high = 0] of marks)
    for (let row = Math.round((y - top) * scale); row < Math.round((y - top + high) * scale); row += 1)
      for (let column = Math.round((x - left) * scale); column < Math.round((x - left + wide) * scale); column += 1)
        pixels.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3)
  return jsQR(pixels, size, size)?.data
}

describe('its certificate', () => {
  const made = async (parts: Parameters<typeof createCertificates>[0][number] = {}) => {
    const [row] = await createCertificates([parts])
    const found = await label(row?.id ?? '')
    return { found, pdf: await certificatePdf(found, origin, drawing) }
  }

  it('is a tagged PDF in French, entitled, with every font embedded', async () => {
    const { pdf } = await made()
    const text = pdf.toString('latin1')
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    expect(text).toMatch(/\/Marked true/)
    expect(text).toContain('/Lang (fr-FR)')
    expect(text).toMatch(/\/DisplayDocTitle true/)
    expect(text).toContain('pdfuaid:part')
    for (const tag of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Figure', 'Link']) expect(text).toContain(`/S /${tag}`)
    const fonts = [...text.matchAll(/\/FontDescriptor \d+ 0 R/g)].length
    expect(fonts).toBe(3)
    expect([...text.matchAll(/\/FontFile2 \d+ 0 R/g)].length).toBe(fonts)
    expect(text).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/)
  })

  it('carries a code that leads to the page that verifies it', async () => {
    const { found, pdf } = await made()
    const address = readCode(pdf) ?? ''
    expect(address).toBe(`${origin}/label/verifier/${found.number}`)
    expect((await publicLabel(address.split('/').at(-1) ?? ''))?.id).toBe(found.id)
  })

  it('has the same bytes each time, whenever it is made', async () => {
    const { found, pdf } = await made()
    setClock(() => new Date('2027-02-03T04:05:06Z'))
    expect((await certificatePdf(found, origin, drawing)).equals(pdf)).toBe(true)
  })

  it('says that a demonstration has no value, and fits any title', async () => {
    const plain = await made()
    const demonstration = await made({ isDemonstration: true })
    expect(demonstration.pdf.length).toBeGreaterThan(plain.pdf.length)
    for (const title of ['x'.repeat(200), 'mot '.repeat(50), '🗳️ Débat ‮retourné‬ Łódź 中文'])
      expect((await made({ title })).pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
  })

  it('draws what its fonts have, and the nearest letter otherwise', () => {
    expect(drawable('« Łódź » : l’œuvre\u202f!\n🗳️')).toBe('« ?ódz » : l’œuvre\u00a0! ?')
  })
})
