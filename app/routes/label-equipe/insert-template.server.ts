import { readPicked } from '~/modules/label/forms-template'
import { sentenceOf } from '~/modules/label/messages/refusals'
import { filledTemplate, type TemplateFacts } from '~/modules/label/fill-template.server'
import { insertedInto, type TemplateUse } from '~/modules/label/rules/template'
import type { Locale } from '~/platform/i18n/locale'
import type { Person } from '~/platform/permissions'

type Fields = Readonly<Record<string, string | string[]>>
export type Inserted = {
  /** What the form says when it comes back. */
  fields: Record<string, string | string[]>
  errors: Record<string, string>
  locale: Locale
}

/** True where the form was sent by the button that uses a template: nothing else is done then. */
export const asksTemplate = (fields: Fields): boolean => fields['inserer'] === '1'

/** The form again, with the text of the template chosen, filled with the file, after what was in its box. */
export async function insertTemplate(
  actor: Person,
  fields: Fields,
  {
    applicationId,
    use,
    box,
    facts,
    isShown = false,
    locale,
  }: {
    applicationId: string
    use: TemplateUse
    box: string
    facts: TemplateFacts
    isShown?: boolean
    locale: Locale
  },
): Promise<Inserted> {
  const { inserer: _, ...kept } = fields
  const picked = readPicked(fields['modele'])
  const filled = picked && (await filledTemplate(actor, { applicationId, use, picked, facts, isShown }))
  if (filled === null)
    return { fields: kept, errors: { modele: sentenceOf({ code: 'choose-template' }, locale) }, locale }
  const before = typeof fields[box] === 'string' ? fields[box] : ''
  return { fields: { ...kept, [box]: insertedInto(before, filled) }, errors: {}, locale: picked?.locale ?? locale }
}
