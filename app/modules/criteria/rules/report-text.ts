import type { Book } from './book'
import type { BookReport, Status } from './report'
import { type Language, writeDate } from './text'

const words = {
  fr: {
    checkedOn: 'Règles appliquées au',
    mandatory: 'obligatoire',
    advisory: 'utile à l’instruction',
    weight: (points: number) => `${points}\u00a0point${points < 2 ? '' : 's'}`,
    change: 'Pour y remédier',
    points: 'Points',
    pending: 'à apprécier',
    status: {
      met: 'rempli',
      'not-met': 'non rempli',
      missing: 'à compléter',
      'needs-judgement': 'à apprécier',
      'not-applicable': 'sans objet',
    },
  },
  en: {
    checkedOn: 'Rules applied as of',
    mandatory: 'mandatory',
    advisory: 'useful to the examination',
    weight: (points: number) => `${points} point${points === 1 ? '' : 's'}`,
    change: 'To change it',
    points: 'Points',
    pending: 'to be judged',
    status: {
      met: 'met',
      'not-met': 'not met',
      missing: 'to complete',
      'needs-judgement': 'to be judged',
      'not-applicable': 'does not apply',
    },
  },
} as const satisfies Record<Language, { status: Record<Status, string>; [word: string]: unknown }>

const marks: Readonly<Record<Status, string>> = {
  met: '✓',
  'not-met': '✗',
  missing: '…',
  'needs-judgement': '?',
  'not-applicable': '–',
}

/** What a kind of report says of its outcome, and whether it counts points. */
export type ReportHeading = { eligible: string; notEligible: string; withPoints: boolean }

/** The report as lines of text, one block a criterion in the order of the book. */
export function writeBookReport(
  book: Book,
  report: BookReport & { checkedOn: string },
  language: Language,
  heading: ReportHeading,
): string {
  const w = words[language]
  const colon = language === 'fr' ? '\u00a0:' : ':'
  const statements = new Map(book.criteria.map(({ id, statement }) => [id, statement[language]]))
  const lines = [
    `${book.title[language]}, version ${book.version}. ${book.decision[language]}`,
    `${w.checkedOn} ${writeDate(report.checkedOn, language)}.`,
    '',
    report.eligible ? heading.eligible : heading.notEligible,
    ...report.reasons.map(({ sentence }) => `  ${sentence[language]}`),
    ...(heading.withPoints
      ? [
          `  ${w.points}${colon} ${report.totals.points} / ${report.totals.possiblePoints} (${report.totals.pendingPoints} ${w.pending})`,
        ]
      : []),
  ]
  for (const { id, citation, mandatory, weight, status, reason, whatWouldChangeIt, unmet } of report.criteria) {
    lines.push(
      '',
      `${marks[status]} ${statements.get(id) ?? id} [${w.status[status]}, ${mandatory ? w.mandatory : weight === 0 ? w.advisory : w.weight(weight)}]`,
    )
    if (status === 'not-applicable') continue
    lines.push(`  ${citation[language]}`, `  ${reason[language]}`)
    if (whatWouldChangeIt) lines.push(`  ${w.change}${colon} ${whatWouldChangeIt[language]}`)
    lines.push(...unmet.map(({ condition }) => `    · ${condition[language]}`))
  }
  return `${lines.join('\n')}\n`
}
