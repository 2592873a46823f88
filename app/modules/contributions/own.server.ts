import { db, type Tx } from '~/platform/db/db.server'
import { isLocale, type Locale } from '~/platform/i18n/locale'
import { idOfToken } from './tokens.server'

/** What somebody wrote, as the link of its mail opens it. */
export type Own = {
  kind: 'contribution' | 'comment'
  id: string
  contributionId: string
  number: number
  state: string
  title: string
  text: string
  authorName: string
  userId: string | null
  participantId: string | null
  email: string | null
  locale: Locale
  debate: { id: string; slug: string; title: string; state: string }
}

const who = { select: { userId: true, email: true, locale: true } } as const
const debate = { select: { id: true, slug: true, title: true, state: true } } as const
const localeOf = (text: string | undefined): Locale => (isLocale(text) ? text : 'fr')

/** The contribution or the comment that a token opens, or null. */
export async function ownText(token: string, tx: Tx = db): Promise<Own | null> {
  const contributionId = idOfToken('contribution', token)
  if (contributionId) {
    const row = await tx.contribution.findUnique({
      where: { id: contributionId },
      include: { participant: who, debate },
    })
    if (!row) return null
    const { id, number, state, title, text, authorName, participantId, participant } = row
    const { userId = null, email = null } = participant ?? {}
    const said = { id, contributionId: id, number, state, title, text, authorName, participantId }
    return { kind: 'contribution', ...said, userId, email, locale: localeOf(participant?.locale), debate: row.debate }
  }
  const commentId = idOfToken('comment', token)
  const row = commentId
    ? await tx.contributionComment.findUnique({
        where: { id: commentId },
        include: { participant: who, contribution: { select: { number: true, title: true, debate } } },
      })
    : null
  if (!row) return null
  const { id, state, text, authorName, participantId, participant, contribution } = row
  const { userId = null, email = null } = participant ?? {}
  return {
    kind: 'comment',
    id,
    contributionId: row.contributionId,
    number: contribution.number,
    state,
    title: contribution.title,
    text,
    authorName,
    participantId,
    userId,
    email,
    locale: localeOf(participant?.locale),
    debate: contribution.debate,
  }
}
