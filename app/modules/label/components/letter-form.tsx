import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { Section } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { letterMessages } from '../messages/letter'
import { letterLimits } from '../rules/letter'
import type { LetterKind } from '../rules/template'
import { TemplatePicker, type TemplatePickerProps } from './template-picker'

type Props = TemplatePickerProps & { kinds: readonly LetterKind[]; typed: Readonly<Record<string, string>> }

/** Writes a letter to the applicant: of the decision, of a suspension. */
export function LetterForm({ kinds, templates, typed, errors }: Props) {
  const messages = useMessages(letterMessages)
  const words = messages.team
  return (
    <Section id="ecrire" title={words.write} lede={<p>{words.sendLede}</p>} tone="stone">
      <ActForm values={{ intent: 'send', locale: typed['locale'] ?? 'fr' }}>
        <RadioGroup
          name="kind"
          label={words.kind}
          defaultValue={typed['kind'] ?? (kinds.length === 1 ? kinds[0] : '')}
          error={errors['kind']}
          options={kinds.map((kind) => ({ value: kind, label: messages.kinds[kind] }))}
        />
        <TextArea
          name="text"
          label={words.text}
          hint={words.textHint}
          rows={14}
          maxCharacters={letterLimits.text}
          defaultValue={typed['text']}
          error={errors['text']}
        />
        <TemplatePicker templates={templates} typed={typed} errors={errors} />
        <p className="confirm-warning">{words.irreversible}</p>
        <Actions>
          <Button kind="danger">{words.send}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}
