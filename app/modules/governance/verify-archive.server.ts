import { createHash } from 'node:crypto'
import { isSignedBy } from '~/platform/journal/sign.server'
import type { ArchiveReport } from './rules/archive/check-archive'
import { checkArchive } from './rules/archive/read-archive'

/** Checks a vote's archive with the machine's own hashes and signatures; reads no database. */
export const verifyArchive = (bytes: AsyncIterable<Uint8Array>, publicKey?: string): Promise<ArchiveReport> =>
  checkArchive(
    bytes,
    {
      hash: (previous, part) => createHash('sha256').update(previous).update('\n').update(part).digest('hex'),
      isSigned: isSignedBy,
    },
    publicKey,
  )
