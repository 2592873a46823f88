import { readFile } from 'node:fs/promises'
import PDFDocument from 'pdfkit'
import QRCode from 'qrcode'
import { formatDate } from '~/platform/i18n/format'
import { publicMessages } from './messages/public'
import { decisionMessages } from './messages/decision'
import type { PublicLabel } from './queries-public.server'

/** The territory as the portal draws it: SVG paths, the département of the label among them. */
export type CertificateDrawing = {
  size: { width: number; height: number }
  contours: readonly { code: string; d: string }[]
}

const ink = '#16243b'
const soft = '#4a5872'
const stone = '#f2ecdf'
const line = '#d9cfba'
const loire = '#0b5d5e'
const poppy = '#b93a22'
const [width, height, margin] = [595.28, 841.89, 56]
const textWidth = width - 2 * margin

/** Static instances: PDF readers know no variable font. Latin; read once. */
let fonts: Promise<Record<'text' | 'bold' | 'title', Buffer>> | undefined
async function readFonts() {
  const [text, bold, title] = await Promise.all(
    ['atkinson-hyperlegible-next-400', 'atkinson-hyperlegible-next-700', 'bricolage-grotesque-700'].map((name) =>
      readFile(`public/fonts/${name}.woff`),
    ),
  )
  if (!text || !bold || !title) throw new Error('the fonts of the certificate are missing')
  return { text, bold, title }
}

/** The address that the code of a certificate leads to: its number, which can be typed as well. */
export const verifyAddress = (origin: string, number: string): string => `${origin}/label/verifier/${number}`

/**
 * Text with the characters that the fonts draw: the narrow space becomes a no-break one, a letter without a drawing its
 * nearest Latin one, anything else '?'. The verify page keeps the exact writing.
 */
export const drawable = (text: string): string =>
  [
    ...text
      .normalize('NFC')
      .replace(/[\u2009\u202f]/g, '\u00a0')
      .replace(/\s/g, (space) => (space === '\u00a0' ? space : ' ')),
  ]
    .map((letter) => {
      if (isDrawn(letter)) return letter
      const base = letter.normalize('NFKD').replace(/\p{M}/gu, '')
      return base !== '' && [...base].every(isDrawn) ? base : /\p{M}|\p{C}/u.test(letter) ? '' : '?'
    })
    .join('')

const isDrawn = (letter: string): boolean =>
  /^[\u0020-\u007e\u00a0-\u00ff\u0152\u0153\u0178\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac]$/.test(
    letter,
  ) && letter !== '\u00ad'

/**
 * The certificate of a label: tagged PDF 1.7 (PDF/UA-1), in French, fonts embedded, with a code that leads to the verify
 * page. The same label on the same portal gives the same bytes: nothing in it says when it was made.
 */
export async function certificatePdf(label: PublicLabel, origin: string, drawing: CertificateDrawing): Promise<Buffer> {
  const { text, bold, title } = await (fonts ??= readFonts())
  const messages = publicMessages.fr.pdf
  const at = new Date(`${label.grantedOn}T00:00:00Z`)
  const documentTitle = drawable(messages.documentTitle(label.number))
  const options: PDFKit.PDFDocumentOptions = {
    pdfVersion: '1.7',
    tagged: true,
    lang: 'fr-FR',
    displayTitle: true,
    size: 'A4',
    margin: 0,
    info: {
      Title: documentTitle,
      Author: messages.author,
      Subject: drawable(label.title),
      CreationDate: at,
      ModDate: at,
    },
  }
  // Two options that pdfkit's types do not know: PDF/UA-1, and no font but those embedded.
  const pdf = new PDFDocument(Object.assign(options, { subset: 'PDF/UA', font: null }))
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
  pdf.registerFont('text', text).registerFont('bold', bold).registerFont('title', title)
  const root = pdf.struct('Document')
  pdf.addStructure(root)

  decorate(pdf, label, drawing)
  const block = (
    tag: string,
    words: string,
    font: string,
    size: number,
    colour: string,
    y: number,
    options: PDFKit.Mixins.TextOptions = {},
  ) => {
    root.add(
      pdf.struct(tag, {}, () => {
        pdf
          .font(font)
          .fontSize(size)
          .fillColor(colour)
          .text(drawable(words), margin, y, { width: textWidth, lineGap: 2, ...options })
      }),
    )
    return pdf.y
  }

  block('P', messages.cooperative, 'bold', 11, ink, margin, { width: 300 })
  let y = block('H1', label.withPlan ? messages.titleWithPlan : messages.title, 'title', 28, ink, 168, { width: 310 })
  y = block('P', messages.number(label.number), 'bold', 13, loire, y + 8)
  if (label.isDemonstration) y = block('P', messages.demonstration, 'bold', 15, poppy, y + 12)

  y = Math.max(y + 26, 330)
  y = block('P', decisionMessages.fr.initiativeKinds[label.initiativeKind], 'text', 11, soft, y)
  y = block('H2', label.title, 'title', 21, ink, y + 2, { height: 110, ellipsis: true })
  y = block('P', messages.heldBy(label.organisation.name), 'text', 14, ink, y + 8, { height: 56, ellipsis: true })

  const facts = [
    messages.granted(formatDate(label.grantedOn, 'fr')),
    messages.until(formatDate(label.validUntil, 'fr')),
    messages.charter(label.charterVersion),
    ...(label.criteria ? [messages.criteria(label.criteria.met, label.criteria.applicable)] : []),
    ...(label.withPlan ? [messages.plan] : []),
  ]
  factList(pdf, root, facts, y + 18)
  verification(pdf, root, verifyAddress(origin, label.number), messages)
  root.end()
  pdf.end()
  return done
}

