import * as z from 'zod'
import { db } from '../db/db.server'
import { type Actor, can } from '../permissions'
import { outboxPermissions } from './permissions'

export type DeadLetter = {
  id: string
  /** 'mail', or the name of the job. */
  kind: string
  to: string | null
  subject: string | null
  reason: string
  attempts: number
  setAsideAt: Date
}

const addressed = z.object({ to: z.string(), subject: z.string() })

function headOf(payload: string): { to: string; subject: string } | null {
  try {
    return addressed.safeParse(JSON.parse(payload)).data ?? null
  } catch {
    return null
  }
}

/** What could not be sent, the last first; null for whoever may not see it. */
export async function deadLetters(
  actor: Actor,
  page = 1,
  size = 50,
): Promise<{ letters: DeadLetter[]; count: number } | null> {
  if (!can(actor, outboxPermissions['outbox.read-dead-letters'], null)) return null
  const [rows, count] = await Promise.all([
    db.outboxMessage.findMany({
      where: { state: 'dead' },
      orderBy: [{ doneAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * size,
      take: size,
    }),
    db.outboxMessage.count({ where: { state: 'dead' } }),
  ])
  const letters = rows.map((row) => {
    const head = row.kind === 'mail' ? headOf(row.payload) : null
    return {
      id: row.id,
      kind: row.kind.replace(/^job:/, ''),
      to: head?.to ?? null,
      subject: head?.subject ?? null,
      reason: row.lastError ?? '',
      attempts: row.attempts,
      setAsideAt: row.doneAt ?? row.createdAt,
    }
  })
  return { letters, count }
}

export type KeptMailHead = { id: string; recipient: string; subject: string; sentAt: Date }

/** A demonstration's mails, the last first. */
export async function keptMails(
  page: number,
  size: number,
  recipient?: string,
): Promise<{ mails: KeptMailHead[]; count: number }> {
  const where = recipient ? { recipient } : {}
  const [mails, count] = await Promise.all([
    db.keptMail.findMany({
      where,
      orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * size,
      take: size,
      select: { id: true, recipient: true, subject: true, sentAt: true },
    }),
    db.keptMail.count({ where }),
  ])
  return { mails, count }
}

export const keptMail = (id: string) => db.keptMail.findUnique({ where: { id } })
