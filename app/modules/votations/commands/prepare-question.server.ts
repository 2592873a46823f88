import { definitionProblem } from '~/modules/governance/rules/poll-sheet'
import type { PollDefinition } from '~/modules/governance/rules/poll'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { votationPermissions } from '../permissions'
import { findVotation } from './find-votation.server'

/** As many as one can answer with care. */
const mostQuestions = 12

type Question = {
  votationId: string
  /** Null for a new one. */
  id: string | null
  title: string
  text: string
  definition: PollDefinition
}

/** Writes a question of a draft: what is asked, its options, how it is counted. Refused as `definitionProblem` says, or 'too-many-questions'. */
export const saveQuestion = (
  actor: Actor,
  { votationId, id, title, text, definition }: Question,
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findVotation(tx, actor, votationId, votationPermissions['votations.prepare-votation'], 'edit')
    if (!isOk(found)) return found
    const asked = definitionProblem(definition)
    if (!isOk(asked)) return asked
    const { questions } = found.ok.votation
    const data = { title, text, definition: canonicalJson(definition) }
    const known = questions.find((question) => question.id === id)
    if (id !== null && !known) return refused({ code: 'not-found' })
    if (!known && questions.length >= mostQuestions)
      return refused({ code: 'too-many-questions', detail: { most: mostQuestions } })
    const saved = known?.id ?? newId()
    if (known) await tx.votationQuestion.update({ where: { id: saved }, data })
    else
      await tx.votationQuestion.create({
        data: { id: saved, votationId, position: (questions.at(-1)?.position ?? 0) + 1, ...data },
      })
    await tx.votation.update({ where: { id: votationId }, data: { revision: { increment: 1 } } })
    await writeJournal(tx, {
      actor,
      act: 'votations.save-question',
      subject: { kind: 'votation', id: votationId },
      data: { question: saved, method: definition.method },
    })
    return ok({ id: saved })
  })

/** Takes a question of a draft away. */
export const removeQuestion = (
  actor: Actor,
  { votationId, id }: { votationId: string; id: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findVotation(tx, actor, votationId, votationPermissions['votations.prepare-votation'], 'edit')
    if (!isOk(found)) return found
    if (!found.ok.votation.questions.some((question) => question.id === id)) return refused({ code: 'not-found' })
    await tx.votationQuestion.delete({ where: { id } })
    await tx.votation.update({ where: { id: votationId }, data: { revision: { increment: 1 } } })
    await writeJournal(tx, {
      actor,
      act: 'votations.remove-question',
      subject: { kind: 'votation', id: votationId },
      data: { question: id },
    })
    return ok({ id: votationId })
  })
