import { parseAnswersForm } from '../criteria/rules/answers'
import { placeKinds } from '../territory/rules/place'
import { checkReferral } from './rules/check'
import { commitmentStates, type ReferralFacts } from './rules/facts'
import type { RequesterKind } from './rules/referral'
import type { ReferralRules } from './rules/referral-rules'
import { signaturesNeeded } from './rules/signatures'

const most = 100_000_000

/** The check of what somebody typed who tries the rules: nothing of it is kept. A number that is none counts as none. */
export function checkTyped(
  rules: ReferralRules,
  requesterKind: RequesterKind,
  entries: readonly (readonly [string, unknown])[],
  today: string,
) {
  const fields = new Map(entries)
  const text = (name: string): string => {
    const value = fields.get(name)
    return typeof value === 'string' ? value.trim().slice(0, 300) : ''
  }
  const number = (name: string): number | null => {
    const digits = text(name).replace(/\s/g, '')
    return /^\d{1,9}$/.test(digits) && Number(digits) <= most ? Number(digits) : null
  }
  const population = number('population')
  const facts: ReferralFacts = {
    requesterKind,
    hasMandate: text('hasMandate') === 'oui' || requesterKind === 'assembly' || requesterKind === 'team',
    title: text('title'),
    territoryLevel: placeKinds.find((kind) => kind === text('territoryLevel')) ?? null,
    commitment: commitmentStates.find((state) => state === text('commitment')) ?? 'none',
    signatures: number('signatures') ?? 0,
    signaturesNeeded: population === null ? null : signaturesNeeded(rules.signatures, population),
    documents: number('documents') ?? 0,
  }
  const { answers, problems, raw } = parseAnswersForm(entries, rules)
  return {
    report: checkReferral(rules, { facts, answers, evidence: {}, today }),
    answers,
    problems,
    raw,
    facts: { ...facts, population },
  }
}
export type Checked = ReturnType<typeof checkTyped>

/** Where the pages of a draft ask a fact, and the field of the self-check that asks it. */
const fieldOfFact: ReadonlyMap<string, string> = new Map([
  ['title', 'title'],
  ['place', 'territoryLevel'],
  ['authority', 'commitment'],
  ['file', 'documents'],
  ['count', 'signatures'],
])
/** The field of the self-check for one of a draft; undefined where it asks nothing of it. */
export const selfCheckField = (field: string): string | undefined =>
  field.startsWith('answer.') ? field : fieldOfFact.get(field)
