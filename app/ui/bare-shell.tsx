import type { ReactNode } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { uiMessages } from './messages'

/** The frame of a page that stands in another site's: no header, no navigation, no account. */
export function BareShell({ banner, children }: { banner?: ReactNode; children: ReactNode }) {
  const messages = useMessages(uiMessages)
  return (
    <>
      <a className="skip-link" href="#contenu">
        {messages.skip}
      </a>
      <main className="bare" id="contenu" tabIndex={-1}>
        {children}
        {banner ? <p className="bare-banner">{banner}</p> : null}
      </main>
    </>
  )
}
