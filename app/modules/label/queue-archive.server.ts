import { now, today } from '~/platform/clock.server'
import { textEntry, type ZipEntry } from '~/platform/files/zip.server'
import type { Locale } from '~/platform/i18n/locale'
import type { Actor } from '~/platform/permissions'
import { type FileArchive, teamArchive } from './application-archive.server'
import { toolMessages } from './messages/tools'
import { queueFileRows } from './queries-tools.server'

/** Files of one archive, and its bytes before its last file: a ZIP holds 4 GB. */
export const archiveLimits = { files: 100, bytes: 2_000_000_000 } as const

type Row = NonNullable<Awaited<ReturnType<typeof queueFileRows>>>[number]

/** Each file in a folder of its own, then what is in it and what is not: too many, or a file that the reader may not open. */
async function* entriesOf(actor: Actor, rows: readonly Row[], locale: Locale): AsyncGenerator<ZipEntry> {
  const words = toolMessages[locale].export
  const [held, left]: [string[], string[]] = [[], []]
  let sent = 0
  async function* counted(pieces: ZipEntry['pieces']) {
    for await (const piece of pieces()) {
      sent += piece.byteLength
      yield piece
    }
  }
  for (const row of rows) {
    const isFull = held.length >= archiveLimits.files || sent >= archiveLimits.bytes
    const archive = isFull ? null : await teamArchive(actor, row.id, locale)
    const named = `${row.number ?? ''} ${row.submittedTitle ?? row.title}`.trim()
    if (!archive) {
      left.push(named)
      continue
    }
    held.push(named)
    const folder = archive.name.replace(/\.zip$/, '')
    for await (const { name, pieces, ...entry } of archive.entries)
      yield { ...entry, name: `${folder}/${name}`, pieces: () => counted(pieces) }
  }
  const listed = (title: string, names: readonly string[]) => (names.length > 0 ? [title, '', ...names, ''] : [])
  const readme = [...listed(words.held, held), ...listed(words.left(archiveLimits.files), left)]
  yield textEntry(words.readme, now(), readme.join('\r\n'))
}

/** The files of the filtered queue in one ZIP, each as its own archive has it; null for whoever does not see the queue. */
export async function queueArchive(actor: Actor, search: URLSearchParams, locale: Locale): Promise<FileArchive | null> {
  const rows = await queueFileRows(actor, search)
  return (
    rows && { name: `${toolMessages[locale].export.archive}-${today()}.zip`, entries: entriesOf(actor, rows, locale) }
  )
}
