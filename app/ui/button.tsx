import { type ButtonHTMLAttributes, forwardRef, type ReactNode } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { classes } from './classes'
import { Anchor, type AnchorProps } from './link'
import { uiMessages } from './messages'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  kind?: ButtonKind
  /** While the act is under way: said in words, and a second press does nothing. */
  busy?: boolean
}

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { kind = 'primary', busy = false, type = 'submit', className, onClick, children, ...rest },
  ref,
) {
  const messages = useMessages(uiMessages)
  return (
    <button
      ref={ref}
      type={type}
      className={classes('button', `button-${kind}`, className)}
      aria-disabled={busy || undefined} // not `disabled`: the focus stays where it is
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {children}
      {busy ? <span className="button-busy">{messages.busy}</span> : null}
    </button>
  )
})

/** A link that is the page's next act, drawn as a button. */
export function ButtonLink({ kind = 'primary', className, ...rest }: AnchorProps & { kind?: ButtonKind }) {
  return <Anchor className={classes('button', `button-${kind}`, className)} {...rest} />
}

/** Buttons side by side, the main one first; `note` says what the portal has done ('Brouillon enregistré à 14 h 02'). */
export function Actions({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <div className="actions">
      {children}
      {note ? <span className="actions-note">{note}</span> : null}
    </div>
  )
}
