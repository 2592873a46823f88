import { createHash } from 'node:crypto'
import { addressesOf } from '~/modules/members/queries.server'
import { db } from '~/platform/db/db.server'
import { isLocale, type Locale } from '~/platform/i18n/locale'

/** Somebody to tell; `mute` is what their mail's link ends, for what they did not ask for each time. */
export type Told = {
  to: string
  locale: Locale
  participantId: string | null
  paperId: string | null
  subscriptionId: string | null
}
export type Page = { people: Told[]; /** Where the next page begins; null after the last. */ next: string | null }

type Row = { id: string; userId: string | null; email: string | null; locale: string }

async function reached(rows: readonly Row[], of: 'participantId' | 'paperId' | 'subscriptionId'): Promise<Told[]> {
  const addresses = await addressesOf(rows.flatMap(({ userId }) => userId ?? []))
  return rows.flatMap(({ id, userId, email, locale }) => {
    const to = userId === null ? email : addresses.get(userId)
    const none = { participantId: null, paperId: null, subscriptionId: null }
    return to ? [{ ...none, to, locale: isLocale(locale) ? locale : 'fr', [of]: id }] : []
  })
}

/** Contributions that count as somebody's part in a debate: all, or those of these numbers. */
const partOf = (debateId: string, numbers: readonly number[] | null) => ({
  debateId,
  state: { in: ['published', 'merged', 'split'] },
  ...(numbers === null ? {} : { number: { in: [...numbers] } }),
})

/** Authors and supporters, those who have no longer wanted to be told aside. */
async function participants(debateId: string, numbers: readonly number[] | null, after: string, size: number) {
  const contribution = partOf(debateId, numbers)
  const muted = await db.answerMute.findMany({ where: { debateId }, select: { participantId: true } })
  return db.debateParticipant.findMany({
    where: {
      id: { gt: after, notIn: muted.map(({ participantId }) => participantId) },
      OR: [{ contributions: { some: contribution } }, { supports: { some: { contribution } } }],
    },
    orderBy: { id: 'asc' },
    take: size,
    select: { id: true, userId: true, email: true, locale: true },
  })
}

/** Those who left an address on a paper contribution. */
async function papers(debateId: string, numbers: readonly number[] | null, after: string, size: number) {
  const rows = await db.workshopPaper.findMany({
    where: { id: { gt: after }, workshop: { debateId } },
    orderBy: { id: 'asc' },
    take: size,
    select: { id: true, email: true, locale: true, contributionId: true },
  })
  const known = await db.contribution.findMany({
    where: { ...partOf(debateId, numbers), id: { in: rows.map(({ contributionId }) => contributionId) } },
    select: { id: true },
  })
  const ids = new Set(known.map(({ id }) => id))
  return { rows, kept: rows.filter(({ contributionId }) => ids.has(contributionId)) }
}

const followers = (debateId: string, after: string, size: number) =>
  db.debateSubscription.findMany({
    where: { debateId, confirmedAt: { not: null }, id: { gt: after } },
    orderBy: { id: 'asc' },
    take: size,
    select: { id: true, userId: true, email: true, locale: true },
  })

const sources = ['participants', 'papers', 'followers'] as const

/**
 * Those to tell of something in a debate, a page at a time: authors and supporters of the contributions (of these
 * numbers, or all), those who left an address on paper, then those who follow the debate. `after` is '' at the start.
 */
export async function audience(
  debateId: string,
  numbers: readonly number[] | null,
  after: string,
  size: number,
): Promise<Page> {
  const [named = sources[0], id = ''] = after.split(':')
  const source = sources.find((one) => one === named) ?? sources[0]
  const nextSource = sources[sources.indexOf(source) + 1]
  const page = async (): Promise<{ rows: readonly { id: string }[]; people: Told[] }> => {
    if (source === 'participants') {
      const rows = await participants(debateId, numbers, id, size)
      return { rows, people: await reached(rows, 'participantId') }
    }
    if (source === 'papers') {
      const { rows, kept } = await papers(debateId, numbers, id, size)
      return {
        rows,
        people: await reached(
          kept.map((row) => ({ ...row, userId: null })),
          'paperId',
        ),
      }
    }
    const rows = await followers(debateId, id, size)
    return { rows, people: await reached(rows, 'subscriptionId') }
  }
  const { rows, people } = await page()
  const last = rows.length === size ? rows.at(-1)?.id : undefined
  return { people, next: last === undefined ? (nextSource ? `${nextSource}:` : null) : `${source}:${last}` }
}

/** Names an address in a mail's key, so that somebody found twice is told once. */
export const addressKey = (to: string): string => createHash('sha256').update(to).digest('hex').slice(0, 32)
