import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { PanelForm } from '../forms'
import { debatePermissions } from '../permissions'
import { debateById, stageOf } from '../queries.server'
import { isOver, type StageKind } from '../rules/debate'
import { changeDebate } from '../store.server'

/** Records who was drawn for the panel and how, by the team's counts, and what the panel recommends, in its own words. */
export const recordPanel = (
  actor: Actor,
  { debateId, revision, ...panel }: PanelForm & { debateId: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const debate = await debateById(debateId, tx)
    const stage = debate && stageOf(debate, 'panel')
    if (!stage || !can(actor, debatePermissions['debates.design-debate'], null)) return refused({ code: 'not-found' })
    if (isOver(debate.state)) return refused({ code: 'state-forbids' })
    if (debate.revision !== revision) return refused({ code: 'stale-revision' })
    await tx.debateStage.update({ where: { id: stage.id }, data: { settings: canonicalJson(panel) } })
    await changeDebate(tx, debateId, {})
    await writeJournal(tx, { actor, act: 'debates.record-panel', subject: { kind: 'debate', id: debateId } })
    return ok({ id: debateId })
  })

type Linked = { debateId: string; eventId: string; stageKind: StageKind }

/** Says that a meeting is one of the debate's: a session of its panel, one of its workshops. */
export const linkDebateEvent = (actor: Actor, linked: Linked): Promise<Outcome<{ eventId: string }>> =>
  transact(async (tx): Promise<Outcome<{ eventId: string }>> => {
    const { debateId, eventId, stageKind } = linked
    const debate = await debateById(debateId, tx)
    if (!debate || !stageOf(debate, stageKind) || !can(actor, debatePermissions['debates.design-debate'], null))
      return refused({ code: 'not-found' })
    if ((await tx.event.count({ where: { id: eventId } })) === 0)
      return refused({ code: 'event-unknown', field: 'eventId' })
    await tx.debateEvent.upsert({
      where: { debateId_eventId: { debateId, eventId } },
      create: linked,
      update: { stageKind },
    })
    await writeJournal(tx, { actor, act: 'debates.link-event', subject: { kind: 'debate', id: debateId }, data: { event: eventId } }) // prettier-ignore
    return ok({ eventId })
  })

export const unlinkDebateEvent = (
  actor: Actor,
  { debateId, eventId }: Omit<Linked, 'stageKind'>,
): Promise<Outcome<{ eventId: string }>> =>
  transact(async (tx): Promise<Outcome<{ eventId: string }>> => {
    if (!can(actor, debatePermissions['debates.design-debate'], null)) return refused({ code: 'not-found' })
    const { count } = await tx.debateEvent.deleteMany({ where: { debateId, eventId } })
    if (count === 0) return refused({ code: 'not-found' })
    await writeJournal(tx, { actor, act: 'debates.link-event', subject: { kind: 'debate', id: debateId }, data: { event: eventId, removed: true } }) // prettier-ignore
    return ok({ eventId })
  })
