import { isOk, ok, type Outcome, refused } from '../../../platform/pure/outcome'
import type { AppealOutcome } from './appeal'
import type { DecisionOutcome } from './decision'

/** What a text of the team is for: three mails and three letters. */
export const templateUses = ['completion', 'opinion', 'reminder', 'decision', 'appeal', 'suspension'] as const
export type TemplateUse = (typeof templateUses)[number]
export const letterKinds = ['decision', 'appeal', 'suspension'] as const satisfies readonly TemplateUse[]
export type LetterKind = (typeof letterKinds)[number]
export const isTemplateUse = (text: unknown): text is TemplateUse => templateUses.some((use) => use === text)

/** Characters of a template, and of its name; templates of the team that are not archived. */
export const templateLimits = { text: 2_500, name: 80, kept: 100 } as const

/** The fields that a file fills. Their names are what the team types, in French in both languages. */
export const templateFields = [
  'organisation',
  'dossier',
  'demarche',
  'label',
  'instructeur',
  'date',
  'echeance',
  'decision',
  'certificat',
  'motif',
] as const
export type TemplateField = (typeof templateFields)[number]
export type TemplateValues = Readonly<Partial<Record<TemplateField, string>>>

const everywhere = ['organisation', 'dossier', 'demarche', 'label', 'instructeur', 'date'] as const
/** What each use may name. */
export const fieldsOfUse: Readonly<Record<TemplateUse, readonly TemplateField[]>> = {
  completion: [...everywhere, 'echeance'],
  opinion: [...everywhere, 'echeance'],
  reminder: [...everywhere, 'echeance'],
  decision: [...everywhere, 'decision'],
  appeal: [...everywhere, 'decision', 'certificat'],
  suspension: [...everywhere, 'certificat', 'motif'],
}

/** What the field `decision` says: the committee's decision, or what the board answers on appeal. */
export type DecisionSaid = DecisionOutcome | 'refusal-upheld' | 'withdrawal-upheld' | 'restored'
/** The board's answer to the appeal against a refusal, as the field says it. */
export const answerSaid = (outcome: AppealOutcome): DecisionSaid => (outcome === 'upheld' ? 'refusal-upheld' : outcome)

export type TemplatePart = { text: string } | { field: TemplateField }
export type TemplateProblem = {
  code: 'template-field-unclosed' | 'template-field-unknown'
  detail: { name: string; nearest: string }
}

/** A name as it is compared: small letters, without accents nor spaces around. Anything else makes another name. */
const plain = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** Letters to change, add or take away to make one word of another (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [at, letter] of [...from].entries()) {
    const next = [at + 1]
    for (const [index, other] of [...to].entries())
      next.push(
        Math.min((row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1, (row[index] ?? 0) + (letter === other ? 0 : 1)),
      )
    row = next
  }
  return row[to.length] ?? 0
}

/** The known name that looks most like what was typed. */
function nearestField(name: string, known: readonly TemplateField[]): string {
  const folded = plain(name).slice(0, 60)
  const ranked = known.map((field) => ({ field, far: distance(folded, field) })).sort((a, b) => a.far - b.far)
  return ranked[0]?.field ?? ''
}

/**
 * Reads a template: plain text, and fields written '{{organisation}}', whatever their case, accents and inner spaces.
 * Refused: a field that is not closed on its line, and a name that this use does not know, each with the nearest known.
 */
export function readTemplate(text: string, use: TemplateUse): Outcome<TemplatePart[], TemplateProblem> {
  const known = fieldsOfUse[use]
  const parts: TemplatePart[] = []
  let at = 0
  for (;;) {
    const open = text.indexOf('{{', at)
    if (open < 0) break
    const close = text.indexOf('}}', open + 2)
    const name = text.slice(open + 2, close < 0 ? undefined : close)
    if (close < 0 || name.includes('{{') || name.includes('\n')) {
      const started = /^\s*([^\s{}]*)/.exec(name)?.[1] ?? ''
      return refused({
        code: 'template-field-unclosed',
        detail: { name: started.slice(0, 40), nearest: nearestField(started, known) },
      })
    }
    const folded = plain(name)
    const field = known.find((one) => one === folded)
    if (!field) {
      const detail = { name: name.trim().slice(0, 40), nearest: nearestField(folded, known) }
      return refused({ code: 'template-field-unknown', detail })
    }
    if (open > at) parts.push({ text: text.slice(at, open) })
    parts.push({ field })
    at = close + 2
  }
  if (at < text.length) parts.push({ text: text.slice(at) })
  return ok(parts)
}

/**
 * The text with its fields filled, once: a value that looks like a field stays as it is. `missing` is said in the place
 * of a value that the file does not have yet.
 */
export const fillParts = (
  parts: readonly TemplatePart[],
  values: TemplateValues,
  missing: (field: TemplateField) => string,
): string => parts.map((part) => ('text' in part ? part.text : (values[part.field] ?? missing(part.field)))).join('')

/** Reads and fills; refused as `readTemplate` refuses. */
export function fillTemplate(
  text: string,
  use: TemplateUse,
  values: TemplateValues,
  missing: (field: TemplateField) => string,
): Outcome<string, TemplateProblem> {
  const read = readTemplate(text, use)
  return isOk(read) ? ok(fillParts(read.ok, values, missing)) : read
}

/** What is in the box, with the filled text after it: nothing that was typed is lost. */
export const insertedInto = (typed: string, filled: string): string =>
  typed.trim() === '' ? filled : `${typed.trimEnd()}\n\n${filled}`
