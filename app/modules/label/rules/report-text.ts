import { type Language, writeDate } from '../../criteria/rules/text'
import type { Charter } from './charter'
import type { Report, Status } from './report'

const words = {
  fr: {
    eligible: 'ÉLIGIBLE',
    notEligible: 'NON ÉLIGIBLE EN L’ÉTAT',
    checkedOn: 'Règles appliquées au',
    mandatory: 'obligatoire',
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
    eligible: 'ELIGIBLE',
    notEligible: 'NOT ELIGIBLE AS IT STANDS',
    checkedOn: 'Rules applied as of',
    mandatory: 'mandatory',
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

/** The report as lines of text, one block a criterion in the order of the charter. */
export function writeReport(charter: Charter, report: Report, language: Language): string {
  const w = words[language]
  const colon = language === 'fr' ? '\u00a0:' : ':'
  const statements = new Map(charter.criteria.map(({ id, statement }) => [id, statement[language]]))
  const lines = [
    `${charter.title[language]}, version ${charter.version}. ${charter.decision[language]}`,
    `${w.checkedOn} ${writeDate(report.checkedOn, language)}.`,
    '',
    report.eligible ? w.eligible : w.notEligible,
    ...report.reasons.map(({ sentence }) => `  ${sentence[language]}`),
    `  ${w.points}${colon} ${report.totals.points} / ${report.totals.possiblePoints} (${report.totals.pendingPoints} ${w.pending})`,
  ]
  for (const { id, citation, mandatory, weight, status, reason, whatWouldChangeIt, unmet } of report.criteria) {
    lines.push(
      '',
      `${marks[status]} ${statements.get(id) ?? id} [${w.status[status]}, ${mandatory ? w.mandatory : w.weight(weight)}]`,
    )
    if (status === 'not-applicable') continue
    lines.push(`  ${citation[language]}`, `  ${reason[language]}`)
    if (whatWouldChangeIt) lines.push(`  ${w.change}${colon} ${whatWouldChangeIt[language]}`)
    lines.push(...unmet.map(({ condition }) => `    · ${condition[language]}`))
  }
  return `${lines.join('\n')}\n`
}
