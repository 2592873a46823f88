import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { journalOfArchive } from '~/modules/answers/queries-archive.server'
import type { Io } from './io'

const usage = `npm run crdp -- debates verify ARCHIVE
    Dit si l’archive d’un débat est bien celle que le portail a faite : son empreinte doit être celle du journal.
    Sortie 0 exacte, 1 non, 2 entrée illisible.
`

async function verify(file: string, io: Io): Promise<number> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  const digest = hash.digest('hex')
  const found = await journalOfArchive(digest)
  if (!found) {
    io.stdout(`Cette archive n’est PAS dans le journal : empreinte ${digest}.\n`)
    return 1
  }
  const { seq, at, state, debate } = found
  io.stdout(
    `Archive exacte : ${debate ? `${debate.title} (${debate.slug})` : 'débat effacé'}, état « ${state} », inscrite à la ligne ${String(seq)} du journal le ${at.toISOString()}, empreinte ${digest}.\n`,
  )
  io.stdout('Le journal lui-même se vérifie par : npm run crdp -- journal verify\n')
  return 0
}

/** `debates verify`. Gives the exit status. */
export async function debatesCommand(args: string[], io: Io): Promise<number> {
  const [command, file, ...rest] = args
  if (command !== 'verify' || file === undefined || rest.length > 0) {
    io.stderr(usage)
    return 2
  }
  return verify(file, io)
}
