import sharp from 'sharp'
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileStore, temporaryFolder } from '~/platform/files/file-store.server'
import type { KeptPicture } from '~/platform/files/picture.server'
import { newId } from '~/platform/pure/ids'

/** A small picture in the store of files, as a received one is once it was drawn again. */
export async function storedPicture(): Promise<KeptPicture> {
  const [width, height] = [48, 32]
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#0b5d5e' } })
    .webp()
    .toBuffer()
  const file = path.join(await temporaryFolder(), newId())
  const hash = createHash('sha256').update(bytes).digest('hex')
  await writeFile(file, bytes)
  await fileStore.put(file, hash)
  return { hash, size: bytes.length, mediaType: 'image/webp', name: 'salle.webp', width, height }
}
