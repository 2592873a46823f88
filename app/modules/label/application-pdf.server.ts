import { env } from '~/platform/env.server'
import { formatDate, formatNumber } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type Letter, letterPdf } from '~/platform/pdf/letter.server'
import { meetingPdfMessages } from '../governance/messages/meetings-pdf'
import type { ShownAppeal } from './components/appeal-section'
import type { FollowUpData } from './components/follow-up-page'
import { appealMessages } from './messages/appeal'
import { archiveMessages } from './messages/archive'
import { decisionMessages } from './messages/decision'
import { labelMessages } from './messages/index'
import { appealOutcomes } from './rules/appeal'

type Criterion = FollowUpData['review'][number]['criteria'][number]
type Decision = NonNullable<FollowUpData['decision']>

/** An answer in words, as the page gives it; a list of items where it is one. */
function answerText({ value, answer }: Criterion, locale: Locale): string | readonly string[] {
  const words = labelMessages[locale].review
  if (value === null) return words.noAnswer
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number')
    return [formatNumber(value, locale), answer.type === 'number' ? answer.unit?.[locale] : '']
      .filter(Boolean)
      .join('\u00a0')
  if (typeof value !== 'string') return value
  if (answer.type === 'choice') return answer.options.find((option) => option.value === value)?.label[locale] ?? value
  return answer.type === 'date' ? formatDate(value, locale) : value
}

function writeAnswers(letter: Letter, { review }: FollowUpData, locale: Locale): void {
  const { pieces } = archiveMessages[locale].pdf
  for (const { number, title, criteria } of review) {
    letter.heading(`${number}. ${title}`)
    for (const criterion of criteria) {
      letter.heading(criterion.answer.label[locale], 3)
      const said = answerText(criterion, locale)
      if (typeof said === 'string') letter.paragraph(said)
      else letter.list(said)
      if (criterion.pieces.length > 0)
        letter.paragraph(`${pieces}\u00a0: ${criterion.pieces.map(({ name }) => name).join(', ')}`, 'soft')
    }
  }
}

/** What follows a decision, the committee's or the board's: commitments and what is offered. */
function writeFollowing(
  letter: Letter,
  { actionPlan, support }: Pick<Decision, 'actionPlan' | 'support'>,
  locale: Locale,
): void {
  const [words, { support: supports }] = [labelMessages[locale].followUp, decisionMessages[locale]]
  if (actionPlan.length > 0) {
    letter.heading(words.plan, 3)
    letter.list(actionPlan.map(({ commitment, dueOn }) => `${commitment} (${words.before(formatDate(dueOn, locale))})`))
  }
  if (support.length > 0) {
    letter.heading(words.support, 3)
    letter.facts(support.map(({ kind, note }) => [supports[kind], note]))
  }
}

function writeDecision(letter: Letter, { decision, certificate }: FollowUpData, locale: Locale): void {
  if (!decision) return
  const words = labelMessages[locale].followUp
  letter.heading(words.decision)
  letter.paragraph(words.decidedOn(formatDate(decision.decidedOn, locale)), 'soft')
  letter.paragraph(decision.summary)
  if (certificate)
    letter.paragraph(
      `${words.certificate(certificate.number)}. ${
        certificate.revokedOn
          ? words.revokedOn(formatDate(certificate.revokedOn, locale))
          : words.validUntil(formatDate(certificate.validUntil, locale))
      }`,
      'strong',
    )
  if (decision.reasons.length > 0) {
    letter.heading(words.reasons, 3)
    letter.facts(decision.reasons.map(({ statement, reason }) => [statement, reason]))
  }
  writeFollowing(letter, decision, locale)
}

function writeAppeals(letter: Letter, appeals: readonly ShownAppeal[], locale: Locale): void {
  const { own } = appealMessages[locale]
  for (const { answer, grounds, isWithdrawn } of appeals) {
    const outcome = appealOutcomes.find((one) => one === answer?.outcome)
    if (isWithdrawn) continue
    letter.heading(answer ? own.answer : own.pending)
    letter.paragraph(grounds, 'soft')
    if (!answer || !outcome) continue
    letter.paragraph(`${own.outcomes[outcome]} ${own.answeredOn(formatDate(answer.decidedOn, locale))}`, 'strong')
    letter.paragraph(answer.summary)
    writeFollowing(letter, answer, locale)
  }
}

/**
 * An application as a tagged PDF, in its reader's language: answers, names of the pieces, the decision and the answers to
 * appeals. `at` dates it; the same page at the same instant gives the same bytes.
 */
export function applicationPdf(
  page: FollowUpData,
  {
    appeals,
    at,
    isDemonstration,
    locale,
  }: { appeals: readonly ShownAppeal[]; at: Date; isDemonstration: boolean; locale: Locale },
): Promise<Buffer> {
  const { cooperative, demonstration, pageNumber } = meetingPdfMessages[locale]
  const [words, said, { madeOn }] = [
    labelMessages[locale].followUp,
    decisionMessages[locale],
    archiveMessages[locale].pdf,
  ]
  const name = page.number === null ? words.untitled : words.title(page.number)
  const submittedOn =
    page.submittedAt === null ? [] : [[words.submittedOn, formatDate(new Date(page.submittedAt), locale)] as const]
  const facts = {
    ...{ title: page.title, author: cooperative, subject: name, locale, at },
    ...{ letterhead: cooperative, footer: env().portalUrl.origin, pageNumber },
    ...(isDemonstration ? { notice: demonstration } : {}),
  }
  return letterPdf(facts, (letter) => {
    letter.title(page.title)
    letter.facts([
      [name, said.states[page.state]],
      [archiveMessages[locale].pdf.organisation, page.organisation],
      [archiveMessages[locale].pdf.kind, said.initiativeKinds[page.initiativeKind]],
      ...submittedOn,
    ])
    letter.paragraph(madeOn(formatDate(at, locale)), 'soft')
    writeDecision(letter, page, locale)
    writeAppeals(letter, appeals, locale)
    writeAnswers(letter, page, locale)
  })
}
