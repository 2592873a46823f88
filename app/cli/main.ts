import { setFlagsFromString } from 'node:v8'
import { disconnect } from '~/platform/db/db.server'
import { migrate } from '~/platform/db/migrate.server'
import { env } from '~/platform/env.server'
import { commands, helpText } from './commands'
import type { Io } from './io'

// As the portal's own process (scripts/lib/serve.mjs says why): V8 would otherwise let the heap of a long import grow fourfold
// before it cleans it, and make there at once what is soon over.
for (const flag of ['--heap-growing-percent=40', '--no-allocation-site-pretenuring']) setFlagsFromString(flag)

const io: Io = { stdout: (text) => void process.stdout.write(text), stderr: (text) => void process.stderr.write(text) }

/** Runs `npm run crdp -- COMMAND …`. Exit status: what the command says; 2 for a call that can't be understood or done. */
async function main(args: string[]): Promise<number> {
  const [name = 'help', ...rest] = args
  if (name === 'help' || name === '--help' || name === '-h') {
    io.stdout(helpText())
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    io.stderr(`Commande inconnue : ${name}\n\n${helpText()}`)
    return 2
  }
  try {
    if (command.usesDatabase) await migrate(env().databaseUrl)
    return await command.run(rest, io)
  } catch (error) {
    io.stderr(`${error instanceof Error ? error.message : String(error)}\n`)
    return 2
  } finally {
    if (command.usesDatabase) await disconnect()
  }
}

process.exitCode = await main(process.argv.slice(2))
