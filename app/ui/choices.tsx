import { forwardRef, type InputHTMLAttributes, type ReactNode } from 'react'
import { classes } from './classes'
import { FieldError, FieldHint, type FieldProps, fieldAttributes, fieldId, Optional, useAllOptional } from './field'

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }
type InputProps = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  keyof FieldProps | 'type' | 'value' | 'defaultValue' | 'children'
>
type GroupProps = FieldProps &
  InputProps & { options: readonly Choice[]; /** Side by side, for two or three short answers. */ inline?: boolean }
export type RadioGroupProps = GroupProps & { defaultValue?: string | null }
export type CheckboxGroupProps = GroupProps & { defaultValues?: readonly string[] }
export type CheckboxProps = Omit<FieldProps, 'large'> & InputProps & { value?: string }

/** One answer among a few. The id of the question is that of its first answer, so that a link to it can be acted on. */
export const RadioGroup = forwardRef<HTMLInputElement, RadioGroupProps>(function RadioGroup(
  { options, inline, defaultValue, label, name, hint, error, optional, id, large, ...rest },
  ref,
) {
  const group = { label, name, hint, error, optional, id, large }
  return (
    <ChoiceGroup {...group} role="radiogroup" inline={inline}>
      {(itemId) =>
        options.map((option, index) => (
          <ChoiceRow key={option.value} id={itemId(index)} {...option}>
            <input
              ref={ref}
              type="radio"
              className="choice-input choice-radio"
              id={itemId(index)}
              name={name}
              value={option.value}
              disabled={option.disabled}
              defaultChecked={
                rest.checked === undefined && defaultValue !== undefined ? defaultValue === option.value : undefined
              }
              aria-describedby={option.hint ? `${itemId(index)}-detail` : undefined}
              {...rest}
            />
          </ChoiceRow>
        ))
      }
    </ChoiceGroup>
  )
})

/** Several answers among a few. */
export const CheckboxGroup = forwardRef<HTMLInputElement, CheckboxGroupProps>(function CheckboxGroup(
  { options, inline, defaultValues, label, name, hint, error, optional, id, large, ...rest },
  ref,
) {
  const group = { label, name, hint, error, optional, id, large }
  return (
    <ChoiceGroup {...group} inline={inline}>
      {(itemId) =>
        options.map((option, index) => (
          <ChoiceRow key={option.value} id={itemId(index)} {...option}>
            <input
              ref={ref}
              type="checkbox"
              aria-invalid={error ? true : undefined}
              className="choice-input"
              id={itemId(index)}
              name={name}
              value={option.value}
              disabled={option.disabled}
              defaultChecked={defaultValues?.includes(option.value)}
              aria-describedby={option.hint ? `${itemId(index)}-detail` : undefined}
              {...rest}
            />
          </ChoiceRow>
        ))
      }
    </ChoiceGroup>
  )
})

/** One box to tick: an agreement, a yes. Leaving it empty is an answer: it does not say that it may stay so. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { label, name, hint, error, optional, id = fieldId(name), ...rest },
  ref,
) {
  return (
    <div className={classes('field', error && 'field-invalid')}>
      <FieldError id={id} error={error} />
      <div className="choice">
        <input
          ref={ref}
          type="checkbox"
          className="choice-input"
          {...fieldAttributes({ label, name, hint, error, optional, id })}
          {...rest}
        />
        <label className="choice-label" htmlFor={id}>
          {label}
        </label>
        <div className="choice-hint">
          <FieldHint id={id}>{hint}</FieldHint>
        </div>
      </div>
    </div>
  )
})

type ChoiceGroupProps = FieldProps & {
  role?: 'radiogroup'
  inline?: boolean
  children: (itemId: (index: number) => string) => ReactNode
}

function ChoiceGroup({
  label,
  name,
  hint,
  error,
  optional,
  id = fieldId(name),
  large,
  role,
  inline,
  children,
}: ChoiceGroupProps) {
  const required = !useAllOptional() && !optional
  const described = [hint ? `${id}-aide` : '', error ? `${id}-erreur` : ''].filter(Boolean).join(' ')
  return (
    <fieldset
      className={classes('fieldset', error && 'field-invalid')}
      role={role}
      aria-describedby={described || undefined}
      aria-invalid={role && error ? true : undefined}
      aria-required={role && required ? true : undefined}
    >
      <legend className={classes('field-label', large && 'field-label-large')}>
        {label}
        <Optional when={optional} />
      </legend>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id} error={error} />
      <div className={classes('choices', inline && 'choices-inline')}>
        {children((index) => (index === 0 ? id : `${id}-${index + 1}`))}
      </div>
    </fieldset>
  )
}

function ChoiceRow({ id, label, hint, children }: Choice & { id: string; children: ReactNode }) {
  return (
    <div className="choice">
      {children}
      <label className="choice-label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <div className="choice-hint" id={`${id}-detail`}>
          {hint}
        </div>
      ) : null}
    </div>
  )
}
