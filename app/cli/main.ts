import { disconnect } from '~/platform/db/db.server'
import { SettingsError } from '~/platform/env.server'

export type Io = { stdout: (text: string) => void; stderr: (text: string) => void }
export type Command = (args: string[], io: Io) => Promise<number>

/** Each sub-command, loaded when it is asked for; `help` is what the list says of it. */
const commands: Record<string, { help: string; load: () => Promise<Command> }> = {}

const help = () =>
  ['npm run crdp -- COMMAND', '', ...Object.entries(commands).map(([name, command]) => `  ${command.help.padEnd(62)} ${name === '' ? '' : ''}`.trimEnd()), ''].join('\n')

async function main(args: string[], io: Io): Promise<number> {
  const [name = 'help', ...rest] = args
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (name === 'help' || name === '--help' || !command) {
    ;(name === 'help' || name === '--help' ? io.stdout : io.stderr)(`${help()}\n`)
    return name === 'help' || name === '--help' ? 0 : 2
  }
  try {
    return await (await command.load())(rest, io)
  } catch (error) {
    io.stderr(`${error instanceof SettingsError || error instanceof Error ? error.message : String(error)}\n`)
    return 2
  } finally {
    await disconnect()
  }
}

const io: Io = { stdout: (text) => void process.stdout.write(text), stderr: (text) => void process.stderr.write(text) }
process.exitCode = await main(process.argv.slice(2), io)
