import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** How much is done at once: a core each, and two where there is one, since some of it waits. */
export const lanes = Math.max(2, availableParallelism())

/**
 * Runs commands several at once and prints what each says when it has ended, whole. `commands` are `{ name, command, args, env }`,
 * begun in their order. Gives the names of those that failed.
 */
export async function atOnce(commands) {
  const waiting = [...commands]
  const failed = []
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { name, command, args, env } = next
      const begun = Date.now()
      const chunks = []
      const status = await new Promise((resolve) => {
        const child = spawn(command, args, {
          stdio: ['ignore', 'pipe', 'pipe'],
          env,
          shell: process.platform === 'win32',
        })
        for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk))
        child.once('error', (error) => {
          chunks.push(Buffer.from(`${error.message}\n`))
          resolve(1)
        })
        child.once('close', (code) => resolve(code ?? 1))
      })
      console.log(`· ${name} (${((Date.now() - begun) / 1000).toFixed(0)} s)${status === 0 ? '' : ' : échec'}`)
      process.stdout.write(Buffer.concat(chunks))
      if (status !== 0) failed.push(name)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return failed
}
