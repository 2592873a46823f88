import { type Entry, openPromise, type ZipFile } from 'yauzl'
import type { FileKind } from './file-kinds'

const mostEntries = 5_000
const mostUnpacked = 200 * 1024 * 1024
/** Office documents are text, which packs well; past this, above 10 MB, it is made to fill memory. */
const mostRatio = 150

const main: readonly (readonly [string, FileKind])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
]
const openDocument: Readonly<Record<string, FileKind>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
}

export type ArchiveFault = 'file-broken' | 'file-bomb' | 'file-macros' | 'file-locked'
class Refused extends Error {
  constructor(readonly fault: ArchiveFault) {
    super(fault)
  }
}

/** Looks at the central directory alone: what it declares already refuses most bombs. */
async function listed(zip: ZipFile, size: number): Promise<Entry[]> {
  if (zip.entryCount > mostEntries) throw new Refused('file-bomb')
  const entries: Entry[] = []
  let packed = 0
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    entries.push(entry)
    packed += entry.compressedSize
    unpacked += entry.uncompressedSize
    if (entries.length > mostEntries || unpacked > mostUnpacked) throw new Refused('file-bomb')
    if ((entry.generalPurposeBitFlag & 1) === 1) throw new Refused('file-locked')
    if (/(^|\/)vbaProject\.bin$/i.test(entry.fileName) || /^Basic\//.test(entry.fileName))
      throw new Refused('file-macros')
  }
  // More packed bytes than the file has: entries that share the same bytes, a bomb that needs no nesting.
  if (packed > size) throw new Refused('file-bomb')
  if (unpacked > 10 * 1024 * 1024 && unpacked > size * mostRatio) throw new Refused('file-bomb')
  return entries
}

/** Unpacks each part to nowhere: sizes and checksums must be what the directory declares. */
async function unpack(zip: ZipFile, entries: readonly Entry[]): Promise<string> {
  let mimetype = ''
  let unpacked = 0
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const bytes = Buffer.from(chunk)
      unpacked += bytes.length
      if (unpacked > mostUnpacked) throw new Refused('file-bomb')
      if (entry.fileName === 'mimetype' && mimetype.length < 200) mimetype += bytes.toString('latin1')
    }
  }
  return mimetype
}

/** Tells which office document a zip archive is, null for any other archive, or why it is refused. */
export async function inspectOffice(
  file: string,
  size: number,
): Promise<{ kind: FileKind | null } | { fault: ArchiveFault }> {
  let zip: ZipFile | undefined
  try {
    zip = await openPromise(file, { autoClose: false, validateEntrySizes: true, strictFileNames: true })
    const entries = await listed(zip, size)
    const mimetype = await unpack(zip, entries)
    const names = new Set(entries.map(({ fileName }) => fileName))
    const office = names.has('[Content_Types].xml') ? main.find(([name]) => names.has(name))?.[1] : undefined
    const open = names.has('content.xml') ? openDocument[mimetype.trim()] : undefined
    return { kind: office ?? open ?? null }
  } catch (error) {
    return { fault: error instanceof Refused ? error.fault : 'file-broken' }
  } finally {
    zip?.close()
  }
}
