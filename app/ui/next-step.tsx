import type { ReactNode } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { uiMessages } from './messages'

export type NextStepProps = {
  /** 'Et ensuite ?' when left out. */ title?: ReactNode
  children: ReactNode
  action?: ReactNode
}

/** What comes next, in whose hands, and when: every page that ends an act says it. */
export function NextStep({ title, children, action }: NextStepProps) {
  const messages = useMessages(uiMessages)
  return (
    <section className="next-step">
      <h2>{title ?? messages.nextStep}</h2>
      <div className="prose">{children}</div>
      {action ? <div className="actions">{action}</div> : null}
    </section>
  )
}
