import { forwardRef, type InputHTMLAttributes } from 'react'
import { formatSize } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { classes } from './classes'
import { Field, type FieldProps, fieldAttributes, useField } from './field'
import { Anchor } from './link'
import { uiMessages } from './messages'

export type AttachedFile = { name: string; size: number; href?: string }
export type FileFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'type' | 'value' | 'defaultValue'> & {
    /** In words, as `accept` is for the browser alone: 'PDF, images'. */
    kinds?: string
    maxBytes?: number
    /** What the file already holds. */
    attached?: readonly AttachedFile[]
  }

/** Documents to send. Its form needs `encType="multipart/form-data"`. */
export const FileField = forwardRef<HTMLInputElement, FileFieldProps>(function FileField(props, ref) {
  const locale = useLocale()
  const messages = useMessages(uiMessages)
  const { field, control } = useField(props)
  const { kinds, maxBytes, attached = [], className, ...rest } = control
  const limits = [kinds, maxBytes ? messages.maxSize(formatSize(maxBytes, locale)) : ''].filter(Boolean).join(', ')
  const limitsId = `${field.id}-limites`
  return (
    <Field {...field}>
      {attached.length > 0 ? (
        <ul className="attached" aria-label={messages.fileAlready}>
          {attached.map((file) => (
            <li key={file.href ?? file.name}>
              {file.href ? <Anchor href={file.href}>{file.name}</Anchor> : file.name}{' '}
              <span className="soft">{formatSize(file.size, locale)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <input
        ref={ref}
        type="file"
        className={classes('input input-file', className)}
        {...fieldAttributes(field, limits ? limitsId : '')}
        {...rest}
      />
      {limits ? (
        <p className="field-count" id={limitsId}>
          {limits}
        </p>
      ) : null}
    </Field>
  )
})