type Pdf = InstanceType<typeof PDFDocument>

/** What is only there to be seen: the ground, the territory, the département in the colour of the Loire. */
function decorate(pdf: Pdf, label: PublicLabel, { size, contours }: CertificateDrawing): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  pdf.rect(0, 0, width, 8).fill(ink)
  pdf.rect(0, height - 232, width, 232).fill(stone)
  const scale = 190 / Math.max(size.width, size.height)
  pdf
    .save()
    .translate(width - margin - size.width * scale, margin)
    .scale(scale)
  for (const { code, d } of contours)
    pdf
      .path(d)
      .lineWidth(1.2 / scale)
      .fillAndStroke(code === `dep:${label.departement}` ? loire : stone, line)
  pdf.restore()
  if (label.isDemonstration) {
    pdf
      .save()
      .rotate(-32, { origin: [width / 2, height / 2] })
      .fillOpacity(0.1)
    pdf
      .font('title')
      .fontSize(44)
      .fillColor(poppy)
      .text(drawable(publicMessages.fr.pdf.demonstration), -60, height / 2 - 20, {
        width: width + 120,
        align: 'center',
        lineBreak: false,
      })
    pdf.restore()
  }
  pdf.endMarkedContent()
}

function factList(pdf: Pdf, root: PDFKit.PDFStructureElement, facts: readonly string[], top: number): void {
  const list = pdf.struct('L')
  root.add(list)
  let y = top
  for (const fact of facts) {
    const item = pdf.struct('LI')
    list.add(item)
    item.add(
      pdf.struct(
        'Lbl',
        {},
        () => void pdf.font('bold').fontSize(12).fillColor(loire).text('•', margin, y, { width: 12 }),
      ),
    )
    item.add(
      pdf.struct(
        'LBody',
        {},
        () =>
          void pdf
            .font('text')
            .fontSize(12)
            .fillColor(ink)
            .text(drawable(fact), margin + 16, y, { width: textWidth - 16, lineGap: 2 }),
      ),
    )
    item.end()
    y = pdf.y + 5
  }
  list.end()
}

const quiet = 4

function verification(
  pdf: Pdf,
  root: PDFKit.PDFStructureElement,
  address: string,
  messages: (typeof publicMessages)['fr']['pdf'],
): void {
  const top = height - 196
  const side = 130
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'Q' })
  const unit = side / (modules.size + 2 * quiet)
  const draw = () => {
    pdf.rect(margin, top, side, side).fill('#ffffff')
    for (let row = 0; row < modules.size; row += 1)
      for (let column = 0; column < modules.size;) {
        const from = column
        while (column < modules.size && modules.get(row, column)) column += 1
        if (column > from)
          pdf.rect(margin + (from + quiet) * unit, top + (row + quiet) * unit, (column - from) * unit, unit)
        else column += 1
      }
    pdf.fill(ink)
  }
  root.add(
    pdf.struct(
      'Figure',
      Object.assign({ alt: drawable(messages.codeAlt(address)) }, { bbox: [margin, top, margin + side, top + side] }),
      draw,
    ),
  )
  const left = margin + side + 24
  const wide = { width: width - margin - left, lineGap: 2 }
  root.add(
    pdf.struct(
      'H2',
      {},
      () => void pdf.font('title').fontSize(16).fillColor(ink).text(drawable(messages.verifyTitle), left, top, wide),
    ),
  )
  root.add(
    pdf.struct(
      'P',
      {},
      () =>
        void pdf
          .font('text')
          .fontSize(11)
          .text(drawable(messages.verifyText), left, pdf.y + 4, wide),
    ),
  )
  root.add(
    pdf.struct('P', {}, [
      pdf.struct(
        'Link',
        {},
        () =>
          void pdf
            .font('bold')
            .fontSize(11)
            .fillColor(loire)
            .text(address, left, pdf.y + 6, { ...wide, link: address }),
      ),
    ]),
  )
  root.add(
    pdf.struct(
      'P',
      {},
      () =>
        void pdf
          .font('text')
          .fontSize(9)
          .fillColor(soft)
          .text(drawable(messages.footer), left, pdf.y + 8, wide),
    ),
  )
}
