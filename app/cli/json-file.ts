import { readFile } from 'node:fs/promises'
import type { Io } from './io'

/**
 * The JSON of the one file that a command is given, and whether its answer is asked as JSON; null where there is none to read,
 * which is said: the command then ends with status 2.
 */
export async function readJsonFile(
  args: readonly string[],
  io: Io,
  usage: string,
): Promise<{ json: unknown; asJson: boolean } | null> {
  const [file, ...others] = args.filter((arg) => arg !== '--json')
  if (file === undefined || others.length > 0) {
    io.stderr(`Usage : npm run ${usage}\n`)
    return null
  }
  try {
    return { json: JSON.parse(await readFile(file, 'utf8')), asJson: args.includes('--json') }
  } catch {
    io.stderr(`${file} : ce fichier n’existe pas, ou n’est pas du JSON.\n`)
    return null
  }
}
