import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { debateRefById, stageOf } from '~/modules/workshops/queries-debate.server'
import { paperPermissions } from '../permissions'
import { paperInDebate } from '../queries.server'
import { isOpenFor, paperTransition } from '../rules/states'

/** Somebody who acts for an organisation begins its paper in a debate: one an organisation, so the one that there is where there is one. */
export const beginPaper = (
  actor: Actor,
  {
    debateId,
    organisationId,
    isDemonstration = false,
  }: { debateId: string; organisationId: string; isDemonstration?: boolean },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    if (!can(actor, paperPermissions['position-papers.write'], { organisationId }))
      return refused({ code: 'not-found' })
    const debate = await debateRefById(debateId, tx)
    if (!debate || debate.isDraft) return refused({ code: 'not-found' })
    const known = await tx.positionPaper.findUnique({
      where: { debateId_organisationId: { debateId, organisationId } },
      select: { id: true },
    })
    if (known) return ok(known)
    const isLive = debate.state === 'announced' || debate.state === 'open'
    if (!isLive || !isOpenFor(stageOf(debate, 'position-papers'), today(), null)) return refused({ code: 'stage-over' })
    const [id, at, by] = [newId(), now(), actorName(actor)]
    await tx.positionPaper.create({
      data: {
        ...{ id, debateId, organisationId, state: 'draft', title: '', sections: '{}', isDemonstration },
        ...{ createdById: by, createdAt: at, updatedById: by, updatedAt: at },
      },
    })
    await writeJournal(tx, { actor, act: 'position-papers.begin', subject: { kind: 'debate', id: debateId }, data: { paper: id, organisation: organisationId } }) // prettier-ignore
    return ok({ id })
  })

type Written = { id: string; title: string; sections: Readonly<Record<string, string>>; revision: number }

/** Keeps a draft as it stands, too long or unfinished too; refused where another hand wrote meanwhile. */
export const savePaper = (
  actor: Actor,
  { id, title, sections, revision }: Written,
): Promise<Outcome<{ revision: number }>> =>
  transact(async (tx): Promise<Outcome<{ revision: number }>> => {
    const found = await paperInDebate(id, tx)
    if (!found || !can(actor, paperPermissions['position-papers.write'], found.paper))
      return refused({ code: 'not-found' })
    const { paper, stage, template } = found
    const isOpen = isOpenFor(stage, today(), paper.correctUntil)
    const moved = paperTransition(paper.state, 'save', { isOpen })
    if (!isOk(moved)) return moved
    if (paper.revision !== revision) return refused({ code: 'stale-revision' })
    const known = new Set(template.sections.map((section) => section.id))
    const kept = Object.fromEntries(Object.entries(sections).filter(([section]) => known.has(section)))
    const saved = await tx.positionPaper.update({
      where: { id },
      data: {
        ...{ title, sections: canonicalJson(kept), updatedById: actorName(actor), updatedAt: now() },
        revision: { increment: 1 },
      },
    })
    await writeJournal(tx, { actor, act: 'position-papers.save', subject: { kind: 'position-paper', id }, data: { revision: saved.revision } }) // prettier-ignore
    return ok({ revision: saved.revision })
  })
