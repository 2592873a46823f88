import { archiveChecker, type ArchiveReport } from './check-archive'

const lineFeed = 0x0a

/** Cuts bytes in lines as they come; what is after the last line feed is a line too. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array()
  for await (const chunk of chunks) {
    let whole = chunk
    if (rest.length > 0) {
      whole = new Uint8Array(rest.length + chunk.length)
      whole.set(rest)
      whole.set(chunk, rest.length)
    }
    let from = 0
    for (let at = whole.indexOf(lineFeed); at >= 0; at = whole.indexOf(lineFeed, from)) {
      yield whole.subarray(from, at)
      from = at + 1
    }
    rest = whole.subarray(from)
  }
  if (rest.length > 0) yield rest
}

/** What asks of SHA-256 and of Ed25519 of the machine at hand. */
export type ArchiveMachine = {
  /** SHA-256 in hexadecimal of the hash before, a line feed and the bytes. */
  hash: (previous: string, part: Uint8Array) => string
  /** Null where the machine cannot tell. */
  isSigned: (text: string, publicKey: string, signature: string) => boolean | null | Promise<boolean | null>
  /** Told now and then how many lines were read; may let the machine breathe. */
  onProgress?: (lines: number) => void | Promise<void>
}

/**
 * Reads a vote's archive as its bytes come, checks every hash, counts it again and checks its signature. `publicKey`: the
 * key that it must be signed by; without one, the key that the archive names, which proves only that it is whole.
 * `wanted`: the code of a secret ballot to find in it.
 */
export async function checkArchive(
  chunks: AsyncIterable<Uint8Array>,
  { hash, isSigned, onProgress }: ArchiveMachine,
  publicKey?: string,
  wanted: string | null = null,
): Promise<ArchiveReport> {
  const checker = archiveChecker(hash, wanted)
  let lines = 0
  for await (const line of linesOf(chunks)) {
    checker.line(line)
    lines += 1
    if (lines % 5_000 === 0) await onProgress?.(lines)
  }
  const report = checker.end()
  const { seal } = report
  if (!seal) return report
  const faults = [...report.faults]
  if (publicKey !== undefined && seal.publicKey !== publicKey)
    faults.push({ kind: 'other-key', publicKey: seal.publicKey })
  const signed = await isSigned(seal.text, seal.publicKey, seal.signature)
  if (signed !== true) faults.push({ kind: signed === null ? 'signature-unchecked' : 'signature-false' })
  return { ...report, faults, faultCount: report.faultCount + faults.length - report.faults.length }
}
