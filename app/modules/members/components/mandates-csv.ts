import type { Locale } from '~/platform/i18n/locale'
import type { Role } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { csvCell } from '~/platform/pure/csv'
import { memberMessages } from '../messages'
import type { MandateDecision, MandateState } from '../rules/mandate'

type Row = {
  person: string
  email: string | null
  role: Role
  state: MandateState
  startsOn: CivilDate
  endsOn: CivilDate | null
  decision: MandateDecision
}

/** Mandates as CSV (UTF-8 with its mark, which spreadsheets need to read accents), in the reader's language. */
export function mandatesCsv(rows: readonly Row[], locale: Locale): string {
  const { words, mandates } = memberMessages[locale]
  const lines = rows.map(({ person, email, role, state, startsOn, endsOn, decision }) =>
    [
      person,
      email ?? '',
      words.roles[role],
      words.mandateStates[state],
      startsOn,
      endsOn ?? '',
      decision.text,
      decision.decidedOn ?? '',
      decision.endedBecause ?? '',
    ]
      .map(csvCell)
      .join(','),
  )
  return `\ufeff${[mandates.csv, ...lines].join('\r\n')}\r\n`
}
