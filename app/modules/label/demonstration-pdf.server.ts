import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileStore, temporaryFolder } from '~/platform/files/file-store.server'
import type { ReceivedFile } from '~/platform/files/receive.server'
import { newId } from '~/platform/pure/ids'

/** A page of PDF with one line of plain letters. */
function onePage(line: string): string {
  const text = line
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/[\\()]/g, '')
  const stream = `BT /F1 18 Tf 72 760 Td (${text}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
}

/** A piece of evidence for the demonstration, kept as an upload would be. */
export async function demonstrationPiece(line: string): Promise<Omit<ReceivedFile, 'field'>> {
  const content = onePage(line)
  const hash = createHash('sha256').update(content).digest('hex')
  const file = path.join(await temporaryFolder(), newId())
  await writeFile(file, content)
  await fileStore.put(file, hash)
  return { hash, size: content.length, mediaType: 'application/pdf', name: 'reglement-de-la-demarche.pdf' }
}
