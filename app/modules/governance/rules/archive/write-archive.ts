import type { Json } from '../../../../platform/pure/canonical-json'
import type { PollResult } from '../secret-vote'
import {
  type ArchivedBallot,
  archiveGenesis,
  type ArchiveHeader,
  hashedPart,
  lineOf,
  type Seal,
  sealedText,
} from './archive'

export type ArchiveParts = {
  header: ArchiveHeader
  /** In the order of their ids, without those of withheld colleges. */
  ballots: AsyncIterable<ArchivedBallot> | Iterable<ArchivedBallot>
  result: PollResult
  /** SHA-256 in hexadecimal of the hash before, a line feed and the text. */
  hash: (previous: string, part: string) => string
  sign: (text: string) => Pick<Seal, 'publicKey' | 'signature'>
}

/**
 * The archive's lines: header, ballots, result, seal, each with the hash that chains it to the one before. The same parts give
 * the same bytes, so that the archive can be made again from the box.
 */
export async function* archiveLines({ header, ballots, result, hash, sign }: ArchiveParts): AsyncGenerator<string> {
  let previous = archiveGenesis
  let lines = 0
  const next = (content: Json): string => {
    const part = hashedPart(content)
    previous = hash(previous, part)
    lines += 1
    return lineOf(part, previous)
  }
  yield next(header)
  for await (const ballot of ballots) yield next(ballot)
  // `undefined` members are left out by canonical JSON.
  yield next({ result })
  yield next({ seal: { lines, algorithm: 'Ed25519', ...sign(sealedText(lines, previous)) } })
}
