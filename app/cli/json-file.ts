import { BadInput, readJson } from './check-files'
import type { Io } from './io'

/**
 * The JSON of the one file that a command is given, and whether its answer is asked as JSON; null where there is none to read
 * (no file, more than 2 MB, not UTF-8, not JSON), which is said: the command then ends with status 2.
 */
export async function readJsonFile(
  args: readonly string[],
  io: Io,
  usage: string,
): Promise<{ json: unknown; asJson: boolean } | null> {
  const [file, ...others] = args.filter((arg) => arg !== '--json')
  if (file === undefined || others.length > 0 || file.startsWith('--')) {
    io.stderr(`Usage : npm run ${usage}\n`)
    return null
  }
  try {
    return { json: await readJson(file), asJson: args.includes('--json') }
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    for (const { fr } of error.lines) io.stderr(`${fr}\n`)
    return null
  }
}
