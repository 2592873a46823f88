import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileStore, temporaryFolder } from '~/platform/files/file-store.server'
import { signArchive } from '~/platform/journal/sign.server'
import { newId } from '~/platform/pure/ids'
import { archiveLines, type ArchiveParts } from './rules/archive/write-archive'

const chain = (previous: string, part: string): string =>
  createHash('sha256').update(previous).update('\n').update(part).digest('hex')

/** Writes an archive to the file store, line after line; gives its hash and size. The same parts give the same file. */
export async function writeArchiveFile(
  parts: Pick<ArchiveParts, 'header' | 'ballots' | 'result'>,
): Promise<{ hash: string; size: number }> {
  const file = path.join(await temporaryFolder(), newId())
  const digest = createHash('sha256')
  let size = 0
  async function* bytes() {
    for await (const line of archiveLines({ ...parts, hash: chain, sign: signArchive })) {
      const written = Buffer.from(line)
      digest.update(written)
      size += written.length
      yield written
    }
  }
  try {
    await pipeline(bytes, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }))
    const hash = digest.digest('hex')
    await fileStore.put(file, hash)
    return { hash, size }
  } finally {
    await rm(file, { force: true })
  }
}
