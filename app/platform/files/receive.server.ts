import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fieldsOf, readForm, refuse } from '../http/form.server'
import { log } from '../log.server'
import type { Refusal } from '../pure/outcome'
import { isCsrfToken } from '../session/session.server'
import { everyKind, type FileKind, fileKinds, kindOfName, largestFile } from './file-kinds'
import { safeFileName } from './file-name'
import { fileStore, temporaryFolder } from './file-store.server'
import { inspectFile } from './inspect.server'

export type UploadOptions = {
  maxFiles: number
  /** Kinds that this form takes; all of them where it is left out. */
  accept?: readonly FileKind[]
  maxBytes?: number
}

export type ReceivedFile = { field: string; hash: string; size: number; mediaType: string; name: string }
export type Upload = { fields: Record<string, string>; files: readonly ReceivedFile[] }
/** Why the form was refused: the first fault, all of them, and the fields, so that what was typed is shown again. */
export type UploadRefusal = Refusal & { all: readonly Refusal[]; fields: Record<string, string> }

type Kept = { field: string; name: string; file: string; hash: string; size: number }

const fieldLimit = 512 * 1024
const megabyte = 1024 * 1024

// How browsers write these three in a form's header (HTML, multipart/form-data encoding).
const fromForm = (given: string): string => given.replaceAll('%22', '"').replace(/%0[AD]/g, '')

/** Writes one file to the temporary folder while hashing it. */
async function keep(field: string, stream: Readable, given: string, folder: string, kept: Kept[]): Promise<void> {
  const file = path.join(folder, randomUUID())
  const hash = createHash('sha256')
  let size = 0
  const entry: Kept = { field, name: safeFileName(fromForm(given)), file, hash: '', size: 0 }
  kept.push(entry)
  await pipeline(
    stream,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        size += chunk.length
        yield chunk
      }
    },
    // On the disk before the act that names it is committed.
    createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
  )
  entry.hash = hash.digest('hex')
  entry.size = size
}

const isOfTheDisk = (error: unknown): boolean => error instanceof Error && 'syscall' in error

function parserFor(type: string, maxFiles: number, maxBytes: number) {
  const headers: BusboyHeaders = { 'content-type': type }
  // One byte more than is taken, so that what is too large is seen.
  const limits = {
    fileSize: maxBytes + 1,
    files: maxFiles,
    fields: 200,
    fieldSize: fieldLimit,
    fieldNameSize: 200,
    headerPairs: 20,
    headerSize: 8192,
  }
  try {
    return new Busboy({ headers, limits })
  } catch {
    throw refuse(400, 'unreadable-form')
  }
}

type Received = { fields: Record<string, string>; kept: Kept[]; faults: Refusal[] }

/** Reads the whole body, in pieces. What is refused is read to its end all the same, up to a bound, so that the browser hears why. */
async function readParts(
  request: Request,
  sessionId: string | null,
  options: UploadOptions,
  folder: string,
  received: Received,
): Promise<void> {
  const { maxFiles, maxBytes = largestFile } = options
  const type = request.headers.get('Content-Type') ?? ''
  if (!type.startsWith('multipart/form-data') || !request.body) throw refuse(400, 'unreadable-form')
  // Room for each file to be half again too large, and for its neighbours: beyond, nobody is choosing files by hand.
  const bound = (maxFiles + 2) * maxBytes * 1.5 + 2 * megabyte
  if (Number(request.headers.get('Content-Length') ?? 0) > bound) throw refuse(413, 'body-too-large')
  let trusted = sessionId === null
  let forged = false
  const writes: Promise<void>[] = []
  const streams: Readable[] = []
  const broken = new AbortController()
  const parser = parserFor(type, maxFiles, maxBytes)
  parser.on('field', (name, value, _nameTruncated, valueTruncated) => {
    if (name === '_csrf') trusted ||= sessionId !== null && isCsrfToken(sessionId, value)
    else if (!trusted) forged = true
    else if (valueTruncated) received.faults.push({ code: 'field-too-long', field: name })
    else if (!Object.hasOwn(received.fields, name)) received.fields[name] = value
  })
  parser.on('file', (field, stream, given) => {
    if (!trusted) {
      forged = true
      stream.resume()
      return
    }
    // A form without a chosen file sends an empty one without a name.
    if (!given) {
      stream.resume()
      return
    }
    const write = keep(field, stream, given, folder, received.kept)
    // A full disk would leave the parser waiting for a file that nobody reads any more.
    write.catch((error: unknown) => broken.abort(error))
    writes.push(write)
    streams.push(stream)
  })
  parser.on('filesLimit', () => received.faults.push({ code: 'too-many-files', detail: { most: maxFiles } }))
  let size = 0
  await pipeline(
    Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]),
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        size += chunk.byteLength
        if (size > bound) throw refuse(413, 'body-too-large')
        yield chunk
      }
    },
    parser,
    { signal: broken.signal },
  ).catch(async (error: unknown) => {
    for (const stream of streams) stream.destroy(new Error('the upload was cut'))
    await Promise.allSettled(writes)
    if (error instanceof Response) throw error
    if (isOfTheDisk(broken.signal.reason)) throw broken.signal.reason
    throw refuse(400, 'unreadable-form')
  })
  await Promise.all(writes)
  if (forged || !trusted) throw refuse(403, 'csrf')
}

