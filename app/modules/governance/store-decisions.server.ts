import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { locales } from '~/platform/i18n/locale'
import type { CivilDate } from '~/platform/pure/civil-date'
import { fold } from '~/platform/pure/fold'
import { newId } from '~/platform/pure/ids'
import { indexDocument } from '~/platform/search/index.server'
import { followDecision } from './decided.server'
import { type DecisionOutcome, nextDecisionNumber } from './rules/decision'
import { foundDecision, foundDecisionKind } from './rules/found-decision'

export type NewDecision = {
  /** 'assembly', or the id of a body of the statutes. */
  body: string
  title: string
  text: string
  reason: string
  outcome: DecisionOutcome
  decidedOn: CivilDate
  /** In words, where the portal did not hold the vote. */
  vote?: string
  minutesFileId?: string | null
  /** The agenda's item that was voted. */
  itemId?: string | null
  subject?: string | null
  reviewOn?: CivilDate | null
  recordedById: string
  isDemonstration?: boolean
}

/**
 * Enters a decision in the public register, numbered, and makes it found by search; what it is about elsewhere in the
 * portal follows at once. The caller writes the journal.
 */
export async function addDecision(tx: Tx, decision: NewDecision): Promise<{ id: string; number: string }> {
  const { body, title, text, reason, outcome, decidedOn, recordedById } = decision
  const year = decidedOn.slice(0, 4)
  const ofYear = await tx.governanceDecision.findMany({
    where: { number: { startsWith: `${year}-D-` } },
    select: { number: true },
  })
  const last = ofYear.reduce<string | null>(
    (most, { number }) =>
      most === null || number.length > most.length || (number.length === most.length && number > most) ? number : most,
    null,
  )
  const [id, number] = [newId(), nextDecisionNumber(last, decidedOn)]
  await tx.governanceDecision.create({
    data: {
      id,
      number,
      body,
      title,
      text,
      reason,
      outcome,
      decidedOn,
      vote: decision.vote ?? '',
      minutesFileId: decision.minutesFileId ?? null,
      itemId: decision.itemId ?? null,
      subject: decision.subject ?? null,
      reviewOn: decision.reviewOn ?? null,
      foldedText: fold([number, title, text, reason].join(' ')),
      recordedById,
      createdAt: now(),
      isDemonstration: decision.isDemonstration ?? false,
    },
  })
  for (const locale of locales)
    await indexDocument(tx, { ...foundDecision({ number, title, text, reason }), kind: foundDecisionKind, locale })
  await followDecision(tx, decision.subject ?? null, {
    ...{ id, number, body, title, text, reason, outcome, decidedOn },
    itemId: decision.itemId ?? null,
    isDemonstration: decision.isDemonstration ?? false,
  })
  return { id, number }
}

export type NewFollowUp = { decisionId: string; task: string; who: string; userId: string | null; dueOn: string | null }

export async function addFollowUp(tx: Tx, followUp: NewFollowUp): Promise<string> {
  const id = newId()
  await tx.decisionFollowUp.create({ data: { id, ...followUp, doneOn: null, outcome: '', updatedAt: now() } })
  return id
}

export const reviseFollowUp = (tx: Tx, id: string, { task, who, userId, dueOn }: Omit<NewFollowUp, 'decisionId'>) =>
  tx.decisionFollowUp.update({ where: { id }, data: { task, who, userId, dueOn, updatedAt: now() } })

export const closeFollowUp = (tx: Tx, id: string, doneOn: CivilDate, outcome: string) =>
  tx.decisionFollowUp.update({ where: { id }, data: { doneOn, outcome, updatedAt: now() } })
