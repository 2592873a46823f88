import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, actorName } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { AskedOpinion } from '../forms-opinion'
import { opinionAskedMail } from '../mails/opinion'
import { advisersOf, opinionPath } from '../opinion-link.server'
import { permissions } from '../permissions'
import { isTermOf, longestTerm, mayAsk, opinionLimits } from '../rules/opinion'
import { attachToOpinion, freshFiles, type SentFile } from '../store-opinions.server'
import { whomToAsk } from '../whom-to-ask.server'
import { factsOf } from './notify.server'
import { openFile } from './open-file.server'

type Asked = AskedOpinion & { id: string; locale?: Locale; files?: readonly SentFile[] }

/** Asks somebody for an opinion on a file, with files where there are some: they are written to at once, and answer by their link without an account. */
export async function askOpinion(
  actor: Actor,
  { id, locale = 'fr', files = [], ...asked }: Asked,
): Promise<Outcome<{ opinionId: string }>> {
  return transact(async (tx): Promise<Outcome<{ opinionId: string }>> => {
    const opened = await openFile(tx, actor, id, permissions['label.ask-opinion'])
    if (!isOk(opened)) return opened
    const { application } = opened.ok
    if (!mayAsk(application.state)) return refused({ code: 'state-forbids' })
    if (!isTermOf(asked.dueOn, today()))
      return refused({ code: 'term-out-of-bounds', field: 'dueOn', detail: { most: longestTerm } })
    const open = await tx.labelOpinion.count({ where: { applicationId: id, state: { not: 'revoked' } } })
    if (open >= opinionLimits.perFile)
      return refused({ code: 'too-many-opinions', detail: { most: opinionLimits.perFile } })
    const whom = await whomToAsk(tx, application, asked)
    if (!isOk(whom)) return whom
    const opinionId = newId()
    const of = { opinionId, side: 'request' } as const
    const fresh = await freshFiles(tx, of, files)
    if (!isOk(fresh)) return fresh
    const { kind, introduction, question, readers, showsEvidence, dueOn } = asked
    const isConfidential = readers === 'committee'
    const row = { kind, introduction, question, showsEvidence, dueOn, isConfidential, locale, ...whom.ok }
    const at = now()
    await tx.labelOpinion.create({
      data: { ...row, id: opinionId, applicationId: id, requestedById: actorName(actor), requestedAt: at, state: 'asked' }, // prettier-ignore
    })
    await attachToOpinion(tx, { ...of, actor, files: fresh.ok, at })
    await writeJournal(tx, {
      actor,
      act: 'label.ask-opinion',
      subject: { kind: 'application', id },
      data: { opinion: opinionId, kind, confidential: isConfidential, dueOn, hashes: fresh.ok.map(({ hash }) => hash) },
    })
    for (const one of await advisersOf(tx, row, application))
      await enqueueMail(
        tx,
        {
          to: one.email,
          ...opinionAskedMail(one.locale, factsOf(application), { ...row, path: opinionPath(opinionId) }),
        },
        { key: `label-opinion:${opinionId}:${one.key}` },
      )
    return ok({ opinionId })
  })
}
