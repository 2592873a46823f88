import { hash, parseOptions, verify } from '@node-rs/argon2'
import { normalisePassword } from './rules/password'

/** argon2id (the library's default kind) as OWASP advises: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The portal hashes two passwords at once at most, and lets fifty wait: beyond, it says that it is busy. */
const atOnce = 2
const mostWaiting = 50

/** Too many passwords are being checked; asking again in a moment will do. */
export class Busy extends Error {}

let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= mostWaiting) throw new Busy('too many passwords at once')
    // The place is handed over by the one who leaves, so that nobody overtakes.
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(normalisePassword(password), parameters))

/**
 * Compared with where there is no account or no password, so that the answer takes the same time: the hash of a text
 * that nobody has, made with today's parameters (a test checks that it keeps up with them).
 */
export const dummyHash =
  '$argon2id$v=19$m=19456,t=2,p=1$oEAu5gKCzRHGwlXMCyw2GA$D9bOSPiaLabMEazr2Bz5yfI5rRr92GLH68kZV/WD01w'

/** True for the right password. With `null` it does the same work and answers false. Throws Busy. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  const same = await inTurn(() => verify(kept ?? dummyHash, normalisePassword(password)))
  return same && kept !== null
}

/** True where a kept hash was made with weaker parameters than today's. */
export function isWeaker(kept: string): boolean {
  const { memoryCost, timeCost } = parseOptions(kept)
  return memoryCost < parameters.memoryCost || timeCost < parameters.timeCost
}
