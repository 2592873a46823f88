import { appointAdministrator } from '~/modules/accounts/commands/appoint-administrator.server'
import { endAdministrator } from '~/modules/accounts/commands/end-administrator.server'
import { listAdministrators } from '~/modules/accounts/commands/list-administrators.server'
import { linkPath } from '~/modules/accounts/mails/one-link'
import { accountsMessages } from '~/modules/accounts/messages'
import { sayRefusal } from '~/modules/accounts/messages/say'
import { absoluteLink } from '~/platform/mail/layout'
import type { Actor } from '~/platform/permissions'
import type { Refusal } from '~/platform/pure/outcome'
import type { Io } from './io'

const operator: Actor = { kind: 'system', job: 'operator' }

const usage = `Usage :
  npm run crdp -- admin create ADRESSE [--name NOM]   donne le mandat d’administration, et le compte s’il n’y en a pas
  npm run crdp -- admin list                          liste les mandats d’administration en cours
  npm run crdp -- admin end ADRESSE                   met fin au mandat
`

/** Reads '--name NAME' or '--name=NAME' anywhere among the arguments. */
function readArguments(args: readonly string[]): { rest: string[]; name: string | null; unknown: string | null } {
  const rest: string[] = []
  let name: string | null = null
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? ''
    if (arg === '--name') name = args[(i += 1)] ?? ''
    else if (arg.startsWith('--name=')) name = arg.slice('--name='.length)
    else if (arg.startsWith('-')) return { rest, name, unknown: arg }
    else rest.push(arg)
  }
  return { rest, name, unknown: null }
}

const explain = (io: Io, refusal: Refusal): number => {
  io.stderr(`${sayRefusal(accountsMessages.fr, refusal)}\n`)
  return 1
}

/** `crdp admin …`. Gives the exit status: 0 done, 1 refused, 2 not understood. */
export async function adminCommand(args: readonly string[], io: Io): Promise<number> {
  const { rest, name, unknown } = readArguments(args)
  const [what, address, ...tooMany] = rest
  if (unknown) io.stderr(`Option inconnue : ${unknown}\n`)
  else if (what === 'list' && !address) return list(io)
  else if (what === 'create' && address && tooMany.length === 0) return create(io, address, name)
  else if (what === 'end' && address && tooMany.length === 0) return end(io, address)
  io.stderr(usage)
  return 2
}

async function create(io: Io, address: string, name: string | null): Promise<number> {
  const decision = 'Mandat donné par l’exploitant du portail, à la ligne de commande'
  const outcome = await appointAdministrator(operator, { address, name: name ?? 'Administration', decision })
  if ('refused' in outcome) return explain(io, outcome.refused)
  const { created, appointed, token } = outcome.ok
  io.stdout(
    `${created ? 'Compte créé' : 'Compte trouvé'} : ${outcome.ok.address}. ${appointed ? 'Mandat d’administration à partir d’aujourd’hui.' : 'Le mandat d’administration était déjà donné.'}\n`,
  )
  io.stdout('Un courriel part avec ce lien, qui sert une fois, pendant trois jours, pour choisir un mot de passe :\n')
  io.stdout(`${absoluteLink(linkPath('firstPassword', token), 'fr')}\n`)
  return 0
}

async function list(io: Io): Promise<number> {
  const outcome = await listAdministrators(operator)
  if ('refused' in outcome) return explain(io, outcome.refused)
  for (const { address, name, since } of outcome.ok) io.stdout(`${address}\t${name}\tdepuis le ${since}\n`)
  if (outcome.ok.length === 0)
    io.stdout('Personne n’a de mandat d’administration. Pour en donner un : npm run crdp -- admin create ADRESSE\n')
  return 0
}

async function end(io: Io, address: string): Promise<number> {
  const outcome = await endAdministrator(operator, { address })
  if ('refused' in outcome) return explain(io, outcome.refused)
  io.stdout(`Le mandat d’administration de ${address} a pris fin.\n`)
  return 0
}
