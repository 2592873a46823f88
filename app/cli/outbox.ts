import { retryMessage } from '~/platform/outbox/commands/retry-message.server'
import { deadLetters } from '~/platform/outbox/queries.server'
import { isOk } from '~/platform/pure/outcome'
import type { Io } from './io'

const operator = { kind: 'system', job: 'terminal' } as const
const mostListed = 1_000

/** `outbox list | retry ID | retry --all`. Exit status: 0 done, 1 nothing to send again, 2 bad input. */
export async function outboxCommand([verb, id, ...more]: string[], io: Io): Promise<number> {
  const listed = async () => (await deadLetters(operator, 1, mostListed))?.letters ?? []
  if (verb === 'list' && id === undefined) {
    const letters = await listed()
    for (const { id, kind, to, setAsideAt, attempts, reason } of letters)
      io.stdout(`${id}  ${setAsideAt.toISOString()}  ${kind}${to ? ` ${to}` : ''}  essais : ${attempts}  ${reason}\n`)
    if (letters.length === 0) io.stdout('Tout est parti.\n')
    return 0
  }
  if (verb === 'retry' && id !== undefined && more.length === 0) {
    const ids = id === '--all' ? (await listed()).map((letter) => letter.id) : [id]
    let sent = 0
    for (const one of ids) if (isOk(await retryMessage(operator, { id: one }))) sent += 1
    io.stdout(sent > 0 ? `${sent} de retour dans la file : le portail en marche les enverra.\n` : 'Rien à renvoyer.\n')
    return sent > 0 ? 0 : 1
  }
  io.stderr('Usage : npm run crdp -- outbox list | retry ID | retry --all\n')
  return 2
}
