import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { deflateRawSync, crc32 } from 'node:zlib'
import { PNG } from 'pngjs'
import { beforeEach, describe, expect, it } from 'vitest'
import { mayReadFile } from '~/composition/file-access.server'
import { db, transact } from '~/platform/db/db.server'
import { env } from '~/platform/env.server'
import { fileStore } from '~/platform/files/file-store.server'
import { receiveUpload } from '~/platform/files/receive.server'
import { serveFile } from '~/platform/files/serve.server'
import { findStoredFile, registerFile, removeOrphans } from '~/platform/files/stored-file.server'
import { csrfToken } from '~/platform/session/session.server'
import { createPerson } from '../factories/people'

const megabyte = 1024 * 1024
const pdf = (size = 200, mark = 'a') =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(Math.max(0, size - 16), mark), Buffer.from('\n%%EOF\n')])
const png = (width = 3, height = 2) => PNG.sync.write(new PNG({ width, height }))

type Part = { name: string; content: Buffer | string; declared?: number; locked?: boolean }

/** A zip archive by hand, so that its directory can lie. */
function zip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, declared, locked } of parts) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const header = (signature: number, central: boolean) => {
      const head = Buffer.alloc(central ? 46 : 30)
      let at = head.writeUInt32LE(signature, 0)
      if (central) at = head.writeUInt16LE(20, at)
      at = head.writeUInt16LE(20, at)
      at = head.writeUInt16LE(locked ? 1 : 0, at)
      at = head.writeUInt16LE(8, at)
      at = head.writeUInt32LE(0, at)
      at = head.writeUInt32LE(crc32(bytes), at)
      at = head.writeUInt32LE(packed.length, at)
      at = head.writeUInt32LE(declared ?? bytes.length, at)
      head.writeUInt16LE(name.length, at)
      if (central) head.writeUInt32LE(offset, 42)
      return Buffer.concat([head, Buffer.from(name)])
    }
    directory.push(header(0x02014b50, true))
    const body = Buffer.concat([header(0x04034b50, false), packed])
    bodies.push(body)
    offset += body.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(
    directory.reduce((sum, one) => sum + one.length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, ...directory, end])
}

const docx = (...more: Part[]) =>
  zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: '<document/>' },
    ...more,
  ])
const odt = () =>
  zip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', content: '<office/>' },
  ])

const sessionId = 'une-session'
type Sent = readonly (readonly [string, string] | readonly [string, Buffer, string])[]

function formOf(parts: Sent, token: string | null = csrfToken(sessionId)): FormData {
  const form = new FormData()
  if (token !== null) form.append('_csrf', token)
  for (const [name, value, file] of parts) {
    if (typeof value === 'string') form.append(name, value)
    else form.append(name, new File([new Uint8Array(value)], file ?? ''))
  }
  return form
}
const requestOf = (body: BodyInit, init: RequestInit = {}) =>
  new Request('http://localhost:3000/x', { method: 'POST', body, ...init })
const send = (parts: Sent, maxFiles = 5) => receiveUpload(requestOf(formOf(parts)), sessionId, { maxFiles })
const refusalOf = async (content: Buffer, name: string) => {
  const result = await send([['evidence', content, name]])
  return 'refused' in result ? result.refused.code : 'taken'
}

const left = () => (existsSync(path.join(env().dataDir, 'tmp')) ? readdirSync(path.join(env().dataDir, 'tmp')) : [])
const kept = async () => {
  const hashes: string[] = []
  for await (const hash of fileStore.list()) hashes.push(hash)
  return hashes
}

beforeEach(() => expect(left()).toEqual([]))

