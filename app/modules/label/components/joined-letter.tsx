import { useMessages } from '~/platform/i18n/react'
import { TextArea } from '~/ui/text-area'
import { letterMessages } from '../messages/letter'
import { letterLimits } from '../rules/letter'
import { TemplatePicker, type TemplatePickerProps } from './template-picker'

type Typed = Readonly<Record<string, string>>
type Props = Omit<TemplatePickerProps, 'typed'> & { typed: Typed; label?: string; hint?: string }

/** Inside the form of a decision: the letter that goes with it, begun from a template. */
export function JoinedLetter({ templates, typed, errors, label, hint }: Props) {
  const messages = useMessages(letterMessages).decision
  return (
    <>
      <input type="hidden" name="letterLocale" value={typed['letterLocale'] ?? 'fr'} />
      <TextArea
        name="letter"
        label={label ?? messages.label}
        hint={hint ?? messages.hint}
        rows={6}
        maxCharacters={letterLimits.text}
        defaultValue={typed['letter']}
        error={errors['letter']}
        optional
      />
      <TemplatePicker templates={templates} typed={typed} errors={errors} />
    </>
  )
}

/** The letter that leaves once a sitting has voted what goes with it; nothing where there is none. */
export function ProposedLetter({ letter }: { letter: string | null }) {
  const { proposed } = useMessages(letterMessages).answer
  if (!letter) return null
  return (
    <details>
      <summary>{proposed}</summary>
      <p className="pre-line">{letter}</p>
    </details>
  )
}
