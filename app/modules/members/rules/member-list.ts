import type { CivilDate } from '../../../platform/pure/civil-date'
import { fold } from '../../../platform/pure/fold'
import { readCents, readDay } from '../../../platform/pure/french-figures'
import { isAddress } from '../../../platform/pure/mail-address'
import { ok, type Outcome, refused } from '../../../platform/pure/outcome'
import type { MemberKind, Statutes } from '../../statutes/rules/statutes'
import { parseCsv } from '../../territory/rules/csv'
import { categoryOf } from './membership-category'
import { readRegistration, type Registration } from './organisation'

/** A member of a list kept elsewhere. */
export type ListedMember = {
  line: number
  name: string
  kind: MemberKind
  registration: Registration | null
  email: string | null
  category: string
  college: string | null
  admittedOn: CivilDate
  number: number | null
  shares: number
  paidCents: number
}
export const listFaults = [
  'name-missing',
  'kind-unknown',
  'category-unknown',
  'category-closed',
  'date-form',
  'number-form',
  'email-form',
  'registration-form',
  'shares-form',
  'amount-form',
] as const
export type ListFault = (typeof listFaults)[number]
export type MemberList = { members: ListedMember[]; faults: { line: number; fault: ListFault }[]; twice: number[] }

const kinds: Readonly<Record<string, MemberKind>> = {
  personne: 'person',
  association: 'association',
  entreprise: 'company',
  collectivite: 'local-authority',
  'etablissement public': 'public-body',
}
const columns = [
  'nom',
  'type',
  'categorie',
  'admis le',
  'courriel',
  'numero',
  'siren ou rna',
  'parts',
  'verse',
] as const
const needed = columns.slice(0, 4)

type Reading = { statutes: Statutes; today: CivilDate }

function readMember(line: number, cell: (name: (typeof columns)[number]) => string, { statutes, today }: Reading) {
  const kind = kinds[fold(cell('type'))]
  const asked = fold(cell('categorie'))
  const category =
    categoryOf(statutes, cell('categorie').trim()) ?? statutes.categories.find(({ name }) => fold(name.fr) === asked)
  const admittedOn = readDay(cell('admis le'))
  const [number, shares] = [cell('numero'), cell('parts') || '0']
  const paidCents = cell('verse') === '' ? 0 : readCents(cell('verse'))
  const email = cell('courriel').toLowerCase()
  const value = statutes.capital?.shareValueCents ?? 0
  if (cell('nom') === '') return 'name-missing' as const
  if (!kind) return 'kind-unknown' as const
  if (!category) return 'category-unknown' as const
  if (!category.admits.includes(kind)) return 'category-closed' as const
  if (admittedOn === null || admittedOn > today) return 'date-form' as const
  if (number !== '' && !/^[1-9]\d{0,6}$/.test(number)) return 'number-form' as const
  if (email !== '' && !isAddress(email)) return 'email-form' as const
  const least = statutes.capital ? category.leastShares : 0
  if (!/^\d{1,6}$/.test(shares) || Number(shares) < least || (!statutes.capital && Number(shares) > 0))
    return 'shares-form' as const
  if (paidCents === null || paidCents < 0 || paidCents > Number(shares) * value) return 'amount-form' as const
  const registration =
    kind === 'person' ? null : readRegistration(kind === 'local-authority' ? 'public-body' : kind, cell('siren ou rna'))
  if (registration !== null && !('ok' in registration)) return 'registration-form' as const
  return {
    line,
    name: cell('nom'),
    kind,
    registration: registration?.ok ?? null,
    email: email === '' ? null : email,
    category: category.id,
    college: category.college,
    admittedOn,
    number: number === '' ? null : Number(number),
    shares: Number(shares),
    paidCents,
  } satisfies ListedMember
}

/** Who a line is: an organisation by its number, a person by the address, else by the name. */
export const identityOf = ({ kind, registration, email, name }: ListedMember): string =>
  registration ? registration.key : `${kind}:${email ?? fold(name)}`

/**
 * Reads a list of members (docs/formats/member-list.md) against the statutes in force. `faults` are the lines that are wrong,
 * each with its first fault; `twice` those that say again somebody above. Refused: columns-missing, file-unreadable, file-empty.
 */
export function readMemberList(text: string, reading: Reading): Outcome<MemberList> {
  const { records, openQuote } = parseCsv(text)
  if (openQuote !== undefined) return refused({ code: 'file-unreadable', field: 'file' })
  const [head, ...rest] = records
  const index = new Map((head?.cells ?? []).map((name, at) => [fold(name), at]))
  if (!needed.every((name) => index.has(name))) return refused({ code: 'columns-missing', field: 'file' })
  if (rest.length === 0) return refused({ code: 'file-empty', field: 'file' })
  const list: MemberList = { members: [], faults: [], twice: [] }
  const [seen, numbers] = [new Set<string>(), new Set<number>()]
  for (const { line, cells } of rest) {
    const read = readMember(line, (name) => cells[index.get(name) ?? -1] ?? '', reading)
    if (typeof read === 'string') list.faults.push({ line, fault: read })
    else if (read.number !== null && numbers.has(read.number)) list.faults.push({ line, fault: 'number-form' })
    else if (seen.has(identityOf(read))) list.twice.push(line)
    else {
      seen.add(identityOf(read))
      if (read.number !== null) numbers.add(read.number)
      list.members.push(read)
    }
  }
  return ok(list)
}