async function judge(
  kept: Kept,
  { accept = everyKind, maxBytes = largestFile }: UploadOptions,
): Promise<{ file: ReceivedFile } | { fault: Refusal }> {
  const { field, name, hash, size } = kept
  const fault = (code: string, detail: Record<string, string | number> = {}) => ({
    fault: { code, field, detail: { name, ...detail } },
  })
  if (size === 0) return fault('file-empty')
  if (size > maxBytes) return fault('file-too-large', { megabytes: Math.floor(maxBytes / megabyte) })
  const claimed = kindOfName(name)
  if (!claimed || !accept.includes(claimed)) return fault('file-kind')
  const found = await inspectFile(kept.file, size)
  if ('fault' in found) return fault(found.fault)
  if (found.kind !== claimed) return fault('file-false-extension', { found: found.kind.toUpperCase() })
  return { file: { field, hash, size, name, mediaType: fileKinds[found.kind].mediaType } }
}

/**
 * Receives a form with files: streamed to the disk, hashed on the way, its kind read from its content. All the files are
 * taken or none. What is taken stays only if a StoredFile row names it (`registerFile`) within a day. Throws a Response
 * for a body that cannot be read, is cut (400), forged (403: the token comes first, before any file) or far too large (413).
 */
export async function receiveUpload(
  request: Request,
  sessionId: string | null,
  options: UploadOptions,
): Promise<{ ok: Upload } | { refused: UploadRefusal }> {
  const received: Received = { fields: Object.create(null) as Record<string, string>, kept: [], faults: [] }
  try {
    await readParts(request, sessionId, options, await temporaryFolder(), received)
    const judged: { kept: Kept; file: ReceivedFile }[] = []
    for (const kept of received.kept) {
      const result = await judge(kept, options)
      if ('fault' in result) received.faults.push(result.fault)
      else judged.push({ kept, file: result.file })
    }
    const [first] = received.faults
    if (first) return { refused: { ...first, all: received.faults, fields: received.fields } }
    for (const { kept, file } of judged) await fileStore.put(kept.file, file.hash)
    return { ok: { fields: received.fields, files: judged.map(({ file }) => file) } }
  } catch (error) {
    if (!(error instanceof Response))
      log().warn({ error: error instanceof Error ? error.message : String(error) }, 'upload')
    throw error
  } finally {
    await Promise.all(received.kept.map(({ file }) => rm(file, { force: true })))
  }
}

/** The same for a page whose forms may hold no file: one that is not in parts is read as any other form. */
export async function receiveForm(
  request: Request,
  sessionId: string | null,
  options: UploadOptions,
): Promise<{ ok: Upload } | { refused: UploadRefusal }> {
  if ((request.headers.get('Content-Type') ?? '').startsWith('multipart/form-data'))
    return receiveUpload(request, sessionId, options)
  const fields = Object.entries(fieldsOf(await readForm(request, sessionId))).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : (value[0] ?? ''),
  ])
  return { ok: { fields: Object.fromEntries(fields), files: [] } }
}
