import { decideApplication } from '~/modules/label/commands/decide-application.server'
import type { Decision } from '~/modules/label/rules/decision'
import { decideProcedure } from '~/modules/label-life/commands/decide-procedure.server'
import { observe } from '~/modules/label-life/commands/observe.server'
import { openProcedure } from '~/modules/label-life/commands/open-procedure.server'
import { confirmReport, reportLabel } from '~/modules/label-life/commands/report-label.server'
import { db } from '~/platform/db/db.server'
import { type Person, visitor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { given, inCommittee, type Party } from './label'
import { createPerson } from './people'

const grant: Decision = {
  outcome: 'granted',
  summary: 'La démarche respecte la charte.',
  reasons: {},
  support: [],
  actionPlan: [],
}
export const heldAgainst = 'Les contributions ne sont plus publiées depuis mars.'
export const decisionReason = 'Les contributions restent introuvables.'

/** A label that a committee granted: the application's id, and the certificate's. */
export async function grantedLabel(party: Party, instructor: Person): Promise<{ id: string; certificateId: string }> {
  const id = await inCommittee(party, instructor)
  const { certificateId } = given(
    await decideApplication(await createPerson({ roles: ['label-committee'] }), { id, decision: grant }),
  )
  return { id, certificateId: certificateId ?? '' }
}

/** A label put in question by somebody who will not decide. */
export async function questionedLabel(party: Party, instructor: Person) {
  const label = await grantedLabel(party, instructor)
  const { procedureId } = given(await openProcedure(instructor, { applicationId: label.id, reason: heldAgainst }))
  return { ...label, procedureId }
}

/** The holder says all: the committee may decide. */
export const saysAll = async ({ applicant }: Party, procedureId: string) =>
  given(await observe(applicant, { id: procedureId, text: 'Elles le seront en juin.', isAll: true, files: [] }))

/** A label withdrawn by a committee of its own, its holder heard. */
export async function withdrawnLabel(party: Party, instructor: Person) {
  const questioned = await questionedLabel(party, instructor)
  await saysAll(party, questioned.procedureId)
  const committee = await createPerson({ roles: ['label-committee'] })
  const decided = { id: questioned.procedureId, event: 'withdraw' as const, reason: decisionReason }
  given(await decideProcedure(committee, decided))
  return { ...questioned, committee }
}

/** The token of the last link that an address was mailed. */
export async function tokenMailedTo(email: string): Promise<string> {
  const rows = await db.outboxMessage.findMany({ where: { payload: { contains: email } }, orderBy: { id: 'desc' } })
  for (const { payload } of rows) {
    const token = /label\/signalement\/([\w-]{40,})/.exec(payload)?.[1]
    if (token) return token
  }
  throw new Error(`no link was mailed to ${email}`)
}

/** A report that was confirmed. */
export async function confirmedReport(certificateId: string): Promise<{ id: string; token: string; email: string }> {
  const email = `temoin-${newId()}@exemple.invalid`
  const form = { kind: 'commitment' as const, text: 'Rien n’est publié.', email }
  given(await reportLabel(visitor, { ...form, label: certificateId, clientAddress: newId(), locale: 'fr' }))
  const token = await tokenMailedTo(email)
  return { ...given(await confirmReport(visitor, { token })), token, email }
}
