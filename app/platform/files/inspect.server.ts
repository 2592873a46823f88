import { fileTypeFromBuffer } from 'file-type'
import { open } from 'node:fs/promises'
import type { FileKind } from './file-kinds'
import { imageSize } from './image-size'
import { type ArchiveFault, inspectOffice } from './inspect-office.server'
import { pictureLimits } from './picture-sizes'

export type FileFault = ArchiveFault | 'file-kind' | 'image-too-large'

const widest = 20_000
const mostPixels = pictureLimits.pixels

async function readEnds(file: string, size: number): Promise<{ head: Buffer; tail: Buffer }> {
  const handle = await open(file, 'r')
  try {
    // Enough for the pictures whose header follows a camera's own notes.
    const head = Buffer.alloc(Math.min(size, 512 * 1024))
    await handle.read(head, 0, head.length, 0)
    const tail = Buffer.alloc(Math.min(size, 4096))
    await handle.read(tail, 0, tail.length, size - tail.length)
    return { head, tail }
  } finally {
    await handle.close()
  }
}

const images: Readonly<Record<string, 'png' | 'jpeg' | 'webp' | 'gif'>> = {
  png: 'png',
  jpg: 'jpeg',
  webp: 'webp',
  gif: 'gif',
}
const ends: Readonly<Record<'png' | 'jpeg' | 'webp' | 'gif', (tail: Buffer, size: number, head: Buffer) => boolean>> = {
  png: (tail) => tail.includes('IEND'),
  gif: (tail) => tail.includes(0x3b),
  webp: (_tail, size, head) => head.length >= 8 && head.readUInt32LE(4) + 8 <= size,
  jpeg: () => true, // cameras write what they like after a picture's end
}

/** What the content of a file is, whatever its name says; or why it is refused. */
export async function inspectFile(file: string, size: number): Promise<{ kind: FileKind } | { fault: FileFault }> {
  const { head, tail } = await readEnds(file, size)
  if (head.subarray(0, 2).toString('latin1') === 'PK') {
    const found = await inspectOffice(file, size)
    if ('fault' in found) return found
    return found.kind ? { kind: found.kind } : { fault: 'file-kind' }
  }
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') {
    return tail.includes('%%EOF') ? { kind: 'pdf' } : { fault: 'file-broken' }
  }
  const detected = await fileTypeFromBuffer(head.subarray(0, 4100)).catch(() => undefined)
  const image = detected && images[detected.ext]
  if (!image) return { fault: 'file-kind' }
  const shape = imageSize(image, head)
  if (!shape || shape.width < 1 || shape.height < 1 || !ends[image](tail, size, head)) return { fault: 'file-broken' }
  if (shape.width > widest || shape.height > widest || shape.width * shape.height > mostPixels)
    return { fault: 'image-too-large' }
  return { kind: image }
}
