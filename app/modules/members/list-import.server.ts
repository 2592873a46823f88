import { statutesInForce } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/db.server'
import { fold } from '~/platform/pure/fold'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { alreadyListed } from './queries-import.server'
import { type ListedMember, readMemberList } from './rules/member-list'
import type { ListProblem } from './messages/membership-office'

export type ListReading = {
  members: ListedMember[]
  /** Lines of people and organisations that the register has, or that the file says twice. */
  duplicates: number[]
  faults: { line: number; fault: ListProblem }[]
}

/** Reads a list against the statutes in force and the register as it is now; writes nothing. */
export async function readListAgainstRegister(content: string, tx: Tx = db): Promise<Outcome<ListReading>> {
  const statutes = (await statutesInForce(today(), tx))?.statutes
  if (!statutes) return refused({ code: 'no-statutes' })
  const read = readMemberList(content, { statutes, today: today() })
  if (!isOk(read)) return read
  const { members, faults, twice } = read.ok
  const known = await alreadyListed(
    {
      numbers: members.flatMap(({ number }) => number ?? []),
      registrations: members.flatMap(({ registration }) => registration?.key ?? []),
      emails: members.flatMap(({ email, kind }) => (email !== null && kind === 'person' ? [email] : [])),
      names: members.flatMap(({ name, kind, email }) => (kind === 'person' && email === null ? [fold(name)] : [])),
    },
    tx,
  )
  const isKnown = ({ registration, kind, email, name }: ListedMember) =>
    registration
      ? known.registrations.has(registration.key)
      : kind === 'person' && (email === null ? known.names.has(fold(name)) : known.emails.has(email))
  const fresh = members.filter((member) => !isKnown(member))
  const taken = fresh.filter(({ number }) => number !== null && known.numbers.has(number))
  return ok({
    members: fresh,
    duplicates: [...twice, ...members.filter(isKnown).map(({ line }) => line)].sort((a, b) => a - b),
    faults: [...faults, ...taken.map(({ line }) => ({ line, fault: 'number-form' as const }))],
  })
}
