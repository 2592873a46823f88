import { today } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/db.server'
import { inOffice } from './rules/garants'

const garantRow = {
  id: true,
  debateId: true,
  userId: true,
  shownAs: true,
  about: true,
  namedBy: true,
  authorityKind: true,
  statement: true,
  statedAt: true,
  letterFileId: true,
  startsOn: true,
  endsOn: true,
  endKind: true,
  endReason: true,
} as const

/** The garants of a debate, in the order in which they were named; those who left among them. */
export const garantsOf = (debateId: string, reader: Tx = db) =>
  reader.garant.findMany({ where: { debateId }, select: garantRow, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
export type GarantRow = Awaited<ReturnType<typeof garantsOf>>[number]

export const garantById = (id: string, reader: Tx = db) =>
  reader.garant.findUnique({ where: { id }, select: garantRow })

/** The garants in office today, who may write, and their accounts. */
export async function inOfficeOf(debateId: string, reader: Tx = db): Promise<GarantRow[]> {
  const day = today()
  return (await garantsOf(debateId, reader)).filter((garant) => inOffice(garant, day))
}
/** The subject of the garants' own acts. */
export const garantsSubject = (garants: readonly GarantRow[]) => ({
  garantUserIds: garants.flatMap(({ userId }) => userId ?? []),
})

/** The missions of a person, in debates of any state; the latest first. */
export const missionsOf = (userId: string) =>
  db.garant.findMany({
    where: { userId },
    include: { debate: { select: { id: true, slug: true, title: true, state: true, opensOn: true, closesOn: true } } },
    orderBy: { createdAt: 'desc' },
  })
