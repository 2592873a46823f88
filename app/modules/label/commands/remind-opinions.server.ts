import { today } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { opinionReminderMail } from '../mails/opinion'
import { type Adviser, advisersOf, opinionPath } from '../opinion-link.server'
import { permissions } from '../permissions'
import { isOpinionDue } from '../rules/batch'
import { awaitsOpinions } from '../rules/opinion'
import type { LoadedApplication } from '../store.server'
import { factsOf } from './notify.server'
import { openFile } from './open-file.server'
import { messageFor, type ReminderMessage } from './reminder-message.server'
import { type Done, type Preview, wasTold } from './tell.server'

const keyOf = (opinionId: string, adviser: Adviser): string =>
  `label-opinion-reminder:${opinionId}:${today()}:${adviser.key}`

/** The opinions of a file that are due, each with those who can be written to. */
async function dueOpinions(tx: Tx, { id, state, organisationId }: LoadedApplication) {
  if (!awaitsOpinions(state)) return []
  const rows = await tx.labelOpinion.findMany({ where: { applicationId: id, state: 'asked' }, orderBy: { id: 'asc' } })
  const due: { id: string; dueOn: string; advisers: Adviser[] }[] = []
  for (const row of rows.filter(({ dueOn }) => isOpinionDue(dueOn, today())))
    due.push({ id: row.id, dueOn: row.dueOn, advisers: await advisersOf(tx, row, organisationId) })
  return due
}

/** Writes again to those whose opinion on a file is due, at most once a day each; one line of the journal an opinion. */
export const remindOpinions = (
  actor: Actor,
  { id, message }: { id: string; message?: ReminderMessage },
  { preview = false }: Preview = {},
): Promise<Outcome<Done>> =>
  transact(async (tx): Promise<Outcome<Done>> => {
    const opened = await openFile(tx, actor, id, permissions['label.ask-opinion'])
    if (!isOk(opened)) return opened
    const { application } = opened.ok
    const due = (await dueOpinions(tx, application)).filter(({ advisers }) => advisers.length > 0)
    if (due.length === 0) return refused({ code: 'no-opinion-due' })
    const left: typeof due = []
    for (const one of due)
      if (!(await wasTold(tx, one.advisers.map((adviser) => keyOf(one.id, adviser))))) left.push(one) // prettier-ignore
    const [first] = left
    const adviser = first?.advisers[0]
    if (!first || !adviser) return refused({ code: 'reminded-today' })
    const joined = new Map<string, string>()
    for (const one of left) {
      const said = await messageFor(tx, message, { application, dueOn: one.dueOn })
      if (!isOk(said)) return said
      joined.set(one.id, said.ok)
    }
    const mailOf = ({ id: opinionId, dueOn }: (typeof left)[number], { locale }: Adviser, path: string) =>
      opinionReminderMail(locale, factsOf(application), {
        dueOn,
        path,
        isLate: today() > dueOn,
        message: joined.get(opinionId) ?? '',
      })
    // The link opens to whoever has it: who reminds does not read it.
    const { subject, text } = mailOf(first, adviser, '/avis/…')
    const told = { people: left.flatMap(({ advisers }) => advisers).length, subject, text }
    if (preview) return ok({ id, isChanged: true, told })
    for (const one of left) {
      for (const to of one.advisers)
        await enqueueMail(tx, { to: to.email, ...mailOf(one, to, opinionPath(one.id)) }, { key: keyOf(one.id, to) })
      await writeJournal(tx, {
        actor,
        act: 'label.remind-opinion',
        subject: { kind: 'application', id },
        data: { opinion: one.id },
      })
    }
    return ok({ id, isChanged: true, told })
  })
