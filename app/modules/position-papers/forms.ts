import * as z from 'zod/mini'
import { line, paragraph } from '~/modules/governance/form-fields'
import { type PaperSection, type PaperTemplate, paperTemplateSchema, templateLimits } from './rules/template'

const revision = z.pipe(
  z.string({ error: 'unreadable' }).check(z.regex(/^\d{1,9}$/, 'unreadable')),
  z.transform(Number),
)

/** The longest that a section can be kept, whatever its template: what is too long is kept and shown as such, not lost. */
export const longestSection = 40_000

export const beginForm = z.object({
  debateId: line(60, 'debate-missing'),
  organisationId: line(60, 'organisation-missing'),
})
export const paperForm = z.object({ title: z._default(line(300), ''), revision })
/** A section's text, typed in the field `section-<id>`. */
export const sectionText = z._default(paragraph(longestSection), '')
export const sectionField = (id: string): string => `section-${id}`
export const revisionForm = z.object({ revision })
export const reasonForm = z.object({ revision, reason: z._default(paragraph(1_000), '') })

/** Reads what was typed in each section of a template: the texts, or one code a field. */
export function readSections(
  template: PaperTemplate,
  fields: Readonly<Record<string, string | string[]>>,
): { ok: Record<string, string> } | { errors: Record<string, string> } {
  const [texts, errors]: [Record<string, string>, Record<string, string>] = [{}, {}]
  for (const { id } of template.sections) {
    const read = sectionText.safeParse(fields[sectionField(id)])
    if (read.success) texts[id] = read.data
    else errors[sectionField(id)] = read.error.issues[0]?.message ?? 'unreadable'
  }
  return Object.keys(errors).length > 0 ? { errors } : { ok: texts }
}

const whole = (text: string | string[] | undefined): number =>
  typeof text === 'string' && /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0
const said = (text: string | string[] | undefined): string => (typeof text === 'string' ? text.trim() : '')

/**
 * A template as its form gives it: rows `title-0`, `help-0`, `lines-0`, `required-0`…; one without a title is left out.
 * A known section keeps its id, which names its text in the papers.
 */
export function readTemplateForm(
  before: PaperTemplate,
  fields: Readonly<Record<string, string | string[]>>,
): { ok: PaperTemplate } | { errors: Record<string, string> } {
  const sections: PaperSection[] = []
  const errors: Record<string, string> = {}
  for (let row = 0; row < templateLimits.sections; row += 1) {
    const title = said(fields[`title-${row}`])
    if (title === '') continue
    const lines = whole(fields[`lines-${row}`])
    if (title.length > 120) errors[`title-${row}`] = 'longer-than-120'
    if (lines < 1 || lines > templateLimits.lines) errors[`lines-${row}`] = 'lines-form'
    const taken = new Set([...before.sections, ...sections].map((section) => section.id))
    let id = before.sections[row]?.id ?? ''
    for (let number = row + 1; id === ''; number += 1) if (!taken.has(`partie-${number}`)) id = `partie-${number}`
    const help = said(fields[`help-${row}`]).slice(0, 400)
    sections.push({ id, title, help, lines, isRequired: fields[`required-${row}`] === 'yes' })
  }
  if (sections.length === 0) errors['title-0'] = 'title-missing'
  if (Object.keys(errors).length > 0) return { errors }
  const parsed = paperTemplateSchema.safeParse({ ...before, sections })
  return parsed.success ? { ok: parsed.data } : { errors: { 'title-0': 'unreadable' } }
}
