import type { Choice } from '~/modules/governance/rules/poll'
import { castBallot } from '~/modules/votations/commands/cast-ballot.server'
import { votationSentence } from '~/modules/votations/components/votation-problems'
import type { VotationFacts } from '~/modules/votations/queries.server'
import { readBallot } from '~/modules/votations/read-ballot'
import { readReceipt } from '~/modules/governance/rules/receipt'
import type { Locale } from '~/platform/i18n/locale'
import type { Actor } from '~/platform/permissions'

type Fields = Readonly<Record<string, string | string[]>>
export type CastAnswer =
  | { kind: 'preview'; code: string; choices: Record<string, Choice> }
  | { kind: 'done'; code: string; answer: 'counted' | 'counted-again' | 'changed' }
  | { kind: 'problem'; status: number; code: string | null; typed: Fields; errors: Record<string, string> }

type Given = { actor: Actor; token: string; fields: Fields; locale: Locale; clientAddress: string }

/** A ballot's form: seen again ('preview'), taken back to be changed ('change'), or cast. */
export async function actOnBallot(votation: VotationFacts, given: Given): Promise<CastAnswer> {
  const { actor, token, fields, locale, clientAddress } = given
  const { intent, code: typedCode, ...typed } = fields
  const code = typeof typedCode === 'string' ? typedCode : ''
  const receipt = readReceipt(code)
  const problem = (status: number, errors: Record<string, string>, kept = true): CastAnswer => ({
    kind: 'problem',
    status,
    code: kept ? receipt : null,
    typed: { ...typed, code },
    errors,
  })
  const sentence = (refusal: Parameters<typeof votationSentence>[0]) => votationSentence(refusal, locale)
  if (intent === 'change') return problem(422, {})
  const read = readBallot(votation.questions, typed)
  if ('errors' in read)
    return problem(422, Object.fromEntries(Object.entries(read.errors).map(([field, one]) => [field, sentence({ code: one })]))) // prettier-ignore
  if (receipt === null) return problem(422, { code: sentence({ code: 'code-unreadable' }) })
  if (intent !== 'cast') return { kind: 'preview', code: receipt, choices: Object.fromEntries(read.choices) }
  const outcome = await castBallot(actor, { token, code: receipt, choices: read.choices, clientAddress })
  if ('ok' in outcome) return { kind: 'done', code: receipt, answer: outcome.ok.answer }
  const { code: refused } = outcome.refused
  // A code that another ballot has is not given again: the page brings a new one.
  const kept = refused !== 'code-taken'
  return problem(refused === 'too-often' ? 429 : 409, { [refused === 'right-used' ? 'code' : '']: sentence(outcome.refused) }, kept) // prettier-ignore
}
