import { currentSettings, numberSetting } from '~/modules/editorial/queries.server'
import { db, type Tx } from '~/platform/db/db.server'
import { isLocale, type Locale } from '~/platform/i18n/locale'
import type { Json } from '~/platform/pure/canonical-json'
import { isVerdict, type Thresholds, type Verdict } from './rules/confirmation'
import { applyDifferences, readDifferences, undoing } from './rules/difference'

type Reader = Tx | typeof db

/** How many votes settle a change, as the settings say. */
export async function thresholds(): Promise<Thresholds> {
  const values = await currentSettings()
  return {
    votes: numberSetting(values, 'network.votes'),
    days: numberSetting(values, 'network.days'),
    votesAtOnce: numberSetting(values, 'network.votes-at-once'),
    daysToModerator: numberSetting(values, 'network.days-to-moderator'),
  }
}

export const verdictsOf = (votes: readonly { verdict: string }[]): Verdict[] =>
  votes.map(({ verdict }) => verdict).filter(isVerdict)

/** Content of an entry as it was at an earlier revision: what was accepted since is taken back, the latest first. */
export async function contentAt(
  reader: Reader,
  entry: { id: string; content: string; revision: number },
  revision: number,
): Promise<Readonly<Record<string, Json>>> {
  const present = JSON.parse(entry.content) as Readonly<Record<string, Json>>
  if (revision >= entry.revision) return present
  const since = await reader.entryChange.findMany({
    where: { entryId: entry.id, state: 'accepted', revision: { gt: revision } },
    orderBy: { revision: 'desc' },
    select: { changes: true },
  })
  return since.reduce((content, { changes }) => {
    const back = applyDifferences(content, undoing(readDifferences(changes)), { over: true })
    return 'content' in back ? back.content : content
  }, present)
}

/** Who wrote what an entry holds: one line each accepted change; null for an account since erased or none. */
export const authorsOf = async (reader: Reader, entryId: string): Promise<(string | null)[]> =>
  (
    await reader.entryChange.findMany({
      where: { entryId, state: 'accepted' },
      select: { authorId: true },
      distinct: ['authorId'],
    })
  ).map(({ authorId }) => authorId)

export type Mailbox = Readonly<{ id: string; email: string; locale: Locale }>

/** Where to write to an account, unless it was erased. */
export async function mailboxOf(reader: Reader, userId: string | null): Promise<Mailbox | null> {
  if (!userId) return null
  const user = await reader.user.findUnique({
    where: { id: userId },
    select: { id: true, email: true, locale: true, erasedAt: true },
  })
  if (!user?.email || user.erasedAt) return null
  return { id: user.id, email: user.email, locale: isLocale(user.locale) ? user.locale : 'fr' }
}

/** The change that proposes an entry which still waits, for who knows it to answer. */
export const pendingCreation = async (entryId: string): Promise<string | null> =>
  (
    await db.entryChange.findFirst({
      where: { entryId, kind: 'creation', state: 'pending' },
      select: { id: true },
    })
  )?.id ?? null
