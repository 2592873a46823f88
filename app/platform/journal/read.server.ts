import { db } from '../db/db.server'
import { env } from '../env.server'
import { genesis } from './entry'
import type { SignedHead } from './head'
import { signHead } from './sign.server'

/** The journal's present head, signed. The same lines give the same bytes. */
export async function presentHead(): Promise<SignedHead> {
  const last = await db.journalEntry.findFirst({
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true, at: true },
  })
  return signHead({
    version: 1,
    portal: env().portalUrl.origin,
    seq: last?.seq ?? 0,
    hash: last?.hash ?? genesis,
    at: (last?.at ?? new Date(0)).toISOString(),
  })
}

export type PublicLine = { seq: number; at: Date; act: string; subjectKind: string; hash: string }

/** Lines as anyone may read them, the last first: no actor, no subject's id. Page 1 begins at the head. */
export async function publicLines(page: number, size: number): Promise<{ lines: PublicLine[]; count: number }> {
  const last = await db.journalEntry.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } })
  const count = last?.seq ?? 0
  const lines = await db.journalEntry.findMany({
    where: { seq: { lte: count - (page - 1) * size } },
    orderBy: { seq: 'desc' },
    take: size,
    select: { seq: true, at: true, act: true, subjectKind: true, hash: true },
  })
  return { lines, count }
}
