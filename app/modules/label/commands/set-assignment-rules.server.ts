import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { Expression } from '../../criteria/rules/expression'
import { permissions } from '../permissions'
import { conditionProblems } from '../rules/assignment'
import { assignmentRules, unfitFor } from '../store-assignment.server'

/** Rules in one list: more than anybody reads before putting them in force. */
const mostRules = 50

type Set = { count: number }

/** Writes the draft again, in a new order or with other rules, and its line in the journal. */
async function writeDraft(
  tx: Tx,
  actor: Actor,
  rules: readonly { condition: Expression; instructorId: string }[],
): Promise<Outcome<Set>> {
  await tx.labelAssignmentRule.deleteMany({ where: { isDraft: true } })
  for (const [position, { condition, instructorId }] of rules.entries())
    await tx.labelAssignmentRule.create({
      data: { id: newId(), isDraft: true, position, condition: canonicalJson(condition), instructorId },
    })
  await writeJournal(tx, {
    actor,
    act: 'label.draft-assignment-rules',
    subject: { kind: 'label-assignment-rules', id: 'draft' },
    data: { count: rules.length },
  })
  return ok({ count: rules.length })
}

/** Adds a rule at the end of the draft. Nobody is named who does not examine applications. */
export async function addAssignmentRule(
  actor: Actor,
  rule: { condition: Expression; instructorId: string },
): Promise<Outcome<Set>> {
  if (!can(actor, permissions['label.set-assignment-rules'], null)) return refused({ code: 'not-found' })
  const [problem] = conditionProblems(rule.condition)
  if (problem) return refused({ code: 'condition-unsound', field: 'condition', detail: problem.detail })
  return transact(async (tx): Promise<Outcome<Set>> => {
    if ((await unfitFor(tx, null))(rule.instructorId) !== null)
      return refused({ code: 'instructor-unknown', field: 'instructorId' })
    const rules = await assignmentRules(tx, { isDraft: true })
    if (rules.length >= mostRules) return refused({ code: 'too-many-rules', detail: { most: mostRules } })
    return writeDraft(tx, actor, [...rules, rule])
  })
}

/** Takes a rule of the draft away, or has it change places with the one before. What is not there changes nothing. */
export async function changeAssignmentRule(
  actor: Actor,
  { id, change }: { id: string; change: 'remove' | 'up' },
): Promise<Outcome<Set>> {
  if (!can(actor, permissions['label.set-assignment-rules'], null)) return refused({ code: 'not-found' })
  return transact(async (tx): Promise<Outcome<Set>> => {
    const rules = await assignmentRules(tx, { isDraft: true })
    const place = rules.findIndex((rule) => rule.id === id)
    const [rule, before] = [rules[place], rules[place - 1]]
    if (!rule || (change === 'up' && !before)) return ok({ count: rules.length })
    const others = rules.filter((one) => one !== rule)
    return writeDraft(tx, actor, change === 'remove' ? others : others.toSpliced(place - 1, 0, rule))
  })
}

/** Puts the whole draft in force, in the place of the rules of before; without a rule, files wait to be taken. */
export async function enactAssignmentRules(actor: Actor): Promise<Outcome<Set>> {
  if (!can(actor, permissions['label.set-assignment-rules'], null)) return refused({ code: 'not-found' })
  return transact(async (tx): Promise<Outcome<Set>> => {
    const rules = await assignmentRules(tx, { isDraft: true })
    await tx.labelAssignmentRule.deleteMany({ where: { isDraft: false } })
    for (const [position, { condition, instructorId }] of rules.entries())
      await tx.labelAssignmentRule.create({
        data: { id: newId(), isDraft: false, position, condition: canonicalJson(condition), instructorId },
      })
    await writeJournal(tx, {
      actor,
      act: 'label.enact-assignment-rules',
      subject: { kind: 'label-assignment-rules', id: 'in-force' },
      data: { rules: rules.map(({ condition, instructorId }) => ({ condition, to: instructorId })) },
    })
    return ok({ count: rules.length })
  })
}
