import { fold } from '~/platform/pure/fold'
import { type Outcome, ok, refused } from '~/platform/pure/outcome'
import { compactNumber, isSiren } from '~/platform/pure/registration-numbers'
import { type CsvRecord, parseCsv } from './csv'
import { type FileRefusal, type Problem, quoted } from './problem'

/** A PETR as a file gives it; SIREN of the pole and of its member EPCI. */
export type Petr = Readonly<{ siren: string; name: string; members: readonly string[] }>

export type KnownEpci = Readonly<{
  /** SIREN of the région's EPCI. */
  epci: ReadonlySet<string>
  /** EPCI SIREN → SIREN of the PETR that it belongs to already. */
  petrOf: ReadonlyMap<string, string>
}>

export const largestCsv = 1_000_000

const isMemberHeader = (header: string) =>
  /\b(membre|member|epci|adherent)s?\d*\b/.test(header) && !/\b(nom|name|denomination|nombre|nb)\b/.test(header)

/** Which columns hold what, by their headers: SIREN, nom, membres. */
function columnsOf({ cells }: CsvRecord): { siren: number; name: number; members: readonly number[] } | undefined {
  const headers = cells.map(fold)
  const members = headers.flatMap((header, i) => (isMemberHeader(header) ? [i] : []))
  const siren = headers.findIndex((header) => /\bsiren\b/.test(header) && !isMemberHeader(header))
  const name = headers.findIndex(
    (header) => /\b(nom|name|denomination|raison sociale)\b/.test(header) && !/\b(membre|member|epci)/.test(header),
  )
  return siren < 0 || name < 0 || members.length === 0 ? undefined : { siren, name, members }
}

/**
 * Reads the PETR of a CSV file: a header line with a SIREN, a name and member columns ('siren;nom;membres'), then one
 * line a PETR with all its members (in one cell or in several, to the end of the line) or one line a member. Every line
 * is checked: keys, names, members among the région's EPCI, and no EPCI in two PETR (CGCT, art. L5741-1). One problem
 * refuses the whole file, with every problem listed by line.
 */
export function readPetrCsv(source: string, known: KnownEpci): Outcome<readonly Petr[], FileRefusal> {
  if (source.length > largestCsv) return refused({ code: 'too-large', problems: [] })
  const { records, openQuote } = parseCsv(source)
  const [header, ...lines] = records
  if (openQuote !== undefined)
    return refused({ code: 'problems', problems: [{ code: 'quote-open', line: openQuote, value: '' }] })
  if (!header || lines.length === 0) return refused({ code: 'empty-file', problems: [] })
  const columns = columnsOf(header)
  if (!columns) return refused({ code: 'missing-columns', problems: [] })

  const problems: Problem[] = []
  const poles = new Map<string, { name: string; members: Set<string>; line: number }>()
  const petrOf = new Map<string, string>()
  for (const { line, cells } of lines) {
    const found = (code: Problem['code'], value: string) => problems.push({ code, line, value: quoted(value) })
    const sirenText = cells[columns.siren] ?? ''
    const siren = compactNumber(sirenText)
    if (!isSiren(siren)) found('siren-invalid', sirenText)
    else if (known.epci.has(siren)) found('siren-is-epci', siren)

    const name = (cells[columns.name] ?? '').normalize('NFC').replace(/\s+/g, ' ')
    const pole = poles.get(siren) ?? { name, members: new Set<string>(), line }
    poles.set(siren, pole)
    if (name === '') found('name-missing', sirenText)
    else if (name.length > 200 || /\p{Cc}|\p{Cf}|\p{Co}|\p{Cn}/u.test(name) || !/\p{L}/u.test(name))
      found('name-invalid', name)
    else if (fold(pole.name) !== fold(name)) found('name-differs', name)

    // What stands beyond the last header is still a member: rows are as long as the PETR has members.
    const cellsOfMembers = [
      ...columns.members.map((column) => cells[column] ?? ''),
      ...cells.slice(header.cells.length),
    ]
    const members = cellsOfMembers.flatMap(splitMembers)
    if (members.length === 0) found('members-missing', name)
    for (const member of members) {
      if (!isSiren(member)) found('member-invalid', member)
      else if (!known.epci.has(member)) found('member-unknown', member)
      else if ((petrOf.get(member) ?? siren) !== siren) found('member-twice', member)
      else petrOf.set(member, siren)
      pole.members.add(member)
    }
  }
  // An EPCI may leave a PETR of the portal for one of the file only where the file says what the former becomes.
  for (const [member, siren] of petrOf) {
    const before = known.petrOf.get(member)
    if (before !== undefined && before !== siren && !poles.has(before))
      problems.push({ code: 'member-twice', line: poles.get(siren)?.line ?? 1, value: member })
  }
  if (problems.length > 0)
    return refused({ code: 'problems', problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) })
  return ok([...poles].map(([siren, { name, members }]) => ({ siren, name, members: [...members].sort() })))
}

/** SIREN in a cell, separated by anything; spaces inside one ('200 035 764') are allowed where the groups are of three. */
const splitMembers = (cell: string): string[] =>
  cell
    .replace(/(?<!\d)(\d{3})[ \u00A0\u202F](\d{3})[ \u00A0\u202F](\d{3})(?!\d)/g, '$1$2$3')
    .split(/[\s,;|/+]+/)
    .filter((part) => part !== '')