describe('uploads', () => {
  it('keeps each file under the hash of its content, with the fields around it', async () => {
    const content = pdf(300_000, 'k')
    const result = await send([
      ['title', 'Été'],
      ['evidence', content, 'Compte rendu n° 1.pdf'],
      ['evidence', png(), 'photo.PNG'],
      ['note', 'après'],
    ])
    const hash = createHash('sha256').update(content).digest('hex')
    expect(result).toMatchObject({
      ok: {
        fields: { title: 'Été', note: 'après' },
        files: [
          {
            field: 'evidence',
            hash,
            size: content.length,
            mediaType: 'application/pdf',
            name: 'Compte rendu n° 1.pdf',
          },
          { mediaType: 'image/png', name: 'photo.PNG' },
        ],
      },
    })
    expect(readFileSync(path.join(env().dataDir, 'files', hash.slice(0, 2), hash)).equals(content)).toBe(true)
    expect(left()).toEqual([])
  })

  it('takes office documents by their content', async () => {
    const result = await send([
      ['f', docx(), 'a.docx'],
      ['f', odt(), 'b.odt'],
    ])
    expect('ok' in result && result.ok.files.map(({ mediaType }) => mediaType)).toEqual([
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.oasis.opendocument.text',
    ])
  })

  it.each([
    ['empty', Buffer.alloc(0), 'vide.pdf', 'file-empty'],
    ['21 MB', pdf(21 * megabyte), 'lourd.pdf', 'file-too-large'],
    ['a page named as a PDF', Buffer.from('<html><script>alert(1)</script>'), 'a.pdf', 'file-kind'],
    ['a picture named as a PDF', png(), 'a.pdf', 'file-false-extension'],
    ['a PDF named as a picture', pdf(), 'a.png', 'file-false-extension'],
    ['a kind that is not taken', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg', 'file-kind'],
    ['a program', Buffer.from('MZ\x90\x00'.padEnd(200, '\0'), 'latin1'), 'a.exe', 'file-kind'],
    ['a PDF cut short', pdf(5000).subarray(0, 3000), 'a.pdf', 'file-broken'],
    ['a PNG cut short', png(400, 400).subarray(0, 60), 'a.png', 'file-broken'],
    ['a document cut short', docx().subarray(0, 120), 'a.docx', 'file-broken'],
    ['an archive that is no document', zip([{ name: 'a.txt', content: 'a' }]), 'a.docx', 'file-kind'],
    ['another kind of document', odt(), 'a.docx', 'file-false-extension'],
    ['macros', docx({ name: 'word/vbaProject.bin', content: 'x' }), 'a.docx', 'file-macros'],
    ['a password', docx({ name: 'word/secret.xml', content: 'x', locked: true }), 'a.docx', 'file-locked'],
    [
      'a bomb that says its size',
      docx({ name: 'word/big.xml', content: Buffer.alloc(60 * megabyte) }),
      'a.docx',
      'file-bomb',
    ],
    [
      'a bomb that hides its size',
      docx({ name: 'word/big.xml', content: Buffer.alloc(60 * megabyte), declared: 1000 }),
      'a.docx',
      'file-broken',
    ],
    [
      'a size that only the directory has',
      docx({ name: 'word/big.xml', content: 'x', declared: 4_000_000_000 }),
      'a.docx',
      'file-bomb',
    ],
    [
      'too many parts',
      docx(...Array.from({ length: 5100 }, (_, i) => ({ name: `word/${i}.xml`, content: '' }))),
      'a.docx',
      'file-bomb',
    ],
    [
      'a picture too large to draw',
      (() => {
        const image = png()
        image.writeUInt32BE(60_000, 16)
        return image
      })(),
      'a.png',
      'image-too-large',
    ],
  ])('refuses what is %s, and keeps nothing of it', async (_what, content, name, code) => {
    const before = await kept()
    expect(await refusalOf(content, name)).toBe(code)
    expect(await kept()).toEqual(before)
    expect(left()).toEqual([])
  })

  it('says what is wrong with each file, keeps what was typed, and takes none of them', async () => {
    const before = await kept()
    const result = await send([
      ['title', 'Mon dossier'],
      ['a', pdf(500, 'z'), 'bon.pdf'],
      ['b', Buffer.alloc(0), 'vide.pdf'],
      ['c', png(), 'faux.pdf'],
    ])
    expect(result).toMatchObject({
      refused: {
        code: 'file-empty',
        field: 'b',
        fields: { title: 'Mon dossier' },
        all: [
          { code: 'file-empty', field: 'b' },
          { code: 'file-false-extension', field: 'c', detail: { name: 'faux.pdf', found: 'PNG' } },
        ],
      },
    })
    expect(await kept()).toEqual(before)
  })

  it('takes a file of exactly 20 MB, and no more files than asked', async () => {
    expect(await refusalOf(pdf(20 * megabyte + 0), 'plein.pdf')).toBe('taken')
    expect(
      await send(
        Array.from({ length: 3 }, () => ['f', pdf(), 'a.pdf'] as const),
        2,
      ),
    ).toMatchObject({ refused: { code: 'too-many-files' } })
  })

  it('sees no file where none was chosen', async () => {
    expect(await send([['f', Buffer.alloc(0), '']])).toMatchObject({ ok: { files: [] } })
  })

  it('reads no file before the token, wherever the token is', async () => {
    const forged = [
      formOf([['f', pdf(), 'a.pdf']], null),
      formOf([['f', pdf(), 'a.pdf']], 'faux'),
      (() => {
        const form = formOf([['f', pdf(), 'a.pdf']], null)
        form.append('_csrf', csrfToken(sessionId))
        return form
      })(),
    ]
    const before = await kept()
    for (const form of forged)
      await expect(receiveUpload(requestOf(form), sessionId, { maxFiles: 2 })).rejects.toMatchObject({ status: 403 })
    expect(await kept()).toEqual(before)
    expect(await receiveUpload(requestOf(formOf([['f', pdf(), 'a.pdf']], null)), null, { maxFiles: 2 })).toMatchObject({
      ok: { files: [{ name: 'a.pdf' }] },
    })
  })

  it('leaves nothing behind when the upload is cut', async () => {
    const bytes = new Uint8Array(await new Response(formOf([['f', pdf(3 * megabyte, 'q'), 'a.pdf']])).arrayBuffer())
    const type = `multipart/form-data; boundary=${new TextDecoder().decode(bytes.subarray(2, bytes.indexOf(13)))}`
    for (const end of ['error', 'close'] as const) {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(bytes.subarray(0, 2 * megabyte))
          setTimeout(() => (end === 'error' ? controller.error(new Error('aborted')) : controller.close()), 50)
        },
      })
      const request = requestOf(body, { headers: { 'Content-Type': type }, duplex: 'half' } as RequestInit)
      await expect(receiveUpload(request, sessionId, { maxFiles: 1 })).rejects.toMatchObject({ status: 400 })
      expect(left()).toEqual([])
    }
  })

  it('stops reading what is endless', async () => {
    const boundary = 'x'
    const head = new TextEncoder().encode(
      `--${boundary}\r\nContent-Disposition: form-data; name="f"; filename="a.pdf"\r\n\r\n`,
    )
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const chunk = sent === 0 ? head : new Uint8Array(megabyte)
        sent += chunk.length
        controller.enqueue(chunk)
      },
    })
    const request = requestOf(body, {
      headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
      duplex: 'half',
    } as RequestInit)
    await expect(receiveUpload(request, null, { maxFiles: 1 })).rejects.toMatchObject({ status: 413 })
    expect(sent).toBeLessThan(110 * megabyte)
    expect(left()).toEqual([])
  })

  it('refuses what is no form', async () => {
    await expect(
      receiveUpload(requestOf('a=1', { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }), null, {
        maxFiles: 1,
      }),
    ).rejects.toMatchObject({ status: 400 })
    await expect(
      receiveUpload(requestOf('rien', { headers: { 'Content-Type': 'multipart/form-data; boundary=x' } }), null, {
        maxFiles: 1,
      }),
    ).rejects.toMatchObject({ status: 400 })
    await expect(
      receiveUpload(requestOf('rien', { headers: { 'Content-Type': 'multipart/form-data' } }), null, { maxFiles: 1 }),
    ).rejects.toMatchObject({ status: 400 })
  })
})

