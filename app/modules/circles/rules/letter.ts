import { ok, type Outcome, refused } from '../../../platform/pure/outcome'

export const issueStates = ['draft', 'sending', 'sent'] as const
export type IssueState = (typeof issueStates)[number]

/** A letter is written, sent in batches, then stands for good: nothing leads back. */
export const letterTransitions = [
  { from: 'draft', event: 'send', to: 'sending' },
  { from: 'sending', event: 'finish', to: 'sent' },
] as const satisfies readonly { from: IssueState; event: string; to: IssueState }[]

/** A part of an issue as it is sent; its author by id, so that who leaves the portal leaves no name in the archive. */
export type FrozenSection = { title: string; body: string; authorId: string }
/** What was sent: kept for good, and what the archive shows. */
export type FrozenIssue = { title: string; sections: FrozenSection[] }

/** Whether an issue may be sent: a draft, with something in each of its parts, as the sender last saw it. */
export function maySend(
  issue: { state: IssueState; revision: number; sections: readonly { body: string }[] },
  seenRevision: number,
): Outcome<true> {
  if (issue.state !== 'draft') return refused({ code: 'letter-sent' })
  if (issue.revision !== seenRevision) return refused({ code: 'changed-meanwhile' })
  if (issue.sections.length === 0) return refused({ code: 'letter-empty' })
  if (issue.sections.some(({ body }) => body === '')) return refused({ code: 'section-empty' })
  return ok(true)
}

export const mostSections = 20
/** The job that queues the mails of an issue, batch after batch, and the key of the batch after a reader. */
export const deliverLetterJob = 'circles.deliver-letter'
export const deliveryKey = (issueId: string, after: string): string => `${deliverLetterJob}:${issueId}:${after}`
/** How many mails are queued in one transaction. */
export const batchSize = 200

/** The ids in their new order once one of them moved by one place; the same where it cannot. */
export function moved(ids: readonly string[], id: string, direction: 'up' | 'down'): readonly string[] {
  const from = ids.indexOf(id)
  const to = direction === 'up' ? from - 1 : from + 1
  const other = ids[to]
  if (from < 0 || other === undefined) return ids
  return ids.map((one, index) => (index === from ? other : index === to ? id : one))
}
