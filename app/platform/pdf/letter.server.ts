import { drawable } from './drawable'
import { colours, page, type Pdf, type PdfFacts, taggedPdf } from './tagged.server'

export type Column = {
  title: string
  /** Share of the width; the shares of a table add up to 1. */ share: number
  align?: 'left' | 'right'
}

/** What a document of words and tables is written with; each call adds below what is there, on the next page where needed. */
export type Letter = {
  title: (text: string) => void
  heading: (text: string, level?: 2 | 3) => void
  paragraph: (text: string, tone?: 'plain' | 'soft' | 'strong' | 'warning') => void
  /** Terms and what is said of each: 'Date' – '12 mars 2026'. */
  facts: (rows: readonly (readonly [string, string])[]) => void
  list: (items: readonly string[]) => void
  table: (columns: readonly Column[], rows: readonly (readonly string[])[]) => void
  /** Lines to sign on, side by side. */
  signatures: (names: readonly string[]) => void
  space: (points?: number) => void
}

const { width, height, margin } = page
const textWidth = width - 2 * margin
const bottom = height - margin - 24

/**
 * A tagged PDF of words and tables: minutes, receipts, registers. `footer` stands at the foot of each page beside its
 * number; `notice`, in the colour of what calls, above the title (a demonstration says so there).
 */
export const letterPdf = (
  facts: PdfFacts & {
    letterhead: string
    footer: string
    notice?: string
    pageNumber: (n: number, of: number) => string
  },
  write: (letter: Letter) => void,
): Promise<Buffer> =>
  taggedPdf(
    facts,
    (pdf, root) => {
      header(pdf, root, facts.letterhead, facts.notice)
      write(letterOf(pdf, root))
      footers(pdf, facts.footer, facts.pageNumber)
    },
    { margin, bufferPages: true },
  )

function header(pdf: Pdf, root: PDFKit.PDFStructureElement, letterhead: string, notice: string | undefined): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  pdf.rect(0, 0, width, 6).fill(colours.ink)
  pdf.endMarkedContent()
  const line = (text: string, colour: string) =>
    root.add(
      pdf.struct(
        'P',
        {},
        () => void pdf.font('bold').fontSize(10).fillColor(colour).text(drawable(text), margin, pdf.y),
      ),
    )
  line(letterhead, colours.ink)
  if (notice) line(notice, colours.poppy)
  pdf.y += 18
}

function footers(pdf: Pdf, footer: string, pageNumber: (n: number, of: number) => string): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index)
    // Below the margin, where pdfkit would otherwise begin a new page.
    pdf.page.margins.bottom = 0
    pdf.markContent('Artifact', { type: 'Pagination' })
    pdf.font('text').fontSize(8).fillColor(colours.soft)
    const y = height - margin + 8
    pdf.text(drawable(footer), margin, y, { width: textWidth - 90, height: 10, ellipsis: true, lineBreak: false })
    pdf.text(drawable(pageNumber(index + 1, count)), width - margin - 90, y, {
      width: 90,
      align: 'right',
      lineBreak: false,
    })
    pdf.endMarkedContent()
    pdf.page.margins.bottom = margin
  }
}

function letterOf(pdf: Pdf, root: PDFKit.PDFStructureElement): Letter {
  const room = (points: number) => {
    if (pdf.y + points > bottom) pdf.addPage()
  }
  const block = (tag: string, text: string, font: string, size: number, colour: string, after: number) => {
    pdf.font(font).fontSize(size)
    room(Math.min(pdf.heightOfString(drawable(text), { width: textWidth, lineGap: 2 }), 60))
    root.add(
      pdf.struct(tag, {}, () => {
        pdf.fillColor(colour).text(drawable(text), margin, pdf.y, { width: textWidth, lineGap: 2 })
      }),
    )
    pdf.y += after
  }
  const tones = {
    plain: ['text', colours.ink],
    soft: ['text', colours.soft],
    strong: ['bold', colours.ink],
    warning: ['bold', colours.poppy],
  } as const
  return {
    title: (text) => block('H1', text, 'title', 22, colours.ink, 10),
    heading: (text, level = 2) => {
      pdf.y += level === 2 ? 12 : 6
      room(70)
      block(`H${level}`, text, 'title', level === 2 ? 15 : 12, colours.ink, 4)
    },
    paragraph: (text, tone = 'plain') => {
      for (const part of text.split(/\n{2,}/))
        if (part.trim() !== '') block('P', part, tones[tone][0], 10.5, tones[tone][1], 6)
    },
    facts: (rows) => {
      for (const [term, said] of rows) block('P', `${term}\u00a0: ${said}`, 'text', 10.5, colours.ink, 3)
      pdf.y += 4
    },
    list: (items) => writeList(pdf, root, items, room),
    table: (columns, rows) => writeTable(pdf, root, columns, rows),
    signatures: (names) => {
      room(90)
      const y = pdf.y + 10
      const each = textWidth / Math.max(1, names.length)
      names.forEach((name, index) =>
        root.add(
          pdf.struct('P', {}, () => {
            pdf.font('bold').fontSize(10).fillColor(colours.ink)
            pdf.text(drawable(name), margin + index * each, y, { width: each - 16 })
          }),
        ),
      )
      pdf.x = margin
      pdf.y = y + 70
    },
    space: (points = 10) => {
      pdf.y += points
    },
  }
}

