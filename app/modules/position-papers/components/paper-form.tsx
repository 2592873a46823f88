import { errorOf } from '~/modules/governance/components/body-problems'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { sectionField } from '../forms'
import { paperMessages } from '../messages/papers'
import type { PaperTemplate } from '../rules/template'

/** The sections of the template, as they are written. */
export function PaperForm({
  template,
  typed,
  errors,
  revision,
}: {
  template: PaperTemplate
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
  revision: number
}) {
  const { edit } = useMessages(paperMessages)
  return (
    <ActForm values={{ intent: 'save', revision }}>
      <TextField
        name="title"
        label={edit.name}
        error={errorOf(errors, 'title') ?? null}
        defaultValue={typed['title'] ?? ''}
      />
      {template.sections.map(({ id, title, help, lines, isRequired }) => (
        <TextArea
          key={id}
          name={sectionField(id)}
          label={title}
          hint={edit.sectionHint(help, lines)}
          error={errorOf(errors, sectionField(id)) ?? null}
          defaultValue={typed[sectionField(id)] ?? ''}
          rows={Math.min(14, Math.max(4, Math.round(lines * 0.6)))}
          optional={!isRequired}
        />
      ))}
      <Actions>
        <Button>{edit.save}</Button>
      </Actions>
    </ActForm>
  )
}
