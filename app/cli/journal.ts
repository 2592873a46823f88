import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { sentenceOf } from '~/platform/journal/check-lines'
import { headLine, headsIn } from '~/platform/journal/head'
import { presentHead } from '~/platform/journal/read.server'
import { journalPublicKey } from '~/platform/journal/sign.server'
import { verifyJournal } from '~/platform/journal/verify.server'

export type Io = { stdout: (text: string) => void; stderr: (text: string) => void }

const usage = `npm run crdp -- journal verify [--head FILE] [--key KEY]
    Reads the whole journal and says which lines were changed, removed or moved. FILE holds signed heads received
    outside, one or several, or a whole mail: a cut tail or a rewritten journal shows too. Exit 0: sound, 1: not, 2: bad input.
npm run crdp -- journal head     prints the present head, signed
npm run crdp -- journal key      prints the portal's public key
`

async function verify(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { head: { type: 'string', multiple: true }, key: { type: 'string' } } })
  const heads = (
    await Promise.all(
      (values.head ?? []).map(async (file) => {
        const found = headsIn(await readFile(file, 'utf8'))
        if (found.length === 0) throw new TypeError(`${file} holds no signed head`)
        return found
      }),
    )
  ).flat()
  const { lines, last, faults, faultCount } = await verifyJournal(heads, values.key)
  for (const fault of faults) io.stdout(`${sentenceOf(fault)}\n`)
  if (faultCount > faults.length) io.stdout(`and ${faultCount - faults.length} more\n`)
  if (faultCount > 0) {
    io.stdout(`The journal is NOT sound: ${faultCount} fault${faultCount > 1 ? 's' : ''} in ${lines} lines.\n`)
    return 1
  }
  const compared = heads.length > 0 ? `, and agrees with ${heads.length} signed head${heads.length > 1 ? 's' : ''}` : ''
  io.stdout(`The journal is sound: ${lines} lines, the last one ${last.hash}${compared}.\n`)
  if (heads.length === 0) io.stdout('Without a head received outside (--head), a cut tail or a whole journal written anew cannot be seen.\n')
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
