import type { ReactNode } from 'react'

export type Definition = {
  term: ReactNode
  value: ReactNode
  /** A link that changes it; its text names what it changes. */ action?: ReactNode
}

/** Facts about one thing, or answers to read again before sending. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="definitions">
      {items.map(({ term, value, action }, index) => (
        <div key={typeof term === 'string' ? term : index}>
          <dt>{term}</dt>
          <dd>{value}</dd>
          {action ? <dd className="definition-action">{action}</dd> : null}
        </div>
      ))}
    </dl>
  )
}
