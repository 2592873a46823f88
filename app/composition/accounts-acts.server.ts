import { removeAccountLine, saveAccountLine } from '~/modules/governance/commands/keep-accounts.server'
import { publishAccounts } from '~/modules/governance/commands/publish-accounts.server'
import { accountLine, publication, removedLine } from '~/modules/governance/forms-accounts'
import { parseForm } from '~/platform/http/parse-form'
import type { Person } from '~/platform/permissions'
import { isOk, type Outcome, type Refusal } from '~/platform/pure/outcome'

type Fields = Record<string, string | string[]>
type Problem = { errors: Readonly<Record<string, string>> } | { refused: Refusal }
type Parsed<T> = { ok: T } | { errors: Readonly<Record<string, string>> }
type Result = { done: string } | { form: string; typed: Record<string, string>; problem: Problem }

/** The acts of a year's page: its forms say which by their `intent`; each is one command. */
export async function accountsAct(actor: Person, year: number, fields: Fields): Promise<Result> {
  const typed: Record<string, string> = {}
  for (const name of ['id', 'side', 'category', 'title', 'budget', 'actual', 'decision']) {
    const value = fields[name]
    if (typeof value === 'string') typed[name] = value.slice(0, 300)
  }
  const form = typeof fields['intent'] === 'string' ? fields['intent'] : ''
  async function run<T>(
    parsed: Parsed<T>,
    act: (value: T) => Promise<Outcome<unknown>>,
    done: string,
  ): Promise<Result> {
    if (!('ok' in parsed)) return { form, typed, problem: parsed }
    const outcome = await act(parsed.ok)
    return isOk(outcome) ? { done } : { form, typed, problem: outcome }
  }
  switch (form) {
    case 'line':
      return run(parseForm(accountLine, fields), (value) => saveAccountLine(actor, { ...value, year }), 'ligne')
    case 'remove':
      return run(parseForm(removedLine, fields), (value) => removeAccountLine(actor, { ...value, year }), 'retiree')
    case 'publish':
      return run(parseForm(publication, fields), (value) => publishAccounts(actor, { ...value, year }), 'publie')
    default:
      return { form, typed, problem: { refused: { code: 'unreadable' } } }
  }
}
