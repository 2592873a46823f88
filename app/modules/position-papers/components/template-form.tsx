import { errorOf } from '~/modules/governance/components/body-problems'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { Fieldset } from '~/ui/field'
import { NumberField, TextField } from '~/ui/text-field'
import { paperMessages } from '../messages/papers'
import { type PaperTemplate, templateLimits } from '../rules/template'

/** The parts of the template, with two empty rows to add some. */
export function TemplateForm({
  template,
  typed,
  errors,
}: {
  template: PaperTemplate
  typed: Readonly<Record<string, string>> | null
  errors: readonly FormError[]
}) {
  const { team } = useMessages(paperMessages)
  const rows = Array.from({ length: Math.min(templateLimits.sections, template.sections.length + 2) }, (_, row) => row)
  const field = (name: string, known: string) => ({
    name,
    error: errorOf(errors, name) ?? null,
    defaultValue: typed?.[name] ?? known,
  })
  return (
    <ActForm>
      {rows.map((row) => {
        const section = template.sections[row]
        const required = typed ? typed[`required-${row}`] === 'yes' : section?.isRequired === true
        return (
          <Fieldset key={row} legend={section?.title ?? team.newPart}>
            <TextField {...field(`title-${row}`, section?.title ?? '')} label={team.sectionTitle(row + 1)} optional />
            <TextField {...field(`help-${row}`, section?.help ?? '')} label={team.sectionHelp(row + 1)} optional />
            <NumberField
              {...field(`lines-${row}`, section ? String(section.lines) : '')}
              label={team.sectionLines(row + 1)}
              optional
            />
            <Checkbox
              name={`required-${row}`}
              value="yes"
              label={team.sectionRequired(row + 1)}
              defaultChecked={required}
              optional
            />
          </Fieldset>
        )
      })}
      <Actions>
        <Button>{team.save}</Button>
      </Actions>
    </ActForm>
  )
}
