import { statutesInForce } from '~/modules/statutes/queries.server'
import type { Locale } from '~/platform/i18n/locale'
import type { CivilDate } from '~/platform/pure/civil-date'
import { csvCell } from '~/platform/pure/csv'
import type { RegisterName, RegisterTable } from './forms-registers'
import { memberMessages } from './messages'
import { membershipWords } from './messages/membership-words'
import {
  countMandatesOn,
  countMembersOn,
  countSharesOn,
  mandatesOn,
  membersOn,
  sharesOn,
  type Slice,
} from './queries-registers.server'
import { isOrganisationKind } from './rules/organisation'

const euros = (cents: number): string => (cents / 100).toFixed(2)

const counts = { societaires: countMembersOn, parts: countSharesOn, mandats: countMandatesOn } as const

/** How many lines a register had on a day. */
export const countRegister = (name: RegisterName, on: CivilDate): Promise<number> => counts[name](on)

/** Some lines of a register as it was on a day: as texts (dates 'YYYY-MM-DD', amounts with two decimals), with its columns. */
export async function registerOn(
  name: RegisterName,
  on: CivilDate,
  locale: Locale,
  slice: Slice,
): Promise<RegisterTable> {
  const words = membershipWords[locale]
  if (name === 'mandats')
    return {
      columns: ['personne', 'role', 'debut', 'fin', 'decision'],
      rows: (await mandatesOn(on, slice)).map(({ person, role, startsOn, endsOn, decision }) => [
        person,
        memberMessages[locale].words.roles[role],
        startsOn,
        endsOn ?? '',
        decision,
      ]),
    }
  if (name === 'parts')
    return {
      columns: ['numero', 'nom', 'parts', 'souscrit', 'verse'],
      rows: (await sharesOn(on, slice)).map((line) => [
        String(line.number ?? ''),
        line.name,
        String(line.shares),
        euros(line.subscribedCents),
        euros(line.paidCents),
      ]),
    }
  const statutes = (await statutesInForce(on))?.statutes
  const categories = new Map(statutes?.categories.map(({ id, name: said }) => [id, said[locale]]))
  const colleges = new Map(
    statutes?.voting.kind === 'colleges'
      ? statutes.voting.colleges.map(({ id, name: said }) => [id, said[locale]])
      : [],
  )
  return {
    columns: ['numero', 'nom', 'nature', 'categorie', 'college', 'voix', 'admission'],
    rows: (await membersOn(on, slice)).map(
      ({ number, name: member, organisationKind, category, college, votes, admittedOn }) => [
        String(number ?? ''),
        member,
        words.memberKinds[isOrganisationKind(organisationKind) ? organisationKind : 'person'],
        categories.get(category) ?? category,
        college === null ? '' : (colleges.get(college) ?? college),
        String(votes),
        admittedOn ?? '',
      ],
    ),
  }
}

const linesAtOnce = 2_000

/**
 * A whole register for a spreadsheet, some lines at a time: UTF-8 with its mark; the columns' names do not change with the
 * language.
 */
export async function* registerCsv(name: RegisterName, on: CivilDate, locale: Locale): AsyncGenerator<string> {
  for (let skip = 0; ; skip += linesAtOnce) {
    const { columns, rows } = await registerOn(name, on, locale, { skip, take: linesAtOnce })
    if (skip === 0) yield `\ufeff${columns.join(',')}\r\n`
    for (const row of rows) yield `${row.map(csvCell).join(',')}\r\n`
    if (rows.length < linesAtOnce) return
  }
}
