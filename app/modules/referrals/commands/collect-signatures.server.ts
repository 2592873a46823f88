import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { placeByCode } from '../../territory/queries.server'
import { draftingPermissions } from '../permissions'
import { checkReferral } from '../rules/check'
import { signaturesNeeded } from '../rules/signatures'
import { missingBeforeSignatures, needsSignatures } from '../rules/submission'
import { transition } from '../rules/states'
import { indexReferral } from '../search-referral.server'
import { factsOf, noEvidence } from '../store-drafting.server'
import { loadReferral, moveReferral, nextReferralNumber } from '../store-procedure.server'
import { openOwn } from './open-own.server'

/**
 * Opens the collection of a group of residents: the referral is numbered and public, its text is closed, and the threshold
 * is fixed from the population that its territory has today. `revision` is the one that its author has read again.
 */
export async function collectSignatures(
  actor: Actor,
  { id, revision }: { id: string; revision: number },
): Promise<Outcome<{ number: string; needed: number }>> {
  return transact(async (tx): Promise<Outcome<{ number: string; needed: number }>> => {
    const opened = await openOwn(tx, actor, id, draftingPermissions['referrals.collect-signatures'])
    if (!isOk(opened)) return opened
    const { draft, version } = opened.ok
    const { book } = version
    if (draft.state === 'collecting-signatures' && draft.number !== null && draft.collection)
      return ok({ number: draft.number, needed: draft.collection.needed })
    if (draft.revision !== revision) return refused({ code: 'changed-since-read' })
    const place = draft.territoryCode === null ? undefined : await placeByCode(draft.territoryCode)
    if (!place?.population) return refused({ code: 'population-unknown', field: 'place' })
    const given = { facts: await factsOf(draft), answers: draft.answers, evidence: noEvidence, today: today() }
    const missing = missingBeforeSignatures(book, checkReferral(book, given))
    const context = {
      side: 'requester',
      today: today(),
      needsSignatures: needsSignatures(draft),
      mandatoryMissing: missing,
    } as const
    const moved = transition(draft.state, 'collect-signatures', context)
    if (!isOk(moved)) return refused({ code: moved.refused.code, detail: { count: missing } })
    const at = now()
    const closesOn = addDays(today(), book.signatures.days)
    const needed = signaturesNeeded(book.signatures, place.population)
    const number = draft.number ?? (await nextReferralNumber(tx, Number(today().slice(0, 4))))
    const referral = await loadReferral(tx, id)
    if (!referral) return refused({ code: 'not-found' })
    await moveReferral(tx, {
      ...{ referral, row: moved.ok, actor, at, today: today(), requesterDueOn: closesOn, data: { number } },
    })
    await tx.referralCollection.create({
      data: { referralId: id, startedOn: today(), closesOn, population: place.population, needed },
    })
    await writeJournal(tx, {
      actor,
      act: 'referrals.collect-signatures',
      subject: { kind: 'referral', id },
      data: { number, needed, population: place.population, closesOn },
    })
    await indexReferral(tx, { number, title: draft.title, territoryCode: draft.territoryCode })
    return ok({ number, needed })
  })
}
