import { newToken, tokenDigest } from '~/modules/accounts/tokens.server'
import { mailedEvent } from '~/modules/events/store.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { isLocale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { validationMail } from '../mails/workshop-mails'
import { workshopPermissions } from '../permissions'
import { behind, type Door, workshopById } from '../queries.server'
import { reportTransition } from '../rules/report'

/** Writes the report: those who facilitate, and the team. What is changed is to be validated again by all of them. */
export const saveReport = (
  actor: Actor,
  door: Door,
  { report, revision }: { report: string; revision: number },
): Promise<Outcome<{ revision: number }>> =>
  transact(async (tx): Promise<Outcome<{ revision: number }>> => {
    const found = await behind(door, tx)
    const subject = { byLink: 'token' in door && found !== null }
    if (!found || !can(actor, workshopPermissions['workshops.facilitate'], subject))
      return refused({ code: 'not-found' })
    const { workshop } = found
    const moved = reportTransition(workshop.reportState, 'save', { text: report })
    if (!isOk(moved)) return refused({ ...moved.refused, field: 'report' })
    if (workshop.revision !== revision) return refused({ code: 'stale-revision', field: 'report' })
    const { revision: next } = await tx.workshop.update({
      where: { id: workshop.id },
      data: { report, reportState: moved.ok.to, revision: { increment: 1 } },
    })
    await writeJournal(tx, { actor, act: 'workshops.save-report', subject: { kind: 'workshop', id: workshop.id }, data: { revision: next } }) // prettier-ignore
    return ok({ revision: next })
  })

/** The team asks those who facilitate to validate the report: each gets a new link, which closes the former. */
export const askValidation = (
  actor: Actor,
  { id, revision }: { id: string; revision: number },
): Promise<Outcome<{ asked: number }>> =>
  transact(async (tx): Promise<Outcome<{ asked: number }>> => {
    if (!can(actor, workshopPermissions['workshops.prepare'], null)) return refused({ code: 'not-found' })
    const workshop = await workshopById(id, tx)
    if (!workshop) return refused({ code: 'not-found' })
    const reached = workshop.facilitators.filter(({ email }) => email !== null)
    const moved = reportTransition(workshop.reportState, 'ask', { text: workshop.report, named: reached.length })
    if (!isOk(moved)) return moved
    if (workshop.revision !== revision) return refused({ code: 'stale-revision' })
    await tx.workshop.update({ where: { id }, data: { reportState: moved.ok.to } })
    const event = await mailedEvent(tx, workshop.event)
    for (const { id: facilitatorId, email, locale } of reached) {
      const token = newToken()
      await tx.workshopFacilitator.update({ where: { id: facilitatorId }, data: { tokenHash: tokenDigest(token) } })
      const mail = validationMail(isLocale(locale) ? locale : 'fr', event, { token })
      await enqueueMail(tx, { to: email ?? '', ...mail }, { key: `workshops.validate:${facilitatorId}:${revision}` })
    }
    await writeJournal(tx, { actor, act: 'workshops.ask-validation', subject: { kind: 'workshop', id }, data: { revision, asked: reached.length } }) // prettier-ignore
    return ok({ asked: reached.length })
  })

/** A facilitator vouches for the report as it stands in the revision that they have read. */
export const validateReport = (
  actor: Actor,
  { token, revision }: { token: string; revision: number },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await behind({ token }, tx)
    if (!found?.facilitatorId || !can(actor, workshopPermissions['workshops.validate-report'], { byLink: true }))
      return refused({ code: 'not-found' })
    const { workshop, facilitatorId } = found
    const moved = reportTransition(workshop.reportState, 'validate', {})
    if (!isOk(moved)) return moved
    if (workshop.revision !== revision) return refused({ code: 'stale-revision' })
    await tx.workshopFacilitator.update({
      where: { id: facilitatorId },
      data: { validatedRevision: revision, validatedAt: now() },
    })
    await writeJournal(tx, { actor, act: 'workshops.validate-report', subject: { kind: 'workshop', id: workshop.id }, data: { facilitator: facilitatorId, revision } }) // prettier-ignore
    return ok({ id: workshop.id })
  })
