import { createContext, type ReactNode, useContext } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { classes } from './classes'
import { uiMessages } from './messages'

/** What every field takes, whatever its control. */
export type FieldProps = {
  label: ReactNode
  name: string
  hint?: ReactNode
  /** One full sentence: what is wrong and what would put it right. */
  error?: string | null
  /** Said in words beside the label; a field is expected unless it is optional. */
  optional?: boolean
  /** When two forms of a page have a field of the same name. */
  id?: string
  /** Larger label, when the field is the page's one question. */
  large?: boolean
}

/** The id of a field's control, for links that lead to it: fieldId('contact.email') → 'champ-contact-email'. */
export const fieldId = (name: string): string => `champ-${name.replace(/[^\w-]+/g, '-').replace(/-$/, '')}`

/** The attributes that tie a control to its hint, its error and what else describes it. */
export function fieldAttributes(
  { name, id = fieldId(name), hint, error, optional }: FieldProps,
  ...others: readonly string[]
) {
  const described = [hint ? `${id}-aide` : '', error ? `${id}-erreur` : '', ...others].filter(Boolean)
  return {
    id,
    name,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-required': optional ? undefined : (true as const),
  }
}

const AllOptionalContext = createContext(false)

/** Around fields that may all stay empty, so that none need say it: filters, a search. */
export const AllOptional = ({ children }: { children: ReactNode }) => (
  <AllOptionalContext.Provider value={true}>{children}</AllOptionalContext.Provider>
)
export const useAllOptional = (): boolean => useContext(AllOptionalContext)

/** A field's own properties, apart from those of its control. */
export function useField<P extends FieldProps>(props: P) {
  const allOptional = useAllOptional()
  const { label, name, hint, error, optional, id, large, ...control } = props
  return {
    field: { label, name, hint, error, optional: allOptional || optional, id: id ?? fieldId(name), large },
    control,
  }
}

/** '(facultatif)', beside the label of a field that may stay empty. */
export function Optional({ when }: { when: boolean | undefined }) {
  const messages = useMessages(uiMessages)
  const known = useAllOptional()
  return when && !known ? <span className="field-optional"> ({messages.optional})</span> : null
}

export function FieldError({ id, error }: { id: string; error: string | null | undefined }) {
  const messages = useMessages(uiMessages)
  return error ? (
    <p className="field-error" id={`${id}-erreur`}>
      <span className="visually-hidden">{messages.errorPrefix} </span>
      {error}
    </p>
  ) : null
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return children ? (
    <div className="field-hint" id={`${id}-aide`}>
      {children}
    </div>
  ) : null
}

/** Label, hint and error around a control of your own; tie it with `fieldAttributes`. */
export function Field({
  label,
  name,
  hint,
  error,
  optional,
  id = fieldId(name),
  large,
  children,
}: FieldProps & { children: ReactNode }) {
  return (
    <div className={classes('field', error && 'field-invalid')}>
      <label className={classes('field-label', large && 'field-label-large')} htmlFor={id}>
        {label}
        <Optional when={optional} />
      </label>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id} error={error} />
      {children}
    </div>
  )
}

export type FieldsetProps = Pick<FieldProps, 'hint' | 'error' | 'optional' | 'large'> & {
  legend: ReactNode
  id?: string
  children: ReactNode
}

/** Fields that answer one question together. */
export function Fieldset({ legend, hint, error, optional, id, large, children }: FieldsetProps) {
  const described = id ? [hint ? `${id}-aide` : '', error ? `${id}-erreur` : ''].filter(Boolean).join(' ') : ''
  return (
    <fieldset
      className={classes('fieldset', error && 'field-invalid')}
      id={id}
      aria-describedby={described || undefined}
    >
      <legend className={classes('field-label', large && 'field-label-large')}>
        {legend}
        <Optional when={optional} />
      </legend>
      {id ? <FieldHint id={id}>{hint}</FieldHint> : hint ? <div className="field-hint">{hint}</div> : null}
      {id ? <FieldError id={id} error={error} /> : null}
      {children}
    </fieldset>
  )
}
