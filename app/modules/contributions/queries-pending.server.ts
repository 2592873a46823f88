import { db } from '~/platform/db/db.server'
import * as z from 'zod'
import { commentSchema } from './comment.server'
import { saidSchema } from './publish.server'
import { supportOfLink } from './support-link.server'
import { idOfToken } from './tokens.server'

export const supportSchema = z.object({ contributionId: z.string(), follow: z.boolean() })

export type WaitingPage = {
  debate: { slug: string; title: string }
  kind: 'contribution' | 'support' | 'comment'
  title: string
  text: string
  name: string
  /** What is supported, or answered. */
  supported: { number: number; title: string } | null
}

/** What a mail's link would confirm, to be read again; null where nothing waits under it. */
export async function waitingPage(token: string): Promise<WaitingPage | null> {
  const id = idOfToken('pending', token)
  const row =
    id === null
      ? null
      : await db.contributionPending.findUnique({
          where: { id },
          include: { debate: { select: { slug: true, title: true } } },
        })
  if (!row) return null
  const { debate, name } = row
  const payload: unknown = JSON.parse(row.payload)
  if (row.kind === 'contribution') {
    const { title, text } = saidSchema.parse(payload)
    return { debate, kind: 'contribution', title, text, name, supported: null }
  }
  const said = row.kind === 'comment' ? commentSchema.parse(payload) : null
  const contributionId = said?.contributionId ?? supportSchema.parse(payload).contributionId
  const supported = await db.contribution.findUnique({
    where: { id: contributionId, state: 'published' },
    select: { number: true, title: true },
  })
  return { debate, kind: said ? 'comment' : 'support', title: '', text: said?.text ?? '', name, supported: said ? null : supported } // prettier-ignore
}

/** The support that a mail's link confirmed before, and can take back; null where it gave none, or it is taken back. */
export async function givenSupportPage(token: string) {
  const given = await supportOfLink(token)
  if (!given) return null
  const { debate, number, title } = given.contribution
  return { debate, supported: { number, title } }
}
