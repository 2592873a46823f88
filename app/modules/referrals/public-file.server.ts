import * as z from 'zod'
import { db } from '~/platform/db/db.server'
import { today } from '~/platform/clock.server'
import type { Locale } from '~/platform/i18n/locale'
import { procedureOf } from './queries-procedure.server'
import { lastCheck, signatories } from './queries-public.server'
import { rulesById } from './queries-rules.server'
import { reviewOfDraft } from './review'
import { checkReferral, type ReferralReport } from './rules/check'
import { isPublic } from './rules/state-facts'
import { sumSignatures } from './rules/signatures'
import { type Draft, factsOf, loadByNumber, noEvidence, readAnswers } from './store-drafting.server'
import { territoryView } from './territory-view.server'

const reportMark = z.object({ format: z.literal('crdp-referral-report/1') })
const keptReport = z.custom<ReferralReport>((value) => reportMark.safeParse(value).success)

/** What everyone reads while the requester completes: the answers as they were last sent. */
const readBy = (draft: Draft) => (draft.submittedAnswers === null ? draft.answers : readAnswers(draft.submittedAnswers))

function signaturesOf({ collection, paperSheets }: Draft) {
  if (!collection) return null
  const sheets = paperSheets.map(({ count, checkedAt }) => ({ count, isChecked: checkedAt !== null }))
  const { unchecked } = sumSignatures(collection.online, sheets)
  const { online, paper, needed, closesOn, forgottenAt } = collection
  return { online, paper, total: online + paper, unchecked, needed, closesOn, isForgotten: forgottenAt !== null }
}

/** All that the public page of a referral shows; null where it is not public. */
export async function publicFile(number: string, locale: Locale) {
  const draft = await loadByNumber(db, number)
  if (!draft || !isPublic(draft)) return null
  const procedure = await procedureOf(draft.id, locale)
  if (!procedure) return null
  const { book, version } = await rulesById(draft.rulesId)
  const answers = readBy(draft)
  const kept = await lastCheck(draft.id)
  const report = kept
    ? keptReport.parse(JSON.parse(kept))
    : checkReferral(book, { facts: await factsOf(draft), answers, evidence: noEvidence, today: today() })
  const { id, title, state, requesterKind, organisation, commitment, collection, isDemonstration } = draft
  return {
    draft,
    procedure,
    file: {
      ...{ id, number, title, state, requesterKind, isDemonstration },
      rulesVersion: version,
      organisation: organisation?.name ?? null,
      submittedAt: draft.submittedAt?.toISOString() ?? null,
      territory: await territoryView(draft.territoryCode),
      // A file that a resolution opens by itself has no answers, hence no check.
      articles: reviewOfDraft(book, { requesterKind, answers }, report, locale).map((article) => ({
        ...article,
        criteria: article.criteria.filter(({ value }) => value !== null),
      })),
      check: {
        isKept: kept !== null,
        checkedOn: report.checkedOn,
        findings:
          requesterKind === 'assembly'
            ? []
            : report.criteria
                .filter(({ status }) => status !== 'not-applicable')
                .map((criterion) => ({
                  id: criterion.id,
                  status: criterion.status,
                  title: book.criteria.find((one) => one.id === criterion.id)?.statement[locale] ?? criterion.id,
                  citation: criterion.citation[locale],
                  reason: criterion.reason[locale],
                })),
      },
      commitment: commitment && {
        ...{ authority: commitment.authority, state: commitment.state, askedOn: commitment.askedOn },
        ...{ signatory: commitment.signatory, function: commitment.function, reason: commitment.reason },
        answeredOn: commitment.answeredOn,
        fileId: commitment.fileId,
      },
      documents: draft.documents.map((one) => ({ id: one.fileId, title: one.title, size: one.file.size })),
      signatures: signaturesOf(draft),
      names: collection && !collection.forgottenAt ? await signatories(id) : { names: [], unnamed: 0 },
    },
  }
}
export type PublicFile = NonNullable<Awaited<ReturnType<typeof publicFile>>>['file']
