import { describe, expect, it } from 'vitest'
import { letterPdf } from './letter.server'

const write = (rows: number) =>
  letterPdf(
    {
      title: 'Procès-verbal',
      author: 'Coopérative',
      subject: 'Assemblée',
      locale: 'fr',
      at: new Date(0),
      letterhead: 'Coopérative',
      notice: 'Démonstration',
      footer: 'Procès-verbal du 12 mars 2026',
      pageNumber: (page, of) => `page ${page} sur ${of}`,
    },
    (letter) => {
      letter.title('Procès-verbal')
      letter.facts([['Présidence', 'Présidente']])
      letter.heading('Présences')
      letter.table(
        [
          { title: 'Collège', share: 0.7 },
          { title: 'Présents', share: 0.3, align: 'right' },
        ],
        Array.from({ length: rows }, (_, row) => [`Collège ${row}`, String(row)]),
      )
      letter.list(['Une décision', 'Une autre'])
      letter.paragraph('Fin de la séance.\n\nSigné.')
      letter.signatures(['La présidence', 'Le secrétariat'])
    },
  )
const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length

describe('a letter in PDF', () => {
  it('is tagged, in its language, and the same each time', async () => {
    const pdf = await write(3)
    const text = pdf.toString('latin1')
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    for (const mark of ['/StructTreeRoot', '/S /H1', '/S /Table', '/S /TH', '/Scope /Column', '/S /LBody', '(fr-FR)'])
      expect(text).toContain(mark)
    expect(await write(3)).toEqual(pdf)
  })

  it('goes on over as many pages as it needs', async () => {
    expect(pages(await write(3))).toBe(1)
    expect(pages(await write(120))).toBeGreaterThan(2)
  })
})
