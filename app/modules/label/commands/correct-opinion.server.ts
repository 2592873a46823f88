import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { openOpinion } from '../opinion-link.server'
import { permissions } from '../permissions'
import { mayCorrect, mostCorrections } from '../rules/opinion'
import { attachToOpinion, freshFiles, takeOutOfOpinion } from '../store-opinions.server'
import { readOpinionState } from '../stored-opinion'
import { tellExaminers } from '../tell-advisers.server'
import type { GivenOpinion } from './give-opinion.server'

/** `removed`: the files of the opinion that it takes out. */
type Corrected = GivenOpinion & { removed?: readonly string[] }

/** Corrects an opinion by its link until the decision; what was written and sent before is kept, and who examines the file is told. */
export async function correctOpinion(
  actor: Actor,
  { token, answer, text, files = [], removed = [] }: Corrected,
): Promise<Outcome<{ corrected: true }>> {
  return transact(async (tx): Promise<Outcome<{ corrected: true }>> => {
    const opened = await openOpinion(tx, actor, token)
    if (!opened || !can(actor, permissions['label.give-opinion'], opened.subject)) return refused({ code: 'not-found' })
    const { opinion, application } = opened
    if (!mayCorrect(readOpinionState(opinion.state), application.state)) return refused({ code: 'opinion-closed' })
    const isAsked = opinion.question !== ''
    if (isAsked && answer === null) return refused({ code: 'choose-outcome', field: 'answer' })
    if ((await tx.labelOpinionVersion.count({ where: { opinionId: opinion.id } })) >= mostCorrections)
      return refused({ code: 'too-many-corrections', detail: { most: mostCorrections } })
    const at = now()
    const former = { answer: opinion.answer, text: opinion.text, writtenAt: opinion.settledAt ?? opinion.requestedAt }
    const of = { opinionId: opinion.id, side: 'answer' } as const
    const fresh = await freshFiles(tx, of, files, removed)
    if (!isOk(fresh)) return fresh
    const out = await takeOutOfOpinion(tx, { opinionId: of.opinionId, ids: removed, at })
    await attachToOpinion(tx, { ...of, actor, files: fresh.ok, at })
    const added = fresh.ok.map(({ hash }) => hash)
    const versionId = newId()
    await tx.labelOpinionVersion.create({ data: { id: versionId, opinionId: opinion.id, ...former } })
    await tx.labelOpinion.update({
      where: { id: opinion.id },
      data: { answer: isAsked ? answer : null, text, settledAt: at },
    })
    await writeJournal(tx, {
      actor,
      act: 'label.correct-opinion',
      subject: { kind: 'application', id: application.id },
      data: {
        opinion: opinion.id,
        ...(isAsked && answer ? { answer } : {}),
        ...(added.length + out.length > 0 ? { hashes: added, removed: out } : {}),
      },
    })
    await tellExaminers(tx, opened, { key: `label-opinion-corrected:${versionId}`, wasGiven: true })
    return ok({ corrected: true })
  })
}
