import type { Tx } from '~/platform/db/db.server'
import { readSubject } from './rules/conflict'
import type { MinutesContent } from './rules/minutes'

type Heard = MinutesContent['items'][number]['heard']

/** Says who was heard on one of its things, up to an instant, by their role and never by name; in sentences for the minutes. */
export type HeardSource = (tx: Tx, id: string, until: Date) => Promise<Heard>

const sources = new Map<string, HeardSource>()

/** Names who knows whom a body has heard on a kind of subject ('application'); registered by composition/concerned.server.ts. */
export const registerHeard = (kind: string, source: HeardSource): void => void sources.set(kind, source)

/** Who was heard on what an item is about, before the sitting ended. */
export async function heardOn(tx: Tx, subject: string | null, until: Date): Promise<Heard> {
  const about = readSubject(subject)
  return (await (about && sources.get(about.kind))?.(tx, about.id, until)) ?? []
}
