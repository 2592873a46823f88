import { completeFollowUp } from '~/modules/governance/commands/complete-follow-up.server'
import { changeFollowUp, planFollowUp } from '~/modules/governance/commands/plan-follow-up.server'
import { followUpDone, followUpPlan } from '~/modules/governance/forms-decisions'
import { publicDecision } from '~/modules/governance/queries-decisions.server'
import { parseForm } from '~/platform/http/parse-form'
import type { Person } from '~/platform/permissions'
import { isOk, type Outcome, type Refusal } from '~/platform/pure/outcome'

type Fields = Record<string, string | string[]>
type Problem = { errors: Readonly<Record<string, string>> } | { refused: Refusal }
/** `form` says which form of the page was posted: 'plan', or the id of the task. */
type Result = { done: string } | { form: string; typed: Record<string, string>; problem: Problem }

/** The acts of a decision's follow-up page: its forms say which by their `intent`; each is one command. */
export async function followUpAct(actor: Person, decision: string, fields: Fields): Promise<Result> {
  const text = (name: string): string => (typeof fields[name] === 'string' ? fields[name].slice(0, 600) : '')
  const typed = Object.fromEntries(
    Object.keys(fields)
      .filter((name) => /^(task|who|email|dueOn|doneOn|outcome)$/.test(name))
      .map((name) => [name, text(name)]),
  )
  const refuse = (problem: Problem): Result => ({ form: text('id') || 'plan', typed, problem })
  const answer = async (outcome: Promise<Outcome<unknown>>, done: string): Promise<Result> => {
    const result = await outcome
    return isOk(result) ? { done } : refuse(result)
  }
  switch (fields['intent']) {
    case 'plan': {
      const parsed = parseForm(followUpPlan, fields)
      if (!('ok' in parsed)) return refuse(parsed)
      const found = await publicDecision(decision)
      return answer(planFollowUp(actor, { ...parsed.ok, decisionId: found?.id ?? '' }), 'ajoutee')
    }
    case 'change': {
      const parsed = parseForm(followUpPlan, fields)
      return 'ok' in parsed ? answer(changeFollowUp(actor, parsed.ok), 'changee') : refuse(parsed)
    }
    case 'complete': {
      const parsed = parseForm(followUpDone, fields)
      return 'ok' in parsed ? answer(completeFollowUp(actor, parsed.ok), 'faite') : refuse(parsed)
    }
    default:
      return refuse({ refused: { code: 'unreadable' } })
  }
}
