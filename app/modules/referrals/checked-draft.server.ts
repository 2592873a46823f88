import { today } from '~/platform/clock.server'
import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import type { AskedCriterion } from '../label/components/criterion-field'
import { draftingMessages } from './messages/drafting-form'
import type { RulesVersion } from './queries-rules.server'
import { checkReferral } from './rules/check'
import { questionsOf, referralPanel, referralSteps } from './rules/form-steps'
import type { RequesterKind } from './rules/referral'
import { type Draft, factsOf, noEvidence } from './store-drafting.server'

/** The check of a draft as it stands, and what the panel beside its form says of it. */
export async function checkedDraft({ book, version }: RulesVersion, draft: Draft, locale: Locale) {
  const facts = await factsOf(draft)
  const given = { answers: draft.answers, evidence: noEvidence }
  const report = checkReferral(book, { ...given, facts, today: today() })
  return {
    facts,
    report,
    panel: referralPanel(book, report, given, locale),
    steps: referralSteps(book, draft.requesterKind),
    bookLede: draftingMessages[locale].panel(version, formatDate(book.inForceFrom, locale)),
  }
}

/** What a page of the form asks of such a requester. */
export const askedOf = ({ book }: RulesVersion, requester: RequesterKind, articleId: string): AskedCriterion[] =>
  questionsOf(book, requester, articleId).flatMap(({ id, statement, guidance, source, importance, answer }) =>
    answer ? [{ id, statement, guidance, source, importance, answer }] : [],
  )
