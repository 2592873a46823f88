import { createHash, randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { fileStore, temporaryFolder } from '~/platform/files/file-store.server'
import { newId } from '~/platform/pure/ids'

/** The content as a received file, on the disk where received files are. */
export async function received(content: Buffer, name = 'photo.jpg', mediaType = 'image/jpeg') {
  const hash = createHash('sha256').update(content).digest('hex')
  const place = path.join(await temporaryFolder(), randomUUID())
  await writeFile(place, content)
  await fileStore.put(place, hash)
  return { hash, size: content.length, mediaType, name }
}

/** A photograph as a phone writes it: turned by a mark, and holding the place where it was taken. */
export const photograph = (width = 1200, height = 800): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: 20, g: 96, b: 120 } } })
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Make: 'Appareil d’essai', Copyright: 'Autrice d’essai' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '47/1 5/1 3/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '2/1 23/1 55/1',
      },
    })
    .jpeg()
    .toBuffer()

/** A picture that an entry holds already. */
export async function createPicture(entryId: string): Promise<{ pictureId: string; fileId: string }> {
  const [pictureId, fileId] = [newId(), newId()]
  const seed = Number.parseInt(pictureId.slice(-2), 16)
  const content = await sharp({
    create: { width: 640, height: 400, channels: 3, background: { r: seed, g: 96, b: 120 } },
  })
    .webp()
    .toBuffer()
  const { hash, size } = await received(content, 'photo.webp', 'image/webp')
  const at = now()
  await db.storedFile.create({
    data: { id: fileId, hash, size, mediaType: 'image/webp', name: 'photo.webp', createdAt: at },
  })
  await db.entryFile.create({
    data: {
      id: pictureId,
      entryId,
      fileId,
      kind: 'picture',
      title: 'La salle',
      alternative: 'Une salle vide, les chaises en cercle',
      credit: 'Photo d’essai',
      position: 0,
      width: 640,
      height: 400,
      addedAt: at,
    },
  })
  return { pictureId, fileId }
}
