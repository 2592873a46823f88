import { archiveTemplate } from '~/modules/label/commands/archive-template.server'
import { bringBackTemplate, saveTemplate } from '~/modules/label/commands/save-template.server'
import { bringBackForm, templateForm } from '~/modules/label/forms-template'
import { sentenceOf, sentencesIn } from '~/modules/label/messages/refusals'
import { exampleValues, missingIn, valuesOfFile } from '~/modules/label/fill-template.server'
import { fileOf } from '~/modules/label/queries-officer.server'
import { fillTemplate, type TemplateUse, type TemplateValues } from '~/modules/label/rules/template'
import { today } from '~/platform/clock.server'
import { textsOf } from '~/platform/http/form.server'
import { parseForm } from '~/platform/http/parse-form'
import type { Locale } from '~/platform/i18n/locale'
import type { Person } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { isId } from '~/platform/pure/ids'
import type { Outcome } from '~/platform/pure/outcome'

type Fields = Readonly<Record<string, string | string[]>>
type Shown = { lang: Locale; text: string }
export type TemplateResult =
  | { done: string; id: string }
  | { status: 200 | 404 | 409 | 422; typed: Record<string, string>; errors: Record<string, string>; preview: Shown[] }

/** The values of a real file where one is chosen; of an example else. */
async function valuesFor(actor: Person, fields: Fields, locale: Locale): Promise<TemplateValues> {
  const id = fields['dossier']
  const found = typeof id === 'string' && isId(id) ? await fileOf(actor, id) : null
  if (!found) return exampleValues(locale)
  const { application, decision } = found
  const facts = {
    // What the act itself will say is shown with a likely day.
    dueOn: application.applicantDueOn ?? addDays(today(), 21),
    decision: (['granted', 'granted-with-plan', 'refused', 'closed'] as const).find((one) => one === decision?.outcome),
  }
  const values = await valuesOfFile(actor, application.id, { ...facts, decision: facts.decision ?? null }, { locale })
  return values ?? exampleValues(locale)
}

/** What is typed, filled: shown, and not kept. */
async function previewed(
  actor: Person,
  use: TemplateUse,
  typed: { fr: string; en: string },
  fields: Fields,
): Promise<Outcome<Shown[]>> {
  const shown: Shown[] = []
  for (const lang of ['fr', 'en'] as const) {
    const filled = fillTemplate(typed[lang], use, await valuesFor(actor, fields, lang), missingIn(lang))
    if ('refused' in filled) return { refused: { ...filled.refused, field: lang } }
    if (filled.ok !== '') shown.push({ lang, text: filled.ok })
  }
  return { ok: shown }
}

/** The page of a template has its acts: save, see filled, go back to a former text, archive and put back. `id`: null for a new one. */
export async function actOnTemplate(
  actor: Person,
  id: string | null,
  fields: Fields,
  locale: Locale,
): Promise<TemplateResult> {
  const typed = textsOf(fields)
  const again = { typed, errors: {} as Record<string, string>, preview: [] as Shown[] }
  const answerOf = (done: string, outcome: Outcome<{ id: string }>): TemplateResult => {
    if ('ok' in outcome) return { done, id: outcome.ok.id }
    const { code, field = '' } = outcome.refused
    const errors = { [field]: sentenceOf(outcome.refused, locale) }
    return { ...again, status: code === 'not-found' ? 404 : field === '' ? 409 : 422, errors }
  }
  const intent = fields['intent']
  if (id !== null && (intent === 'archive' || intent === 'restore')) {
    const isArchived = intent === 'archive'
    return answerOf(isArchived ? 'archive' : 'remis', await archiveTemplate(actor, { id, isArchived }))
  }
  if (id !== null && intent === 'bring-back') {
    const version = bringBackForm.safeParse(fields).data?.version ?? 0
    return answerOf('repris', await bringBackTemplate(actor, { id, version }))
  }
  const read = parseForm(templateForm, fields)
  if (!('ok' in read)) return { ...again, status: 422, errors: sentencesIn(read.errors, locale) }
  if (intent !== 'preview') return answerOf('enregistre', await saveTemplate(actor, { id, ...read.ok }))
  const preview = await previewed(actor, read.ok.use, read.ok, fields)
  if ('ok' in preview) return { ...again, status: 200, preview: preview.ok }
  return answerOf('enregistre', preview)
}
