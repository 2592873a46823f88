import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { setImmediate } from 'node:timers/promises'
import { contentDisposition, safeFileName } from './file-name'

export type ZipEntry = Readonly<{
  /** Path inside the archive, folders parted by '/'. */
  name: string
  at: Date
  /** The content, read only once its turn has come. */
  pieces: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** False for what is packed already (a PDF, a picture): it is kept as it is. */
  isText: boolean
}>

const encoder = new TextEncoder()
export const textEntry = (name: string, at: Date, text: string): ZipEntry => ({
  name,
  at,
  pieces: () => [encoder.encode(text)],
  isText: true,
})

/** The names of the entries of one folder, told apart where two files have the same. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain = safeFileName(name)
    const dot = plain.lastIndexOf('.')
    const [stem, extension] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, '']
    let free = plain
    for (let rank = 2; taken.has(free.toLowerCase()); rank += 1) free = `${stem} (${rank})${extension}`
    taken.add(free.toLowerCase())
    return free
  })
}

/**
 * The bytes of a ZIP archive, an entry after the other: memory holds a piece of one file. Names are in UTF-8. Sizes are those
 * of ZIP without its 64-bit extension: 4 GB at most.
 */
export async function* zipPieces(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  let failure: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error) failure = error
    else ready.push(chunk)
  })
  const taken = (): Uint8Array[] => {
    if (failure) throw failure
    const chunks = ready
    ready = []
    return chunks
  }
  for await (const { name, at, pieces, isText } of entries) {
    const file = isText ? new ZipDeflate(name) : new ZipPassThrough(name)
    file.mtime = at
    zip.add(file)
    for await (const piece of pieces()) {
      file.push(piece)
      yield* taken()
    }
    file.push(new Uint8Array(), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}

/** The same as the answer to a request; what is no longer awaited is no longer read. */
export function zipResponse(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>, fileName: string): Response {
  const pieces = zipPieces(entries)
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      // As `streamOf`: others first.
      await setImmediate()
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': contentDisposition(fileName, false),
      'Cache-Control': 'private, no-store',
    },
  })
}
