import { notify } from '~/modules/label/commands/notify.server'
import { recipientById } from '~/modules/label/store.server'
import { now } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome } from '~/platform/pure/outcome'
import { answeredMail, mentorMail } from '../mails/support'
import { supportPermissions } from '../permissions'
import { type OfferAnswer, type SupportState, supportState, supportStep } from '../rules/support'
import { companionsOf, type Followed, supportById } from '../store.server'
import { asReceiver } from './find-followed.server'

type Answer = { id: string; event: OfferAnswer; /** Why, where it is declined. */ answer: string }

type Mentoring = { id: string; practitionerId: string | null; application: Followed }

/** A mentor hears who accepted them, as long as their profile is open. */
export async function tellMentor(tx: Tx, { id, practitionerId, application }: Mentoring): Promise<void> {
  if (practitionerId === null) return
  const isOpen = await tx.practitioner.count({ where: { userId: practitionerId, state: 'open' } })
  if (isOpen === 0) return
  const mentor = await recipientById(tx, practitionerId)
  await notify(tx, mentor, `label-support:${id}:mentor:${practitionerId}`, (locale) => mentorMail(locale, application))
}

/** The receiver accepts an offer, or declines it; one that was declined may be accepted later. The team is told. */
export const answerOffer = (actor: Actor, { id, event, answer }: Answer): Promise<Outcome<{ state: SupportState }>> =>
  transact(async (tx): Promise<Outcome<{ state: SupportState }>> => {
    const found = asReceiver(actor, await supportById(tx, id), supportPermissions['label-support.answer-offer'])
    if (!isOk(found)) return found
    const { application, kind } = found.ok
    const moved = supportStep(supportState(found.ok.state), event)
    if (!isOk(moved)) return moved
    const [at, state] = [now(), moved.ok.to]
    const said = event === 'decline' ? answer.trim() : ''
    await tx.labelSupport.update({ where: { id }, data: { state, answeredAt: at, answer: said } })
    const subject = { kind: 'label-support', id }
    await writeJournal(tx, { actor, act: 'label-support.answer-offer', subject, data: { outcome: state } })
    const team = await companionsOf(tx, application)
    await notify(tx, team, `label-support:${id}:${state}:${at.getTime()}`, (locale) =>
      answeredMail(locale, application, { kind, event, answer: said }),
    )
    if (event === 'accept') await tellMentor(tx, found.ok)
    return ok({ state })
  })
