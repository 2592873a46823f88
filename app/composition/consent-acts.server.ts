import { advanceConsent } from '~/modules/governance/commands/advance-consent.server'
import { answerContribution } from '~/modules/governance/commands/answer-contribution.server'
import { contributeToConsent, withdrawObjection } from '~/modules/governance/commands/contribute-to-consent.server'
import { consentStep, contribution, contributionAnswer, objectionTakenBack } from '~/modules/governance/forms-consent'
import { parseForm } from '~/platform/http/parse-form'
import type { Person } from '~/platform/permissions'
import { isOk, type Outcome, type Refusal } from '~/platform/pure/outcome'

type Fields = Record<string, string | string[]>
type Problem = { errors: Readonly<Record<string, string>> } | { refused: Refusal }
type Parsed<T> = { ok: T } | { errors: Readonly<Record<string, string>> }
type Result = { done: string } | { typed: Record<string, string>; problem: Problem }

/** The acts of the page of a decision by consent: its forms say which by their `intent`; each is one command. */
export async function consentAct(actor: Person, id: string, fields: Fields): Promise<Result> {
  const typed: Record<string, string> = {}
  for (const name of ['kind', 'text', 'nomineeId', 'event', 'reason', 'proposal', 'proposedId']) {
    const value = fields[name]
    if (typeof value === 'string') typed[name] = value.slice(0, 21_000)
  }
  async function run<T>(
    parsed: Parsed<T>,
    act: (value: T) => Promise<Outcome<unknown>>,
    done: string,
  ): Promise<Result> {
    if (!('ok' in parsed)) return { typed, problem: parsed }
    const outcome = await act(parsed.ok)
    return isOk(outcome) ? { done } : { typed, problem: outcome }
  }
  switch (fields['intent']) {
    case 'contribute':
      return run(parseForm(contribution, fields), (value) => contributeToConsent(actor, { id, ...value }), 'dit')
    case 'take-back':
      return run(
        parseForm(objectionTakenBack, fields),
        (value) => withdrawObjection(actor, { processId: id, ...value }),
        'retire',
      )
    case 'answer':
      return run(
        parseForm(contributionAnswer, fields),
        (value) => answerContribution(actor, { processId: id, ...value }),
        'repondu',
      )
    case 'step':
      return run(parseForm(consentStep, fields), (value) => advanceConsent(actor, { id, ...value }), 'avance')
    default:
      return { typed, problem: { refused: { code: 'unreadable' } } }
  }
}
