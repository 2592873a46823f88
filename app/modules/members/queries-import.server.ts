import { db, type Tx } from '~/platform/db/db.server'

/** A file that waits for a yes, if it still does. */
export const importDraft = (id: string, kind: 'bank-statement' | 'member-list', reader: Tx = db) =>
  reader.importDraft.findFirst({ where: { id, kind }, select: { id: true, fileName: true, content: true } })

/** Which of these numbers, organisations, addresses and names the register already holds. */
export async function alreadyListed(
  asked: {
    numbers: readonly number[]
    registrations: readonly string[]
    emails: readonly string[]
    names: readonly string[]
  },
  reader: Tx = db,
) {
  const open = { state: { in: ['applied', 'admitted'] } }
  const batches = <T>(all: readonly T[]): T[][] =>
    Array.from({ length: Math.ceil(all.length / 500) }, (_, index) => all.slice(index * 500, index * 500 + 500))
  const found = {
    numbers: new Set<number>(),
    registrations: new Set<string>(),
    emails: new Set<string>(),
    names: new Set<string>(),
  }
  for (const numbers of batches(asked.numbers))
    for (const { number } of await reader.membership.findMany({
      where: { number: { in: numbers } },
      select: { number: true },
    }))
      if (number !== null) found.numbers.add(number)
  for (const registrations of batches(asked.registrations))
    for (const { organisation } of await reader.membership.findMany({
      where: { ...open, organisation: { registration: { in: registrations } } },
      select: { organisation: { select: { registration: true } } },
    }))
      if (organisation) found.registrations.add(organisation.registration)
  for (const emails of batches(asked.emails))
    for (const { email } of await reader.membership.findMany({
      where: { ...open, kind: 'person', email: { in: emails } },
      select: { email: true },
    }))
      if (email !== null) found.emails.add(email)
  for (const names of batches(asked.names))
    for (const { foldedName } of await reader.membership.findMany({
      where: { ...open, kind: 'person', foldedName: { in: names } },
      select: { foldedName: true },
    }))
      found.names.add(foldedName)
  return found
}
