import * as z from 'zod/mini'
import { debateRefById, stageOf } from '~/modules/workshops/queries-debate.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { paperPermissions } from '../permissions'
import { sentPapers } from '../queries.server'
import type { PaperTemplate } from '../rules/template'

const settingsObject = z.record(z.string(), z.json())

/** The team sets the form that all the papers of a debate have; no longer once the first was sent: the same for all. */
export const setTemplate = (
  actor: Actor,
  { debateId, template }: { debateId: string; template: PaperTemplate },
): Promise<Outcome<{ debateId: string }>> =>
  transact(async (tx): Promise<Outcome<{ debateId: string }>> => {
    if (!can(actor, paperPermissions['position-papers.set-template'], null)) return refused({ code: 'not-found' })
    const debate = await debateRefById(debateId, tx)
    const stage = debate && stageOf(debate, 'position-papers')
    if (!stage) return refused({ code: debate ? 'stage-missing' : 'not-found' })
    if ((await sentPapers(debateId, tx)) > 0) return refused({ code: 'template-used' })
    const before = settingsObject.safeParse(JSON.parse(stage.settings))
    const paperTemplate = { ...template, sections: template.sections.map((section) => ({ ...section })) }
    // Other parts of the stage's settings stay as they are.
    const settings = canonicalJson({ ...(before.success ? before.data : {}), paperTemplate })
    await tx.debateStage.update({ where: { id: stage.id }, data: { settings } })
    await writeJournal(tx, { actor, act: 'position-papers.set-template', subject: { kind: 'debate', id: debateId }, data: { sections: template.sections.length } }) // prettier-ignore
    return ok({ debateId })
  })
