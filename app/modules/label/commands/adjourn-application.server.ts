import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { adjournedMail } from '../mails/appeal'
import { permissions } from '../permissions'
import { transition } from '../rules/states'
import { adjournments } from '../store-committee.server'
import { recordTransition, representativesOf } from '../store.server'
import { factsOf, notify } from './notify.server'
import { openFile } from './open-file.server'

/** The committee puts its decision off to its next sitting, once, with a reason that the applicant reads. Time goes on running. */
export const adjournApplication = (
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const opened = await openFile(tx, actor, id, permissions['label.adjourn-application'])
    if (!isOk(opened)) return opened
    const { application, version } = opened.ok
    if (reason.trim() === '') return refused({ code: 'reason-missing', field: 'reason' })
    const context = { side: 'committee', today: today(), adjournments: await adjournments(tx, id) } as const
    const moved = transition(application.state, 'adjourn', context)
    if (!isOk(moved)) return refused({ code: moved.refused.code })
    const at = now()
    const { settings } = version.charter
    await recordTransition(tx, { application, row: moved.ok, actor, at, today: today(), settings, reason })
    await writeJournal(tx, { actor, act: 'label.adjourn-application', subject: { kind: 'application', id } })
    await notify(tx, await representativesOf(tx, application.organisationId, at), `label-adjourned:${id}`, (locale) =>
      adjournedMail(locale, factsOf(application), reason),
    )
    return ok({ id })
  })
