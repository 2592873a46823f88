import { peopleOf } from '~/modules/members/queries.server'
import { now, today } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { locales } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { addDays } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { indexDocument } from '~/platform/search/index.server'
import { paperMail, type PaperNews } from '../mails/paper-mails'
import { paperPermissions } from '../permissions'
import { type PaperInDebate, paperInDebate } from '../queries.server'
import { foundPaper, foundPaperKind } from '../rules/found-paper'
import { faultsOf } from '../rules/respect'
import { correctionDays, paperTransition } from '../rules/states'

/** Tells those who represent the organisation. */
async function tell(tx: Tx, { paper, debate }: PaperInDebate, news: PaperNews): Promise<void> {
  const people = await peopleOf(paper.organisationId, tx)
  for (const { userId, email, locale } of people.filter(({ role }) => role === 'representative'))
    if (email !== null)
      await enqueueMail(
        tx,
        { to: email, ...paperMail(locale, news, { id: paper.id, debate, organisation: paper.organisation.name }) },
        { key: `position-papers.${news.what}:${paper.id}:${paper.revision}:${userId}` },
      )
}

type Named = { id: string; revision: number }

/** The team publishes a paper: numbered in the order of publication, with the template that it respects frozen beside it. */
export const publishPaper = (actor: Actor, { id, revision }: Named): Promise<Outcome<{ number: number }>> =>
  transact(async (tx): Promise<Outcome<{ number: number }>> => {
    const found = await paperInDebate(id, tx)
    if (!found || !can(actor, paperPermissions['position-papers.examine'], found.paper))
      return refused({ code: 'not-found' })
    const { paper, debate, template } = found
    const moved = paperTransition(paper.state, 'publish', { faults: faultsOf(template, paper).length })
    if (!isOk(moved)) return moved
    if (paper.revision !== revision) return refused({ code: 'stale-revision' })
    const last = await tx.positionPaper.aggregate({ where: { debateId: debate.id }, _max: { number: true } })
    const number = (last._max.number ?? 0) + 1
    await tx.positionPaper.update({
      where: { id },
      data: {
        ...{ state: moved.ok.to, number, publishedAt: now(), correctUntil: null, reason: '' },
        ...{ template: canonicalJson({ ...template, sections: template.sections.map((section) => ({ ...section })) }) },
        revision: { increment: 1 },
      },
    })
    await writeJournal(tx, { actor, act: 'position-papers.publish', subject: { kind: 'position-paper', id }, data: { debate: debate.id, number } }) // prettier-ignore
    const words = { ...paper, slug: debate.slug, number, organisation: paper.organisation.name }
    for (const locale of locales) await indexDocument(tx, { ...foundPaper(words), kind: foundPaperKind, locale })
    await tell(tx, found, { what: 'published', number })
    return ok({ number })
  })

/** The team sends a paper back with its reasons: the organisation corrects it, even beyond the stage's last day. */
export const returnPaper = (
  actor: Actor,
  { id, revision, reason }: Named & { reason: string },
): Promise<Outcome<{ correctUntil: string }>> =>
  transact(async (tx): Promise<Outcome<{ correctUntil: string }>> => {
    const found = await paperInDebate(id, tx)
    if (!found || !can(actor, paperPermissions['position-papers.examine'], found.paper))
      return refused({ code: 'not-found' })
    const moved = paperTransition(found.paper.state, 'return', { reason })
    if (!isOk(moved)) return refused({ ...moved.refused, field: 'reason' })
    if (found.paper.revision !== revision) return refused({ code: 'stale-revision' })
    const correctUntil = addDays(today(), correctionDays)
    await tx.positionPaper.update({
      where: { id },
      data: { state: moved.ok.to, reason, correctUntil, revision: { increment: 1 } },
    })
    await writeJournal(tx, { actor, act: 'position-papers.return', subject: { kind: 'position-paper', id } })
    await tell(tx, found, { what: 'returned', reason, correctUntil })
    return ok({ correctUntil })
  })
