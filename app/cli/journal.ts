import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { sentenceOf } from '~/platform/journal/check-lines'
import { headLine, headsIn } from '~/platform/journal/head'
import { presentHead } from '~/platform/journal/read.server'
import { journalPublicKey } from '~/platform/journal/sign.server'
import { verifyJournal } from '~/platform/journal/verify.server'
import type { Io } from './io'

const usage = `npm run crdp -- journal verify [--head FICHIER]… [--key CLÉ]
    Lit tout le journal et dit quelles lignes ont été changées, enlevées ou déplacées. FICHIER contient des têtes signées
    reçues au dehors, ou tout un mail : une fin coupée, un journal réécrit se voient aussi. Sortie 0 intact, 1 non, 2 entrée illisible.
npm run crdp -- journal head     écrit la tête signée du moment
npm run crdp -- journal key      écrit la clé publique du portail
`

async function verify(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { head: { type: 'string', multiple: true }, key: { type: 'string' } } })
  const heads = (
    await Promise.all(
      (values.head ?? []).map(async (file) => {
        const found = headsIn(await readFile(file, 'utf8'))
        if (found.length === 0) throw new TypeError(`${file} ne contient aucune tête signée`)
        return found
      }),
    )
  ).flat()
  const { lines, last, faults, faultCount } = await verifyJournal(heads, values.key)
  for (const fault of faults) io.stdout(`${sentenceOf(fault)}\n`)
  if (faultCount > faults.length) io.stdout(`et ${faultCount - faults.length} autres\n`)
  if (faultCount > 0) {
    io.stdout(
      `Le journal n’est PAS intact : ${faultCount} anomalie${faultCount > 1 ? 's' : ''}, ${lines} lignes lues.\n`,
    )
    return 1
  }
  const compared =
    heads.length > 0
      ? `, et s’accorde avec ${heads.length} tête${heads.length > 1 ? 's' : ''} signée${heads.length > 1 ? 's' : ''}`
      : ''
  io.stdout(`Le journal est intact : ${lines} lignes, la dernière d’empreinte ${last.hash}${compared}.\n`)
  if (heads.length === 0)
    io.stdout(
      'Sans une tête reçue au dehors (--head), une fin coupée ou un journal tout entier réécrit ne se voient pas.\n',
    )
  return 0
}

/** `journal verify | head | key`. Gives the exit status. */
export async function journalCommand(args: string[], io: Io): Promise<number> {
  const [command, ...rest] = args
  try {
    if (command === 'verify') return await verify(rest, io)
    if (command === 'head' && rest.length === 0) {
      io.stdout(`${headLine(await presentHead())}\n`)
      return 0
    }
    if (command === 'key' && rest.length === 0) {
      io.stdout(`${journalPublicKey()}\n`)
      return 0
    }
  } catch (error) {
    io.stderr(`${error instanceof Error ? error.message : String(error)}\n`)
    return 2
  }
  io.stderr(usage)
  return 2
}