function writeList(
  pdf: Pdf,
  root: PDFKit.PDFStructureElement,
  items: readonly string[],
  room: (points: number) => void,
): void {
  const list = pdf.struct('L')
  root.add(list)
  for (const text of items) {
    pdf.font('text').fontSize(10.5).fillColor(colours.ink)
    room(Math.min(pdf.heightOfString(drawable(text), { width: textWidth - 16 }), 60))
    const item = pdf.struct('LI')
    list.add(item)
    const y = pdf.y
    item.add(pdf.struct('Lbl', {}, () => void pdf.text('•', margin, y, { width: 12 })))
    item.add(
      pdf.struct(
        'LBody',
        {},
        () => void pdf.text(drawable(text), margin + 16, y, { width: textWidth - 16, lineGap: 2 }),
      ),
    )
    item.end()
    pdf.y += 3
  }
  list.end()
  pdf.x = margin
  pdf.y += 4
}

function writeTable(
  pdf: Pdf,
  root: PDFKit.PDFStructureElement,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): void {
  const table = pdf.struct('Table')
  root.add(table)
  const lefts = columns.map(
    (_, index) => margin + textWidth * columns.slice(0, index).reduce((sum, { share }) => sum + share, 0),
  )
  const heightOf = (cells: readonly string[], font: string) => {
    pdf.font(font).fontSize(9.5)
    return Math.max(
      ...columns.map(({ share }, index) =>
        pdf.heightOfString(drawable(cells[index] ?? ''), { width: textWidth * share - 8 }),
      ),
    )
  }
  const rule = (y: number, colour: string) => {
    pdf.markContent('Artifact', { type: 'Layout' })
    pdf
      .moveTo(margin, y)
      .lineTo(width - margin, y)
      .lineWidth(0.6)
      .stroke(colour)
    pdf.endMarkedContent()
  }
  const write = (cells: readonly string[], isHeader: boolean) => {
    const font = isHeader ? 'bold' : 'text'
    const tall = heightOf(cells, font)
    // A row is never cut; a table that goes on says its columns again.
    if (pdf.y + tall + 6 > bottom) {
      pdf.addPage()
      if (!isHeader)
        write(
          columns.map(({ title }) => title),
          true,
        )
    }
    const y = pdf.y + 3
    const row = pdf.struct('TR')
    table.add(row)
    columns.forEach(({ share, align = 'left' }, index) => {
      const cell = pdf.struct(isHeader ? 'TH' : 'TD', {}, () => {
        pdf.font(font).fontSize(9.5).fillColor(colours.ink)
        pdf.text(drawable(cells[index] ?? ''), (lefts[index] ?? margin) + 2, y, { width: textWidth * share - 8, align })
      })
      if (isHeader) scopeOf(pdf, cell)
      row.add(cell)
      cell.end()
    })
    row.end()
    pdf.x = margin
    pdf.y = y + tall + 3
    rule(pdf.y, isHeader ? colours.ink : colours.line)
  }
  write(
    columns.map(({ title }) => title),
    true,
  )
  for (const cells of rows) write(cells, false)
  table.end()
  pdf.y += 8
}

/** Says that a header is a column's (PDF 1.7, 14.8.5.7); pdfkit writes the attribute and does not type it. */
function scopeOf(pdf: Pdf, cell: PDFKit.PDFStructureElement): void {
  const scope = pdf.ref({ O: 'Table', Scope: 'Column' }) as unknown as { end: () => void }
  ;(cell as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data['A'] = scope
  scope.end()
}
