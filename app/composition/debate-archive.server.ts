import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type Pack, pack } from 'tar-stream'
import * as z from 'zod/mini'
import { keepArchive } from '~/modules/answers/commands/keep-archive.server'
import { debatesToFreeze, frozenStates } from '~/modules/answers/queries-archive.server'
import { freezeArchiveJob } from '~/modules/answers/rules/jobs'
import { debateById, type DebateFacts } from '~/modules/debates/queries.server'
import { fileStore, temporaryFolder } from '~/platform/files/file-store.server'
import { isOk } from '~/platform/pure/outcome'
import { archivedFiles, archiveParts } from './debate-archive-parts.server'

export type WrittenArchive = { file: string; hash: string; size: number }

// The same content gives the same bytes: no name of a user, no clock of the machine.
const header = (name: string, size: number, mtime: Date) => ({ name, size, mtime, mode: 0o644, uid: 0, gid: 0 })

/** A part is first written beside, since an archive says the size of a file before its content; memory holds a page of rows. */
async function addPart(archive: Pack, folder: string, name: string, pieces: AsyncIterable<string>, at: Date) {
  const file = path.join(folder, 'part')
  await pipeline(pieces, createWriteStream(file))
  const entry = archive.entry(header(name, (await stat(file)).size, at))
  await pipeline(createReadStream(file), entry)
}

/**
 * Writes everything of a debate that anyone may read into one file, without an address or an account, and gives where it
 * is with its hash. The same state of the debate gives the same bytes. Whoever calls removes the file, or keeps it.
 */
export async function writeDebateArchive(debate: DebateFacts): Promise<WrittenArchive> {
  const folder = path.join(await temporaryFolder(), randomUUID())
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = path.join(await temporaryFolder(), randomUUID())
  const at = debate.createdAt
  try {
    const archive = pack()
    const hash = createHash('sha256')
    let size = 0
    const written = pipeline(
      archive,
      createGzip(),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk)
          size += chunk.length
          yield chunk
        }
      },
      createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
    )
    for (const { name, pieces } of archiveParts) await addPart(archive, folder, name, pieces(debate), at)
    for await (const { name, hash: content } of archivedFiles(debate)) {
      const kept = await fileStore.stat(content)
      if (!kept) continue
      await pipeline(fileStore.open(content), archive.entry(header(`fichiers/${name}`, kept.size, at)))
    }
    archive.finalize()
    await written
    return { file, hash: hash.digest('hex'), size }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const payload = z.object({ debateId: z.string() })
const actor = { kind: 'system', job: freezeArchiveJob } as const

/** Job: freezes a debate as it stands in the state that it has reached; its hash goes to the journal. Twice does no harm. */
export async function freezeDebateArchive(asked: unknown): Promise<void> {
  const debate = await debateById(payload.parse(asked).debateId)
  if (!debate || !frozenStates.some((state) => state === debate.state)) return
  const { file, hash, size } = await writeDebateArchive(debate)
  try {
    await fileStore.put(file, hash)
    const name = `debat-${debate.slug}-${debate.state}.tar.gz`
    const outcome = await keepArchive(actor, {
      debateId: debate.id,
      state: debate.state,
      file: { hash, size, name, mediaType: 'application/gzip' },
    })
    // It moved on meanwhile: the next state has its own turn.
    if (!isOk(outcome) && outcome.refused.code !== 'state-forbids') throw new Error(outcome.refused.code)
  } finally {
    await rm(file, { force: true })
  }
}

/** Daily: the debates that have closed, or moved on, since the last time. */
export async function freezeDebateArchives(): Promise<void> {
  for (const debateId of await debatesToFreeze()) await freezeDebateArchive({ debateId })
}
