import { forwardRef, type TextareaHTMLAttributes, useState } from 'react'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { classes } from './classes'
import { Field, type FieldProps, fieldAttributes, useField } from './field'
import { uiMessages } from './messages'

export type TextAreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldProps | 'maxLength'> & {
    /** Said and counted, never cut: what is pasted stays whole until its author shortens it. */
    maxCharacters?: number
  }

/** A text of several lines, with what is left of it counted (live where scripts run). */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(props, ref) {
  const { field, control } = useField(props)
  const { maxCharacters, className, onInput, rows = 5, ...rest } = control
  const [length, setLength] = useState(String(rest.value ?? rest.defaultValue ?? '').length)
  const countId = `${field.id}-compte`
  return (
    <Field {...field}>
      <textarea
        ref={ref}
        rows={rows}
        className={classes('input', className)}
        {...fieldAttributes(field, maxCharacters ? countId : '')}
        onInput={(event) => {
          setLength(event.currentTarget.value.length)
          onInput?.(event)
        }}
        {...rest}
      />
      {maxCharacters ? <Count id={countId} length={length} max={maxCharacters} /> : null}
    </Field>
  )
})

function Count({ id, length, max }: { id: string; length: number; max: number }) {
  const locale = useLocale()
  const messages = useMessages(uiMessages)
  const left = max - length
  const number = formatNumber(Math.abs(left), locale)
  const text =
    length === 0
      ? messages.atMostCharacters(formatNumber(max, locale))
      : left >= 0
        ? messages.charactersLeft(left, number)
        : messages.charactersOver(-left, number)
  // Read aloud only near the end: a voice at each key would cover the writing.
  const spoken = length > 0 && left <= max / 10 && (left % 10 === 0 || left < 0)
  return (
    <>
      <p className={classes('field-count', left < 0 && 'field-count-over')} id={id}>
        {text}
      </p>
      <span className="visually-hidden" role="status">
        {spoken ? text : ''}
      </span>
    </>
  )
}
