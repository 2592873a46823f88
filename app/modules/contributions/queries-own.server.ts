import { db } from '~/platform/db/db.server'
import { matterDueOn } from '~/modules/debates/rules/garants'
import { civilDateOf } from '~/platform/pure/civil-date'
import { ownText } from './own.server'
import { isRemovalReason, type RemovalReason } from './rules/moderation'

export type OwnPage = {
  kind: 'contribution' | 'comment'
  number: number
  state: string
  title: string
  text: string
  debate: { slug: string; title: string }
  mergedInto: number | null
  removal: {
    reason: RemovalReason
    note: string
    at: Date
    isAppealed: boolean
    /** By when the garants answer. */
    dueOn: string | null
    answer: string
  } | null
}

/** What its author sees of what they wrote, by the link of its mail. */
export async function ownPage(token: string): Promise<OwnPage | null> {
  const own = await ownText(token)
  if (!own) return null
  const { kind, contributionId, number, state, title, text, debate } = own
  const row = await db.contribution.findUnique({
    where: { id: contributionId },
    select: { mergedInto: { select: { number: true } } },
  })
  const removal = await db.contributionRemoval.findFirst({
    where: { contributionId, commentId: kind === 'comment' ? own.id : null, endedAt: null },
  })
  const { slug, title: named } = debate
  return {
    kind,
    number,
    state,
    title,
    text,
    debate: { slug, title: named },
    mergedInto: row?.mergedInto?.number ?? null,
    removal: removal && {
      reason: isRemovalReason(removal.reason) ? removal.reason : 'off-topic',
      note: removal.note,
      at: removal.removedAt,
      isAppealed: removal.appealedAt !== null && removal.appealOutcome === null,
      dueOn: removal.appealedAt && removal.appealOutcome === null ? matterDueOn(civilDateOf(removal.appealedAt)) : null,
      answer: removal.answer,
    },
  }
}
