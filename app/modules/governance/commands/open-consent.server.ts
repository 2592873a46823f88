import { accountById } from '~/modules/members/queries.server'
import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { NewConsentForm } from '../forms-consent'
import { consentOpenedMail } from '../mails/consent-mails'
import { bodyPermissions } from '../permissions'
import { circleOf } from '../queries-consent.server'
import { agendaItemById, meetingById } from '../queries-meetings.server'
import { firstState } from '../rules/consent'
import { addConsent } from '../store-consent.server'

/** Opens a decision by consent, or an election without candidates: who takes part is told (in a body; an assembly is convened). */
export const openConsent = (
  actor: Actor,
  input: NewConsentForm & { isDemonstration?: boolean },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const itemId = input.itemId === '' ? null : input.itemId
    const circle = await circleOf(input.body, itemId, tx)
    if (actor.kind !== 'person' || !circle || !can(actor, bodyPermissions['governance.open-consent'], circle))
      return refused({ code: 'not-found' })
    if (input.reviewOn <= today()) return refused({ code: 'review-past', field: 'reviewOn' })
    if (itemId !== null) {
      const item = await agendaItemById(itemId, tx)
      const meeting = item && (await meetingById(item.meetingId, tx))
      if (item?.kind !== 'consent' || (meeting?.body ?? 'assembly') !== input.body)
        return refused({ code: 'not-found' })
      if ((await tx.consentProcess.count({ where: { itemId } })) > 0) return refused({ code: 'item-has-one' })
    }
    const facilitator = await accountById(input.facilitatorId || actor.id, tx)
    if (!facilitator || (facilitator.id !== actor.id && !circle.members.includes(facilitator.id)))
      return refused({ code: 'facilitator-unfit', field: 'facilitatorId' })
    const { body, kind, title, proposal, reviewOn, isDemonstration = false } = input
    const process = { body, kind, title, proposal, reviewOn, itemId, isDemonstration }
    const id = await addConsent(tx, {
      ...process,
      state: firstState(kind),
      facilitatorId: facilitator.id,
      createdById: actor.id,
    })
    await writeJournal(tx, {
      actor,
      act: 'governance.open-consent',
      subject: { kind: 'consent', id },
      data: { body, kind, reviewOn, members: circle.members.length, needed: circle.needed },
    })
    if (!circle.isAssembly)
      for (const member of circle.members) {
        const reader = await accountById(member, tx)
        if (reader && reader.id !== actor.id)
          await enqueueMail(
            tx,
            { to: reader.email, ...consentOpenedMail(reader.locale, { id, kind, title }) },
            { key: `governance.open-consent:${id}:${reader.id}` },
          )
      }
    return ok({ id })
  })
