import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { ContributionForm } from '../forms-consent'
import { bodyPermissions } from '../permissions'
import { mayContribute } from '../rules/consent'
import { addContribution, answerContributionRow, changeConsent } from '../store-consent.server'
import { findConsent } from './find-consent.server'

/** Says what the step is for: a question, a reaction, a name with its reason, that one consents, or an objection with its reason. */
export const contributeToConsent = (
  actor: Actor,
  input: ContributionForm & { id: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findConsent(tx, actor, input.id, bodyPermissions['governance.contribute-to-consent'])
    if (!isOk(found)) return found
    if (actor.kind !== 'person') return refused({ code: 'not-found' })
    const { process, circle } = found.ok
    const { kind, text } = input
    const mine = process.contributions.filter(({ authorId }) => authorId === actor.id)
    const allowed = mayContribute(process, kind, mine)
    if (!isOk(allowed)) return allowed
    if (kind !== 'consent' && text === '')
      return refused({ code: kind === 'objection' ? 'objection-without-reason' : 'words-missing', field: 'text' })
    const names = kind === 'nomination' || kind === 'change'
    if (names && !circle.members.includes(input.nomineeId))
      return refused({ code: 'nominee-missing', field: 'nomineeId' })
    // Who objects after consenting objects: the consent is taken back.
    const nomineeId = names ? input.nomineeId : null
    const id = await addContribution(tx, {
      processId: process.id,
      round: process.round,
      kind,
      authorId: actor.id,
      text,
      nomineeId,
    })
    await changeConsent(tx, process.id)
    await writeJournal(tx, {
      actor,
      act: 'governance.contribute-to-consent',
      subject: { kind: 'consent', id: process.id },
      data: { kind, round: process.round },
    })
    return ok({ id })
  })

/** The author takes an objection back: it no longer stands. */
export const withdrawObjection = (
  actor: Actor,
  input: { processId: string; id: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findConsent(tx, actor, input.processId, bodyPermissions['governance.contribute-to-consent'])
    if (!isOk(found)) return found
    const { process } = found.ok
    const objection = process.contributions.find(({ id }) => id === input.id)
    if (objection?.kind !== 'objection' || actor.kind !== 'person' || objection.authorId !== actor.id)
      return refused({ code: 'not-found' })
    const { state, round } = process
    if (
      objection.state !== 'raised' ||
      objection.round !== round ||
      (state !== 'objections' && state !== 'integration')
    )
      return refused({ code: 'not-now' })
    await answerContributionRow(tx, objection.id, { state: 'withdrawn' })
    await changeConsent(tx, process.id)
    await writeJournal(tx, {
      actor,
      act: 'governance.withdraw-objection',
      subject: { kind: 'consent', id: process.id },
      data: { round },
    })
    return ok({ id: objection.id })
  })
