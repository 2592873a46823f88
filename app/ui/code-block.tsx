import { useMessages } from '~/platform/i18n/react'
import { Field } from './field'
import { uiMessages } from './messages'

/** Lines of code or data; it scrolls by itself, from the keyboard as well. */
export function CodeBlock({ label, children }: { label: string; children: string }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached from the keyboard (WCAG 2.1.1)
    <pre className="code-block" role="region" aria-label={label} tabIndex={0}>
      <code>{children}</code>
    </pre>
  )
}

/** A value to take elsewhere, in a box that can be selected and copied without a script. */
export function CopyValue({
  label,
  value,
  name = 'valeur',
  id,
}: {
  label: string
  value: string
  name?: string
  id?: string
}) {
  const messages = useMessages(uiMessages)
  const field = { label, name, id: id ?? `copier-${name}`, hint: messages.copyHint }
  return (
    <div className="copy-value">
      <Field {...field}>
        <input className="input" id={field.id} readOnly value={value} aria-describedby={`${field.id}-aide`} />
      </Field>
    </div>
  )
}
