import { createHash } from 'node:crypto'

/** A version of a book of criteria as it was adopted. Its row never changes: a new version is a new row. */
export type Version<T> = { id: string; version: number; hash: string; content: string; book: T }

type Row = { id: string; version: number; content: string; contentHash: string }

/**
 * Versions that were read once, by id and hash, so that a restored database, whose ids may stand for other contents, is
 * never misread. `parse` reads the content's JSON; a content that is not what its hash says is thrown.
 */
export function keptVersions<T>(name: string, parse: (json: unknown) => T) {
  const parsed = new Map<string, Version<T>>()
  let latestOf = new Map<string, string>()
  return {
    read({ id, version, content, contentHash }: Row): Version<T> {
      const key = `${id}:${contentHash}`
      const known = parsed.get(key)
      if (known) return known
      if (createHash('sha256').update(content).digest('hex') !== contentHash)
        throw new Error(`the content of ${name} version ${version} is not what its hash says`)
      const read = { id, version, hash: contentHash, content, book: parse(JSON.parse(content)) }
      parsed.set(key, read)
      latestOf = new Map(latestOf).set(id, key)
      return read
    },
    known: (id: string): Version<T> | undefined => parsed.get(latestOf.get(id) ?? ''),
    knownByHash(hash: string): Version<T> | undefined {
      for (const version of parsed.values()) if (version.hash === hash) return version
      return undefined
    },
  }
}