describe('kept files', () => {
  const store = async (content: Buffer, name: string, by: string) => {
    const result = await send([['f', content, name]])
    if (!('ok' in result) || !result.ok.files[0]) throw new Error('refused')
    const [file] = result.ok.files
    return { hash: file.hash, id: await transact((tx) => registerFile(tx, file, by)) }
  }

  it('are read by whoever sent them, and served as what they are', async () => {
    const [owner, other] = [await createPerson(), await createPerson({ roles: ['member'] })]
    const { id } = await store(pdf(999, 's'), 'Résumé "final".pdf', owner.id)
    expect([
      await mayReadFile(owner, id),
      await mayReadFile(other, id),
      await mayReadFile({ kind: 'visitor' }, id),
    ]).toEqual([true, false, false])
    const stored = await findStoredFile(id)
    if (!stored) throw new Error('not stored')
    const response = await serveFile(stored, { inline: true })
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="Resume _final_.pdf"; filename*=UTF-8''R%C3%A9sum%C3%A9%20_final_.pdf`,
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
    })
    expect([response.headers.get('content-length'), response.headers.get('x-stored-file')]).toEqual([
      '999',
      stored.hash,
    ])
    const odd = await serveFile({ ...stored, mediaType: 'text/html' }, { inline: true })
    expect([
      odd.headers.get('content-type'),
      odd.headers.get('content-disposition')?.slice(0, 10),
      odd.headers.get('content-security-policy'),
    ]).toEqual(['application/octet-stream', 'attachment', "default-src 'none'; sandbox"])
    await expect(serveFile({ ...stored, hash: 'f'.repeat(64) })).rejects.toMatchObject({ status: 404 })
  })

  it('are removed a day after no row names them, with what stopped uploads left', async () => {
    const owner = await createPerson()
    const used = await store(pdf(701, 'u'), 'a.pdf', owner.id)
    const orphan = await store(pdf(702, 'o'), 'b.pdf', owner.id)
    const recent = await store(pdf(703, 'r'), 'c.pdf', owner.id)
    await db.storedFile.deleteMany({ where: { id: { in: [orphan.id, recent.id] } } })
    const old = new Date(Date.now() - 2 * 86_400_000)
    for (const { hash } of [used, orphan])
      utimesSync(path.join(env().dataDir, 'files', hash.slice(0, 2), hash), old, old)
    mkdirSync(path.join(env().dataDir, 'tmp'), { recursive: true })
    writeFileSync(path.join(env().dataDir, 'tmp', 'stopped'), 'x')
    utimesSync(path.join(env().dataDir, 'tmp', 'stopped'), old, old)
    await removeOrphans()
    const hashes = await kept()
    expect([used, orphan, recent].map(({ hash }) => hashes.includes(hash))).toEqual([true, false, true])
    expect(left()).toEqual([])
  })
})
