import QRCode from 'qrcode'
import { formatDate } from '~/platform/i18n/format'
import { drawable } from '~/platform/pdf/drawable'
import { colours, page, type Pdf, taggedPdf } from '~/platform/pdf/tagged.server'
import { publicMessages } from './messages/public'
import { decisionMessages } from './messages/decision'
import type { PublicLabel } from './queries-public.server'

/** The territory as the portal draws it: SVG paths, the département of the label among them. */
export type CertificateDrawing = {
  size: { width: number; height: number }
  contours: readonly { code: string; d: string }[]
}

const { ink, soft, stone, line, loire, poppy } = colours
const { width, height, margin } = page
const textWidth = width - 2 * margin

/** The address that the code of a certificate leads to: its number, which can be typed as well. */
export const verifyAddress = (origin: string, number: string): string => `${origin}/label/verifier/${number}`

/**
 * The certificate of a label: tagged PDF 1.7 (PDF/UA-1), in French, fonts embedded, with a code that leads to the verify
 * page. The same label on the same portal gives the same bytes: nothing in it says when it was made.
 */
export function certificatePdf(label: PublicLabel, origin: string, drawing: CertificateDrawing): Promise<Buffer> {
  const messages = publicMessages.fr.pdf
  const facts = {
    title: messages.documentTitle(label.number),
    author: messages.author,
    subject: label.title,
    locale: 'fr',
    at: new Date(`${label.grantedOn}T00:00:00Z`),
  } as const
  return taggedPdf(facts, (pdf, root) => drawCertificate(pdf, root, label, origin, drawing))
}

function drawCertificate(
  pdf: Pdf,
  root: PDFKit.PDFStructureElement,
  label: PublicLabel,
  origin: string,
  drawing: CertificateDrawing,
): void {
  const messages = publicMessages.fr.pdf
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
  let y = block(
    'H1',
    label.withPlan ? messages.withPlan(label.schemeName.fr) : label.schemeName.fr,
    'title',
    28,
    ink,
    168,
    { width: 310 },
  )
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
}

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
