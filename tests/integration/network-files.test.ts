import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { addEntryFile, removeEntryFile } from '~/modules/network/commands/entry-files.server'
import { mayReadEntryFile, readablePicture } from '~/modules/network/queries-files.server'
import { mostFiles } from '~/modules/network/rules/entry-files'
import { db } from '~/platform/db/db.server'
import { fileStore } from '~/platform/files/file-store.server'
import { pictureOf, preparePicture } from '~/platform/files/picture.server'
import { pictureLimits } from '~/platform/files/picture-sizes'
import { type Person, visitor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { createPractice } from '../factories/entries'
import { photograph, received } from '../factories/entry-files'
import { given } from '../factories/label'
import { createPerson } from '../factories/people'

const words = { title: '', alternative: 'Une salle pleine de monde', credit: '' }
let owner: Person
let other: Person
beforeAll(async () => {
  ;[owner, other] = [await createPerson(), await createPerson()]
})

const contentOf = async (hash: string): Promise<Buffer> => buffer(fileStore.open(hash))

describe('a picture', () => {
  it('is kept upright and without the place where it was taken; what was sent is gone', async () => {
    const photo = await photograph()
    expect((await sharp(photo).metadata()).exif?.length).toBeGreaterThan(0)
    const file = await received(photo)
    const picture = given(await preparePicture(file))
    const kept = await contentOf(picture.hash)
    const { exif, icc, xmp, orientation, format, width, height } = await sharp(kept).metadata()
    expect({ exif, icc, xmp, orientation, format }).toEqual({ format: 'webp' })
    // Taken lying, marked as standing.
    expect({ width, height }).toEqual({ width: 800, height: 1200 })
    expect(picture).toMatchObject({ width: 800, height: 1200, mediaType: 'image/webp', name: 'photo.webp' })
    expect(kept.includes('GPS') || kept.includes('Appareil d')).toBe(false)
    expect(await fileStore.stat(file.hash)).toBeNull()
  })

  it.each(['jpeg', 'png', 'webp'] as const)('of 100 million points is kept within bounds (%s)', async (format) => {
    const drawn = sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#146078' } })
    const file = await received(await drawn.toFormat(format).toBuffer(), `grande.${format}`, `image/${format}`)
    const picture = given(await preparePicture(file))
    expect(Math.max(picture.width, picture.height)).toBe(pictureLimits.side)
  })

  it('of more points than that is refused, and so is one that is broken', async () => {
    const wide = sharp({ create: { width: 13_000, height: 10_000, channels: 3, background: '#146078' } })
    const huge = await received(await wide.png().toBuffer(), 'immense.png', 'image/png')
    expect(await preparePicture(huge)).toEqual({ refused: { code: 'picture-too-large' } })
    const photo = await photograph()
    const broken = await received(photo.subarray(0, Math.floor(photo.length / 2)))
    expect(await preparePicture(broken)).toEqual({ refused: { code: 'picture-unreadable' } })
    expect(await fileStore.stat(broken.hash)).toBeNull()
  })

  it('is given at the width asked, drawn once', async () => {
    const { hash } = given(await preparePicture(await received(await photograph(1400, 900))))
    const drawn = await pictureOf(hash, 480)
    expect((await sharp(drawn).metadata()).width).toBe(480)
    expect((await pictureOf(hash, 480)).equals(drawn)).toBe(true)
    expect((await sharp(await pictureOf(hash, 1600)).metadata()).width).toBe(900)
  })
})

describe('the files of an entry', () => {
  const picture = async () =>
    given(await preparePicture(await received(await photograph(300 + Math.ceil(Math.random() * 200), 200))))

  it('are added by who keeps the entry, a picture with what it shows', async () => {
    const { id } = await createPractice({ ownerId: owner.id })
    const file = await picture()
    const mute = { ...words, alternative: '' }
    expect(await addEntryFile(owner, { id, kind: 'picture', words: mute, file })).toMatchObject({
      refused: { code: 'alternative-missing', field: 'alternative' },
    })
    expect(await addEntryFile(other, { id, kind: 'picture', words, file })).toMatchObject({
      refused: { code: 'not-allowed' },
    })
    const { fileId } = given(await addEntryFile(owner, { id, kind: 'picture', words, file }))
    expect(await readablePicture(visitor, fileId)).toEqual({ hash: file.hash, isPublic: true })
  })

  it('of an entry that waits are its author’s and the team’s alone', async () => {
    const { id } = await createPractice({ state: 'pending', ownerId: owner.id })
    const { fileId } = given(await addEntryFile(owner, { id, kind: 'picture', words, file: await picture() }))
    const { fileId: stored } = await db.entryFile.findUniqueOrThrow({ where: { id: fileId } })
    const team = await createPerson({ roles: ['team'] })
    for (const [actor, may] of [
      [visitor, false],
      [other, false],
      [owner, true],
      [team, true],
    ] as const) {
      expect((await readablePicture(actor, fileId)) !== null).toBe(may)
      expect(await mayReadEntryFile(actor, stored)).toBe(may)
    }
  })

  it('are twelve at most, and leave their content behind them no longer than a day', async () => {
    const { id } = await createPractice({ ownerId: owner.id })
    const document = () => ({
      hash: newId().replaceAll('-', '').padEnd(64, '0'),
      size: 9,
      mediaType: 'application/pdf',
      name: 'a.pdf',
    })
    const named = { ...words, title: 'Compte rendu' }
    const added: string[] = []
    for (let index = 0; index < mostFiles; index += 1)
      added.push(given(await addEntryFile(owner, { id, kind: 'document', words: named, file: document() })).fileId)
    expect(await addEntryFile(owner, { id, kind: 'document', words: named, file: document() })).toMatchObject({
      refused: { code: 'too-many-pieces', detail: { most: mostFiles } },
    })
    const [first = ''] = added
    const { fileId } = await db.entryFile.findUniqueOrThrow({ where: { id: first } })
    expect(given(await removeEntryFile(owner, { id, fileId: first }))).toEqual({ removed: true })
    expect(given(await removeEntryFile(owner, { id, fileId: first }))).toEqual({ removed: false })
    expect(await db.storedFile.count({ where: { id: fileId } })).toBe(0)
  })
})
