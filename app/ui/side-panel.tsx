import type { ReactNode } from 'react'
import { StatusMark, type StatusKind } from './status'

export type SidePanelProps = {
  title: ReactNode
  lede?: ReactNode
  level?: 2 | 3
  id?: string
  live?: boolean
  children: ReactNode
}

/** The rule beside the form: a rule above, a title that counts, and rows of findings. */
export function SidePanel({ title, lede, level = 2, id, live = false, children }: SidePanelProps) {
  const Heading = `h${level}` as const
  return (
    <div className="side-panel" id={id}>
      <div role={live ? 'status' : undefined}>
        <Heading className="side-panel-title">{title}</Heading>
      </div>
      {lede ? <p className="side-panel-lede">{lede}</p> : null}
      {children}
    </div>
  )
}

export type Finding = {
  id: string
  status: StatusKind
  /** Said instead of the status's usual word. */
  statusLabel?: string
  title: ReactNode
  /** The article that it comes from: 'Art. 3'. */
  citation?: ReactNode
  /** The reason, in a sentence, and what would change it. */
  children?: ReactNode
}

/** Status, title, citation, sentence. */
export function FindingItem({ status, statusLabel, title, citation, children }: Omit<Finding, 'id'>) {
  return (
    <li className="finding">
      <StatusMark kind={status} label={statusLabel} />
      <div>
        <p className="finding-title">{title}</p>
        {citation || children ? (
          <div className="finding-text">
            {citation ? <cite className="citation">{citation}</cite> : null}
            {citation && children ? ' · ' : null}
            {children}
          </div>
        ) : null}
      </div>
    </li>
  )
}

/** One row a criterion. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className="findings">
      {findings.map(({ id, ...finding }) => (
        <FindingItem key={id} {...finding} />
      ))}
    </ul>
  )
}
