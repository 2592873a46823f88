import { readFile } from 'node:fs/promises'
import type PDFDocument from 'pdfkit'
import type { Locale } from '../i18n/locale'
import { drawable } from './drawable'

export type Pdf = InstanceType<typeof PDFDocument>
export type PdfFacts = {
  title: string
  author: string
  subject: string
  locale: Locale
  /** What the document is dated by: the same facts give the same bytes, whenever it is made. */
  at: Date
}

/** A4, in points. */
export const page = { width: 595.28, height: 841.89, margin: 56 } as const
/** The tokens of the light theme (ui/styles/tokens.css). */
export const colours = {
  ink: '#16243b',
  soft: '#4a5872',
  stone: '#f2ecdf',
  line: '#d9cfba',
  loire: '#0b5d5e',
  poppy: '#b93a22',
} as const

/** Static instances: PDF readers know no variable font. Latin; read once. */
let fonts: Promise<Record<'text' | 'bold' | 'title', Buffer>> | undefined
async function readFonts() {
  const [text, bold, title] = await Promise.all(
    ['atkinson-hyperlegible-next-400', 'atkinson-hyperlegible-next-700', 'bricolage-grotesque-700'].map((name) =>
      readFile(`public/fonts/${name}.woff`),
    ),
  )
  if (!text || !bold || !title) throw new Error('the fonts of the PDF documents are missing')
  return { text, bold, title }
}

/**
 * A tagged PDF 1.7 (PDF/UA-1) with the portal's fonts embedded: 'text', 'bold', 'title'. `draw` is given the document and
 * the root of its structure; the bytes come when it has ended.
 */
export async function taggedPdf(
  facts: PdfFacts,
  draw: (pdf: Pdf, root: PDFKit.PDFStructureElement) => void,
  { margin = 0, bufferPages = false }: { margin?: number; bufferPages?: boolean } = {},
): Promise<Buffer> {
  const { text, bold, title } = await (fonts ??= readFonts())
  const options: PDFKit.PDFDocumentOptions = {
    pdfVersion: '1.7',
    tagged: true,
    lang: facts.locale === 'fr' ? 'fr-FR' : 'en-GB',
    displayTitle: true,
    size: 'A4',
    margin,
    bufferPages,
    info: {
      Title: drawable(facts.title),
      Author: drawable(facts.author),
      Subject: drawable(facts.subject),
      CreationDate: facts.at,
      ModDate: facts.at,
    },
  }
  // Read at the first document. Two options that its types do not know: PDF/UA-1, and no font but those embedded.
  const { default: Document } = await import('pdfkit')
  const pdf = new Document(Object.assign(options, { subset: 'PDF/UA', font: null }))
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
  pdf.registerFont('text', text).registerFont('bold', bold).registerFont('title', title)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  draw(pdf, root)
  root.end()
  pdf.end()
  return done
}
