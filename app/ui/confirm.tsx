import type { ReactNode } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { ActForm, type ActFormProps } from './act-form'
import { Actions, Button, ButtonLink } from './button'
import { uiMessages } from './messages'

export type ConfirmProps = Pick<ActFormProps, 'action' | 'values' | 'encType'> & {
  title: ReactNode
  /** What the act brings about, for whom. */
  children: ReactNode
  /** The verb: 'Retirer le label'. */
  confirmLabel: string
  cancelHref: string
  cancelLabel?: string
  /** Fields the act needs: a reason, a password. */
  fields?: ReactNode
  /** False where it can be undone. */
  irreversible?: boolean
  level?: 1 | 2 | 3
}

/** Asks once more before what can't be undone: a page or a section of one, never a window of the browser. */
export function Confirm({
  title,
  children,
  confirmLabel,
  cancelHref,
  cancelLabel,
  fields,
  irreversible = true,
  level = 2,
  ...form
}: ConfirmProps) {
  const messages = useMessages(uiMessages)
  const Heading = `h${level}` as const
  return (
    <section className="confirm">
      <Heading>{title}</Heading>
      <div className="prose">
        {children}
        {irreversible ? <p className="confirm-warning">{messages.irreversible}</p> : null}
      </div>
      <ActForm {...form}>
        {fields}
        <Actions>
          <Button kind={irreversible ? 'danger' : 'primary'}>{confirmLabel}</Button>
          <ButtonLink kind="quiet" href={cancelHref}>
            {cancelLabel ?? messages.cancel}
          </ButtonLink>
        </Actions>
      </ActForm>
    </section>
  )
}
