import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { rotateKey } from '~/modules/credentials/commands/rotate-key.server'
import { credentialMessages } from '~/modules/credentials/messages'
import { largestBadge } from '~/modules/credentials/rules/baked'
import { isGenuine } from '~/modules/credentials/rules/verdict'
import { ownSource, type Source, sourceOfFiles, verifyBadge } from '~/modules/credentials/verify-credential.server'
import { isOk } from '~/platform/pure/outcome'
import type { Io } from './io'
import { labelCharterUsage } from './label-charter'
import { labelCheckUsage } from './label-check'
import { withDatabase } from './with-database'

const usage = `npm run ${labelCheckUsage}
    Vérifie une demande contre une charte (sortie 0 recevable, 1 non, 2 entrée illisible).
npm run ${labelCharterUsage}
    Vérifie un fichier de charte, et s’il peut être rempli (sortie 0 publiable, 1 non, 2 entrée illisible). Avec --for, par ce
    que le label prend ; avec --label, par ce que prend ce label de ce portail.
npm run crdp -- label verify BADGE [--keys CLES.json --revocations RETRAITS.json] [--json]
    Vérifie un badge (PNG, SVG ou JSON) : sans option, contre les clés et le registre de ce portail ; avec les fichiers
    /label/cles.json et /label/revocations.json d’un portail, contre eux seuls, sans base de données ni réseau.
    Sortie 0 authentique et valable, 1 non, 2 entrée illisible.
npm run crdp -- label rotate-key --reason RAISON [--compromised]
    Retire la clé qui signe les badges et publie la suivante. Avec --compromised, ce que l’ancienne a signé n’est plus cru.
`

/** `label verify` and `label rotate-key`. Gives the exit status. */
export async function labelBadge(verb: string | undefined, args: string[], io: Io): Promise<number> {
  if (verb === 'verify') return verify(args, io)
  if (verb === 'rotate-key') return withDatabase(() => rotate(args, io))
  io.stderr(usage)
  return 2
}

const optionsOf = (args: string[]) => {
  try {
    return parseArgs({
      args,
      options: { keys: { type: 'string' }, revocations: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
    })
  } catch {
    return null
  }
}

/** The badge's bytes: what is too large is not read, but told. Null where there is no file to read. */
const bytesOf = async (file: string): Promise<Buffer | null> => {
  try {
    return (await stat(file)).size > largestBadge ? Buffer.alloc(largestBadge + 1) : await readFile(file)
  } catch {
    return null
  }
}

/** The published files that a badge is held against; null where they are none. */
async function publishedSource(keys: string, revocations: string): Promise<Source | null> {
  try {
    return sourceOfFiles(await readFile(keys, 'utf8'), await readFile(revocations, 'utf8'), new Date())
  } catch {
    return null
  }
}

async function verify(args: string[], io: Io): Promise<number> {
  const read = optionsOf(args)
  const { keys, revocations, json } = read?.values ?? {}
  const [file, ...more] = read?.positionals ?? []
  if (file === undefined || more.length > 0 || (keys === undefined) !== (revocations === undefined)) {
    io.stderr(usage)
    return 2
  }
  const bytes = await bytesOf(file)
  if (!bytes) {
    io.stderr(`${file}\u00a0: ce fichier ne peut pas être lu.\n`)
    return 2
  }
  const held = (source: Source) => verifyBadge(bytes, source)
  const isOffLine = keys !== undefined && revocations !== undefined
  const published = isOffLine ? await publishedSource(keys, revocations) : null
  if (isOffLine && !published) {
    io.stderr(
      `${keys}, ${revocations}\u00a0: ce ne sont pas les fichiers /label/cles.json et /label/revocations.json d’un portail.\n`,
    )
    return 2
  }
  const { verdict, issuer, label } = published
    ? await held(published)
    : await withDatabase(async () => held(await ownSource()))
  const { title, text } = credentialMessages.fr.verdicts[verdict]
  if (json) io.stdout(`${JSON.stringify({ verdict, issuer, number: label?.number ?? null })}\n`)
  else io.stdout(`${title}. ${text}\n${label ? `${label.number} · ${label.title}\n` : ''}`)
  return verdict === 'valid' ? 0 : isGenuine(verdict) || issuer !== null ? 1 : 2
}

async function rotate(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { reason: { type: 'string' }, compromised: { type: 'boolean' } } })
  const done = await rotateKey(
    { kind: 'system', job: 'terminal' },
    { reason: values.reason ?? '', compromised: values.compromised ?? false },
  )
  if (!isOk(done)) {
    io.stderr(usage)
    return 2
  }
  io.stdout(`La clé n° ${done.ok.number} signe désormais les badges : ${done.ok.publicKey}\n`)
  return 0
}
