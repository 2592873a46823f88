import { createHash, randomUUID } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Sharp } from 'sharp'
import { db } from '../db/db.server'
import { ok, type Outcome, refused } from '../pure/outcome'
import type { FileKind } from './file-kinds'
import { fileStore, isHash, temporaryFolder } from './file-store.server'
import { pictureLimits, type PictureWidth } from './picture-sizes'
import type { ReceivedFile } from './receive.server'
import { sharpAlone } from './sharp.server'

/** The kinds that a picture may be sent in; of a moving one, the first image is taken. */
export const pictureKinds: readonly FileKind[] = ['jpeg', 'png', 'webp', 'gif']

export type KeptPicture = Omit<ReceivedFile, 'field'> & { width: number; height: number }

// One picture at a time: a workshop's pictures never take the portal's breath away.
let turn: Promise<unknown> = Promise.resolve()
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = turn.then(work, work)
  turn = next.catch(() => undefined)
  return next
}

/** Drawn row by row as far as its format allows; one that is broken, or claims too many points, is refused. */
async function open(hash: string): Promise<Sharp> {
  const sharp = await sharpAlone()
  return sharp(await buffer(fileStore.open(hash)), {
    limitInputPixels: pictureLimits.pixels,
    failOn: 'error',
    sequentialRead: true,
  }).timeout({ seconds: pictureLimits.seconds })
}

async function keep(bytes: Buffer): Promise<string> {
  const file = path.join(await temporaryFolder(), randomUUID())
  const hash = createHash('sha256').update(bytes).digest('hex')
  await writeFile(file, bytes, { flag: 'wx', mode: 0o600, flush: true })
  await fileStore.put(file, hash)
  return hash
}

/**
 * Makes of a received picture the one that is kept: upright, within `pictureLimits.side` points, as WebP, without anything
 * that its file said beside the image (place, camera, author, thumbnail). What was received is removed. Register the result
 * with `registerFile`. Refused: 'picture-unreadable', 'picture-too-large' (more than `pictureLimits.pixels`).
 */
export async function preparePicture(received: Omit<ReceivedFile, 'field'>): Promise<Outcome<KeptPicture>> {
  return inTurn(async () => {
    try {
      // Metadata are written only where they are asked for; autoOrient turns the image as its camera was held.
      const { data, info } = await (
        await open(received.hash)
      )
        .autoOrient()
        .resize({
          width: pictureLimits.side,
          height: pictureLimits.side,
          fit: 'inside',
          withoutEnlargement: true,
        })
        .webp({ quality: 82 })
        .toBuffer({ resolveWithObject: true })
      return ok({
        hash: await keep(data),
        size: data.length,
        mediaType: 'image/webp',
        name: received.name.replace(/\.[^.]*$/, '.webp'),
        width: info.width,
        height: info.height,
      })
    } catch (error) {
      if (!(error instanceof Error) || 'syscall' in error) throw error
      return refused({
        code: /pixel limit|too large/i.test(error.message) ? 'picture-too-large' : 'picture-unreadable',
      })
    } finally {
      const used = async () => (await db.storedFile.count({ where: { hash: received.hash } })) > 0
      await fileStore.remove(received.hash, { keptSince: new Date(Date.now() + 60_000), used })
    }
  })
}

/**
 * A kept picture, at most `width` points wide, as WebP. Drawn at the first request and left in the temporary folder, which
 * the daily job empties of what is older than a day: a picture taken away leaves nothing behind.
 */
export async function pictureOf(hash: string, width: PictureWidth): Promise<Buffer> {
  if (!isHash(hash)) throw new TypeError('not the hash of a content')
  const folder = await temporaryFolder()
  const place = path.join(folder, `picture-${hash}-${width}.webp`)
  const known = await readFile(place).catch(() => null)
  if (known) return known
  return inTurn(async () => {
    const drawn = await (await open(hash)).resize({ width, withoutEnlargement: true }).webp({ quality: 78 }).toBuffer()
    const writing = path.join(folder, randomUUID())
    try {
      await writeFile(writing, drawn, { flag: 'wx', mode: 0o600 })
      await rename(writing, place)
    } finally {
      await rm(writing, { force: true })
    }
    return drawn
  })
}
