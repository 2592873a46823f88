import { now } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { matterAnsweredMail } from '../mails/garant-mails'
import { debatePermissions } from '../permissions'
import { debateById } from '../queries.server'
import { garantsSubject, inOfficeOf } from '../queries-garants.server'
import { matterOf } from '../queries-matters.server'
import type { MatterOutcome } from '../rules/garants'

/** What an answer brings about elsewhere, in the same transaction: an appeal that is upheld puts back what was removed. */
export type MatterConsequence = (
  tx: Tx,
  actor: Actor,
  matter: { debateId: string; subject: string; outcome: MatterOutcome; answer: string },
) => Promise<void>

type Given = { debateId: string; number: number; answer: string; outcome: MatterOutcome; shown: 'public' | 'private' }

/** The garants answer what they were asked. Who asked for secrecy keeps it: the garants may keep private, never make public. */
export const answerMatter = (
  actor: Actor,
  { debateId, number, answer, outcome, shown }: Given,
  consequence: MatterConsequence,
): Promise<Outcome<{ number: number }>> =>
  transact(async (tx): Promise<Outcome<{ number: number }>> => {
    const [debate, garants] = [await debateById(debateId, tx), await inOfficeOf(debateId, tx)]
    const own = garants.find(({ userId }) => actor.kind === 'person' && userId === actor.id)
    const matter = await matterOf(debateId, number, tx)
    if (!debate || !matter || !can(actor, debatePermissions['debates.answer-matter'], garantsSubject(garants)) || !own)
      return refused({ code: 'not-found' })
    if (matter.state !== 'waiting') return refused({ code: 'answered-already' })
    const isPublic = matter.isPublic && shown === 'public'
    await tx.garantMatter.update({
      where: { id: matter.id },
      data: { answer, outcome, isPublic, state: 'answered', answeredById: own.id, answeredAt: now() },
    })
    const { subject, email } = matter
    if (subject !== null) await consequence(tx, actor, { debateId, subject, outcome, answer })
    await writeJournal(tx, { actor, act: 'debates.answer-matter', subject: { kind: 'debate', id: debateId }, data: { number, outcome } }) // prettier-ignore
    const locale = matter.locale === 'en' ? 'en' : 'fr'
    if (email !== null)
      await enqueueMail(
        tx,
        { to: email, ...matterAnsweredMail(locale, debate, { title: matter.title, answer, isPublic }) },
        { key: `debates.matter-answered:${matter.id}` },
      )
    return ok({ number })
  })
