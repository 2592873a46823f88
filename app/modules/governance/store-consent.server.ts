import { now } from '~/platform/clock.server'
import type { Prisma, Tx } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import type { ContributionKind } from './rules/consent'

export type NewConsent = Pick<
  Prisma.ConsentProcessUncheckedCreateInput,
  | 'body'
  | 'kind'
  | 'title'
  | 'proposal'
  | 'state'
  | 'facilitatorId'
  | 'reviewOn'
  | 'itemId'
  | 'createdById'
  | 'isDemonstration'
>

export async function addConsent(tx: Tx, process: NewConsent): Promise<string> {
  const [id, at] = [newId(), now()]
  await tx.consentProcess.create({ data: { ...process, id, createdAt: at, updatedAt: at } })
  return id
}

/** Changes a process; its revision grows, so that an act that looked at an older one is refused. */
export const changeConsent = (tx: Tx, id: string, data: Prisma.ConsentProcessUncheckedUpdateInput = {}) =>
  tx.consentProcess.update({ where: { id }, data: { ...data, updatedAt: now(), revision: { increment: 1 } } })

type NewContribution = {
  processId: string
  round: number
  kind: ContributionKind
  authorId: string
  text: string
  nomineeId: string | null
}

export async function addContribution(tx: Tx, contribution: NewContribution): Promise<string> {
  const id = newId()
  const state = contribution.kind === 'objection' ? 'raised' : null
  await tx.consentContribution.create({ data: { ...contribution, id, state, createdAt: now() } })
  return id
}

export const answerContributionRow = (tx: Tx, id: string, data: { answer?: string; state?: string }) =>
  tx.consentContribution.update({ where: { id }, data })
