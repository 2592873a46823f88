import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { reminderMail } from '../mails/applicant'
import { permissions } from '../permissions'
import { noApplicantReminder } from '../rules/batch'
import { representativesOf } from '../store.server'
import { factsOf } from './notify.server'
import { openFile } from './open-file.server'
import { messageFor, type ReminderMessage } from './reminder-message.server'
import { type Done, type Preview, tell, wasTold } from './tell.server'

/** Writes again to those who represent the applicant, while their completion is awaited; at most once a day. */
export const remindApplicant = (
  actor: Actor,
  { id, message }: { id: string; message?: ReminderMessage },
  { preview = false }: Preview = {},
): Promise<Outcome<Done>> =>
  transact(async (tx): Promise<Outcome<Done>> => {
    const opened = await openFile(tx, actor, id, permissions['label.remind-applicant'])
    if (!isOk(opened)) return opened
    const { application } = opened.ok
    const [day, dueOn] = [today(), application.applicantDueOn]
    const code = noApplicantReminder(application, day)
    if (code !== null || dueOn === null) return refused({ code: code ?? 'not-applicants-turn' })
    const people = await representativesOf(tx, application.organisationId, now())
    if (people.length === 0) return refused({ code: 'nobody-to-remind' })
    const key = `label-reminder:${id}:${dueOn}:${day}`
    if (await wasTold(tx, people.map((one) => `${key}:${one.id}`))) return refused({ code: 'reminded-today' }) // prettier-ignore
    const joined = await messageFor(tx, message, { application, dueOn })
    if (!isOk(joined)) return joined
    const told = await tell(tx, people, {
      key,
      compose: (locale) => reminderMail(locale, factsOf(application), day, { dueOn, message: joined.ok }),
      preview,
    })
    if (!preview) await writeJournal(tx, { actor, act: 'label.remind-applicant', subject: { kind: 'application', id } })
    return ok({ id, isChanged: true, told })
  })
