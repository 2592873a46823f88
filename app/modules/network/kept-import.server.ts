import { copyFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { temporaryFolder } from '~/platform/files/file-store.server'

/** Where the file of a run waits, so that it can be read again by other columns; a day, unless it is written or dropped before. */
export const keptImport = async (runId: string): Promise<string> =>
  path.join(await temporaryFolder(), `import-${runId}`)

export const keepImport = async (runId: string, file: string): Promise<void> => copyFile(file, await keptImport(runId))

export const forgetImport = async (runId: string): Promise<void> => rm(await keptImport(runId), { force: true })

/** The size of the file in bytes, null where it no longer waits (or waits on another machine). */
export const keptImportSize = async (runId: string): Promise<number | null> =>
  stat(await keptImport(runId)).then(
    ({ size }) => size,
    () => null,
  )
