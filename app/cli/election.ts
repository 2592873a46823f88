import { createReadStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { archiveFaultSentence } from '~/modules/governance/messages/archive'
import { voteMessages } from '~/modules/governance/messages/votes'
import { verifyArchive } from '~/modules/governance/verify-archive.server'
import type { Io } from './io'

const usage = `npm run crdp -- election verify ARCHIVE [--key CLÉ] [--json]
    Recompte un vote depuis son archive, sans base de données, et vérifie chaque empreinte et la signature. CLÉ est la clé
    publique du portail (page /votes/cle) ; sans elle, l’archive est vérifiée contre la clé qu’elle nomme elle-même.
    Sortie 0 exacte, 1 non, 2 entrée illisible.
`

/** `election verify ARCHIVE [--key KEY] [--json]`. Gives the exit status: 0 all is right, 1 not, 2 no such file or not an archive. */
export async function electionCommand([verb, ...args]: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { key: { type: 'string' }, json: { type: 'boolean' } },
    allowPositionals: true,
  })
  const [file] = positionals
  if (verb !== 'verify' || file === undefined || positionals.length > 1) {
    io.stderr(usage)
    return 2
  }
  if (values.key !== undefined && !/^[\w-]{43}$/.test(values.key)) {
    io.stderr('La clé n’est pas une clé publique Ed25519 (43 signes).\n')
    return 2
  }
  const report = await verifyArchive(createReadStream(file, { highWaterMark: 1024 * 1024 }), values.key)
  const { header, faults, faultCount, ballots, lines } = report
  if (values.json) io.stdout(`${JSON.stringify({ ...report, key: values.key ?? null })}\n`)
  // An archive whose first line was altered is one that is not right; a file that never was one is unreadable.
  if (report.hashedLines === 0 || (lines === 1 && header === null)) {
    io.stderr(`${file} n’est pas l’archive d’un vote.\n`)
    return 2
  }
  if (values.json) return faultCount > 0 ? 1 : 0
  for (const fault of faults) io.stdout(`${archiveFaultSentence(fault, 'fr')}\n`)
  if (faultCount > faults.length) io.stdout(`et ${faultCount - faults.length} autres\n`)
  const { archive } = voteMessages.fr
  if (faultCount > 0 || header === null) {
    io.stdout(`${archive.wrong(faultCount, lines)}\n`)
    return 1
  }
  io.stdout(`${archive.right(header.title, ballots)}\n`)
  io.stdout(`${report.recounted ? archive.recounted : archive.notRecountable}\n`)
  if (values.key === undefined) io.stdout(`${archive.withoutKey(report.seal?.publicKey ?? '')}\n`)
  return 0
}
