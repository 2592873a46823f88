import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { extract as createExtract } from 'tar-stream'
import { type Manifest, manifestName, manifestSchema } from './manifest'

/** The backup cannot be restored; the message is a sentence for the operator. */
export class RestoreError extends Error {}

const damaged = (what: string) => new RestoreError(`Cette copie est abîmée ou incomplète : ${what}.`)
const largestManifest = 512 * 1024 * 1024

/** Calls `each` with every entry of the archive, in order; `each` reads the entry's bytes to their end. */
export async function readArchive(
  file: string,
  each: (name: string, bytes: AsyncIterable<Buffer>) => Promise<void>,
): Promise<void> {
  const archive = createExtract()
  const read = pipeline(createReadStream(file), archive)
  read.catch(() => undefined) // awaited below
  try {
    for await (const entry of archive) {
      await each(entry.header.name, entry as AsyncIterable<Buffer>)
      entry.resume()
    }
    await read
  } catch (error) {
    archive.destroy()
    if (error instanceof Error && /tar|header|Unexpected end/i.test(error.message) && !(error instanceof RestoreError))
      throw damaged(error.message)
    throw error
  }
}

export async function wholeEntry(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > largestManifest) throw damaged('une de ses parties est démesurée')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Reads the whole archive once, without keeping it: every part must be there, with the hash that the manifest tells. */
export async function checkArchive(file: string): Promise<Manifest> {
  const found: Manifest['entries'] = []
  let manifest: Manifest | undefined
  await readArchive(file, async (name, bytes) => {
    if (manifest) throw damaged('elle continue après sa fin')
    if (name === manifestName) {
      const parsed = manifestSchema.safeParse(JSON.parse((await wholeEntry(bytes)).toString('utf8')))
      if (!parsed.success) throw damaged('son sommaire n’est pas lisible par cette version du portail')
      manifest = parsed.data
      return
    }
    const hash = createHash('sha256')
    let size = 0
    for await (const chunk of bytes) {
      hash.update(chunk)
      size += chunk.length
    }
    found.push({ name, size, sha256: hash.digest('hex') })
  })
  if (!manifest) throw damaged('son sommaire manque')
  const { entries } = manifest
  if (entries.length !== found.length) throw damaged(`elle a ${found.length} parties au lieu de ${entries.length}`)
  for (const [index, entry] of entries.entries()) {
    const present = found[index]
    if (present?.name !== entry.name || present.size !== entry.size || present.sha256 !== entry.sha256)
      throw damaged(`la partie ${entry.name} n’est pas celle du sommaire`)
  }
  return manifest
}
