import { today } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { debateMessages } from '../messages/debates'
import { debatePermissions } from '../permissions'
import { type DebateFacts, stageOf } from '../queries.server'
import { stageHolds } from '../rules/calendar'
import type { StageKind } from '../rules/debate'
import { changesBetween, type DesignChange } from '../rules/design-change'
import { addStages, changeDebate } from '../store.server'
import { designToChange, recordChange } from '../store-changes.server'

type Written = { id: string; revision: number; why: string; kind: StageKind }
type Done = Outcome<{ revision: number }>

/** What is left of every change of a stage: the revision, the public list, the journal. */
async function finish(tx: Tx, actor: Actor, debate: DebateFacts, { why, kind }: Written, changes: DesignChange[]) {
  const after = await changeDebate(tx, debate.id, {})
  await recordChange(tx, debate, { section: 'stages', changes, why })
  await writeJournal(tx, { actor, act: 'debates.keep-stages', subject: { kind: 'debate', id: debate.id }, data: { stage: kind } }) // prettier-ignore
  return ok({ revision: after.revision })
}

const said = (title: string, startsOn: CivilDate, endsOn: CivilDate): string => `${title} (${startsOn} – ${endsOn})`
/** Begun in public: people may have relied on it. */
const hasBegun = ({ state }: DebateFacts, { startsOn }: { startsOn: CivilDate }): boolean =>
  state !== 'draft' && startsOn <= today()

/** Adds a stage of a kind that the debate has not. */
export const addStage = (actor: Actor, input: Written & { startsOn: CivilDate; endsOn: CivilDate }): Promise<Done> =>
  transact(async (tx): Promise<Done> => {
    if (!can(actor, debatePermissions['debates.design-debate'], null)) return refused({ code: 'not-found' })
    const found = await designToChange(tx, input)
    if (!isOk(found)) return found
    const { kind, startsOn, endsOn } = input
    if (stageOf(found.ok, kind)) return refused({ code: 'stage-exists', field: 'kind' })
    const holds = stageHolds({ kind, startsOn, endsOn }, found.ok)
    if (!isOk(holds)) return holds
    const title = debateMessages.fr.stages[kind]
    await addStages(tx, input.id, [{ kind, title, startsOn, endsOn }], found.ok.stages.at(-1)?.position ?? 0)
    return finish(tx, actor, found.ok, input, [{ field: 'stage', before: '', after: said(title, startsOn, endsOn) }])
  })

type StageValues = { title: string; text: string; startsOn: CivilDate; endsOn: CivilDate }

/** Changes a stage; one that has begun keeps its first day. */
export const editStage = (
  actor: Actor,
  { title, text, startsOn, endsOn, ...written }: Written & StageValues,
): Promise<Done> =>
  transact(async (tx): Promise<Done> => {
    if (!can(actor, debatePermissions['debates.design-debate'], null)) return refused({ code: 'not-found' })
    const found = await designToChange(tx, written)
    if (!isOk(found)) return found
    const stage = stageOf(found.ok, written.kind)
    if (!stage) return refused({ code: 'not-found' })
    const holds = stageHolds({ kind: stage.kind, startsOn, endsOn }, found.ok)
    if (!isOk(holds)) return holds
    if (hasBegun(found.ok, stage) && startsOn !== stage.startsOn)
      return refused({ code: 'stage-begun', field: 'startsOn' })
    await tx.debateStage.update({ where: { id: stage.id }, data: { title, text, startsOn, endsOn } })
    const dated = {
      field: 'stage',
      before: said(stage.title, stage.startsOn, stage.endsOn),
      after: said(title, startsOn, endsOn),
    }
    const texts = changesBetween({ text: stage.text }, { text }).map((change) => ({ ...change, field: 'stageText' }))
    return finish(tx, actor, found.ok, written, [...(dated.before === dated.after ? [] : [dated]), ...texts])
  })

/** Takes a stage out, where it has not begun. */
export const removeStage = (actor: Actor, input: Written): Promise<Done> =>
  transact(async (tx): Promise<Done> => {
    if (!can(actor, debatePermissions['debates.design-debate'], null)) return refused({ code: 'not-found' })
    const found = await designToChange(tx, input)
    if (!isOk(found)) return found
    const stage = stageOf(found.ok, input.kind)
    if (!stage) return refused({ code: 'not-found' })
    if (hasBegun(found.ok, stage)) return refused({ code: 'stage-begun' })
    await tx.debateStage.delete({ where: { id: stage.id } })
    return finish(tx, actor, found.ok, input, [{ field: 'stage', before: said(stage.title, stage.startsOn, stage.endsOn), after: '' }]) // prettier-ignore
  })
