import { createContext, type FormHTMLAttributes, type ReactNode, useContext } from 'react'
import { useHref } from '~/platform/i18n/react'

const CsrfContext = createContext<string | undefined>(undefined)

/** Gives every `ActForm` below the session's token; without a session there is none and none is sent. */
export function CsrfProvider({ token, children }: { token: string | undefined; children: ReactNode }) {
  return <CsrfContext.Provider value={token}>{children}</CsrfContext.Provider>
}

/** The session's token, where there is a session. */
export const useCsrf = (): string | undefined => useContext(CsrfContext)

export type ActFormProps = Omit<FormHTMLAttributes<HTMLFormElement>, 'method' | 'encType' | 'action'> & {
  /** Where it posts; the page's own address when left out. */
  action?: string
  encType?: 'application/x-www-form-urlencoded' | 'multipart/form-data'
  /** Fields that the reader does not see: `{ intent: "save", id }`. */
  values?: Readonly<Record<string, string | number | undefined>>
}

/** A form that posts an act. The browser's own messages are off: the server answers in full sentences beside the fields. */
export function ActForm({ action, values = {}, children, ...rest }: ActFormProps) {
  const token = useCsrf()
  const href = useHref()
  return (
    <form method="post" noValidate {...rest} action={action === undefined ? undefined : href(action)}>
      {/* First, so that a streamed multipart body can be refused before any file is read. */}
      {token === undefined ? null : <input type="hidden" name="_csrf" value={token} />}
      {Object.entries(values).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
    </form>
  )
}
