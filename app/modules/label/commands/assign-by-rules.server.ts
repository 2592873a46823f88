import type { Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { assignedMail } from '../mails/instructor'
import { assignmentOf } from '../rules/assignment'
import { assignmentFacts, assignmentRules, unfitFor } from '../store-assignment.server'
import { tellHolders } from '../store-delegation.server'
import type { LoadedApplication } from '../store.server'
import { factsOf, notify } from './notify.server'

const system: Actor = { kind: 'system', job: 'label.assign-by-rules' }

/** Hands a file that was just submitted to the instructor whom the rules in force name; they still take it themselves. */
export async function assignByRules(tx: Tx, application: LoadedApplication, number: string): Promise<void> {
  if (application.assignedToId !== null) return
  const rules = await assignmentRules(tx, { isDraft: false })
  if (rules.length === 0) return
  const unfit = await unfitFor(tx, application)
  const { rule, instructorId } = assignmentOf(rules, assignmentFacts(application), unfit)
  if (rule === null || instructorId === null) return
  const { id } = application
  await tx.application.update({ where: { id }, data: { assignedToId: instructorId } })
  await writeJournal(tx, {
    actor: system,
    act: 'label.assign-application',
    subject: { kind: 'application', id },
    data: { to: instructorId, rule: rule + 1 },
  })
  await notify(tx, await tellHolders(tx, instructorId), `label-assigned:${id}`, (locale) =>
    assignedMail(locale, { ...factsOf(application), number }),
  )
}
